import { randomBytes } from 'node:crypto';
import { within } from '../../core/findings/finding.ts';
import type { Shaped } from '../../core/json/shape.ts';
import { codeFrom } from '../../core/ledger/enrolment/code.ts';
import { type Invited, type InvitationWindow, invitationOf } from '../../core/ledger/enrolment/invitation.ts';
import { type Invitation, readActor } from '../../core/ledger/registration.ts';
import { oneTimeKey } from '../../functions/embedded/one-time-key.ts';

/** An invitation, and the code that only its slip has. */
export interface Drawn {
  readonly invitation: Invitation;
  readonly code: string;
}

/** Draws a code for each; none where the form has something against any of them. */
export async function drawCodes(
  invitees: readonly Invited[],
  window: InvitationWindow,
): Promise<Shaped<readonly Drawn[]>> {
  const drawn = await Promise.all(
    invitees.map(async (invited): Promise<Drawn> => {
      const code = codeFrom(randomBytes(10));
      const { jwk } = await oneTimeKey(code, invited.actor);
      return { code, invitation: invitationOf(invited, jwk, window) };
    }),
  );
  const read = drawn.map(({ invitation }) => ({ invitation, read: readActor(invitation) }));
  const findings = read.flatMap((each) =>
    each.read.ok ? [] : within(`/${each.invitation.actor}`, each.read.findings),
  );
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: drawn };
}
