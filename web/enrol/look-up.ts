import type { Lang } from '../../core/findings/entry.ts';
import { speak } from '../../core/findings/finding.ts';
import { parseCode } from '../../core/ledger/enrolment/code.ts';
import type { Invitation } from '../../core/ledger/registration.ts';
import type { Answer } from '../desk/desk.ts';
import { pageRefusal } from '../desk/page-finding.ts';
import type { Registry } from '../desk/registry.ts';
import { type OneTimeKey, oneTimeKey } from './one-time-key.ts';

/** Somebody whose code was right: what it is for, and the one-time key it stands for. */
export interface Invited {
  readonly invitation: Invitation;
  readonly oneTime: OneTimeKey;
}

/** Looks up what a code is for. One mistyped is told here and costs no try. */
export async function lookUp(
  typedActor: string,
  typedCode: string,
  registry: Registry,
  lang: Lang,
): Promise<Answer<Invited>> {
  const code = parseCode(typedCode);
  if (!code.ok) {
    const findings = code.findings.map((found) => speak(found, lang));
    return { ok: false, findings, unreachable: false };
  }
  const actor = typedActor.normalize('NFKC').trim();
  const oneTime = await oneTimeKey(code.value, actor);
  const answer = await registry.lookUp(actor, oneTime.key.kid, lang);
  if (!answer.ok) return answer;
  const invitation = answer.value;
  // Whoever stands in between might show another's name to have a key made for it.
  if (invitation.jwk.x !== oneTime.jwk.x || invitation.actor !== actor) {
    return pageRefusal('answer-foreign', lang, { answered: 200 });
  }
  return { ok: true, value: { invitation, oneTime } };
}
