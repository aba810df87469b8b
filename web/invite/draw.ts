import type { Lang } from '../../core/findings/entry.ts';
import { type SpokenFinding, speak, within } from '../../core/findings/finding.ts';
import { codeFrom } from '../../core/ledger/enrolment/code.ts';
import { invitationOf } from '../../core/ledger/enrolment/invitation.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import { type Invitation, readActor } from '../../core/ledger/registration.ts';
import type { Refused } from '../desk/desk.ts';
import { oneTimeKey } from '../enrol/one-time-key.ts';
import type { KeyOwner, OpenKey } from '../keys/key.ts';
import { signPayload } from '../sign/sign-payload.ts';
import type { Invitee } from './invitees.ts';

/** An invitation whose code was drawn. The code is in this value and nowhere else: it is printed and forgotten. */
export interface Drawn {
  readonly invitation: Invitation;
  readonly code: string;
  readonly envelope: Envelope;
  readonly signers: readonly KeyOwner[];
  readonly state: 'unsent' | 'taken' | Refused;
}

/** What the invitations of one batch have in common. Instants. */
export interface Batch {
  readonly now: string;
  /** Days the codes are good for. */
  readonly days: number;
  /** When the keys end. */
  readonly until: string;
  readonly provisional: boolean;
  readonly election?: string;
}

/** Milliseconds that a code is good from before it is drawn: the computer it is typed on may be a little behind. */
const before = 5 * 60_000;
const day = 24 * 3_600_000;

/** Draws a code for each, and signs its invitation; draws none where core has something against any of them. */
export async function drawInvitations(
  invitees: readonly Invitee[],
  batch: Batch,
  open: OpenKey,
  lang: Lang,
): Promise<{ readonly drawn: readonly Drawn[]; readonly refused: readonly SpokenFinding[] }> {
  const drawn = await Promise.all(invitees.map((invitee) => drawOne(invitee, batch)));
  const refused = drawn.flatMap(({ invitation }, i) => {
    const read = readActor(invitation);
    return read.ok ? [] : within(`/${i + 1}`, read.findings).map((found) => speak(found, lang));
  });
  if (refused.length > 0) return { drawn: [], refused };
  const signed = drawn.map(async ({ invitation, code }): Promise<Drawn> => {
    const envelope = await signPayload(invitation, 'actor', open);
    return { invitation, code, envelope, signers: [open.key.owner], state: 'unsent' };
  });
  return { drawn: await Promise.all(signed), refused: [] };
}

async function drawOne(
  { person, role, jurisdiction, station, actor }: Invitee,
  { now, days, until, provisional, election }: Batch,
): Promise<Pick<Drawn, 'invitation' | 'code'>> {
  const code = codeFrom(crypto.getRandomValues(new Uint8Array(10)));
  const { jwk } = await oneTimeKey(code, actor);
  const invited = {
    actor,
    person,
    role,
    jurisdiction,
    ...(election === undefined ? {} : { election }),
    ...(station === '' ? {} : { station }),
    ...(provisional ? { provisional: true as const } : {}),
  };
  const at = Date.parse(now);
  const notBefore = new Date(at - before).toISOString();
  const expires = new Date(at - before + days * day).toISOString();
  return { code, invitation: invitationOf(invited, jwk, { notBefore, expires, until }) };
}
