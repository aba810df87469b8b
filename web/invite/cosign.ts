import type { OpenKey } from '../keys/key.ts';
import { addSignature } from '../sign/sign-payload.ts';
import type { Drawn } from './draw.ts';

/** The role that has yet to sign invitations, if any: chair and organiser together invite provisional scrutineers. */
export function lacking(drawn: readonly Drawn[]): 'chair' | 'organiser' | undefined {
  const signed = drawn[0]!.signers.map(({ role }) => role);
  if (!drawn[0]!.invitation.provisional || signed.length > 1) return undefined;
  return signed[0] === 'chair' ? 'organiser' : 'chair';
}

/** The same invitations, signed by one more. */
export function cosign(drawn: readonly Drawn[], open: OpenKey): Promise<readonly Drawn[]> {
  return Promise.all(
    drawn.map(async (each) => ({
      ...each,
      envelope: await addSignature(each.envelope, 'actor', open),
      signers: [...each.signers, open.key.owner],
    })),
  );
}
