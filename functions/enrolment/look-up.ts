import { type House, isRefusal, type Outcome } from '../http/route.ts';
import { openInvitation, wrongCode } from './invited.ts';

/** What somebody is invited to, for whoever has the code: its key's thumbprint shows that. Another one is a code tried. */
export async function lookUp(house: House, actor: string, kid: string): Promise<Outcome> {
  const invited = await openInvitation(house, actor);
  if (isRefusal(invited)) return invited;
  if (invited.item.kid !== kid) return wrongCode(house, invited.item);
  return { status: 200, body: invited.invitation, headers: { 'cache-control': 'private, no-store' } };
}
