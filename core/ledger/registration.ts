import * as z from 'zod/mini';
import type { PublicJwk } from '../crypto.ts';
import { finding } from '../findings/finding.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { nameKey, parseName } from '../names/key.ts';
import { checkInvitation } from './enrolment/invitation.ts';
import { base64url32Field, idField, instantField, jurisdictionField, textField } from './fields.ts';
import { covers } from './jurisdiction.ts';
import { publicJwkSchema } from './keys.ts';

export const roles = [
  'keyer',
  'scrutineer',
  'chief',
  'chair',
  'organiser',
  'superior',
  'auditor',
  'supervision',
] as const;
export type Role = (typeof roles)[number];

/** A registration's payload: whose key this is, what for, where and how long. */
export const actorSchema = z.strictObject({
  format: z.literal('scrutineer/actor@1'),
  actor: idField,
  person: z.string(),
  role: z.enum(roles),
  jurisdiction: jurisdictionField,
  election: z.exactOptional(idField),
  station: z.exactOptional(idField),
  jwk: publicJwkSchema,
  notBefore: instantField,
  expires: instantField,
  provisional: z.exactOptional(z.literal(true)),
  invitation: z.exactOptional(z.literal(true)),
  until: z.exactOptional(instantField),
});

/**
 * A registration. One with `provisional` is a scrutineer's elected in the hall, signed by chair and organiser; a superior
 * confirms it by registering the same actor, person and key once more without `provisional`. That is the one registration
 * that may take another's place under its id (`confirms`), and both stay in the evidence: what was signed before names
 * the first. One with `invitation` is no person's yet: its key is that of a one-time code, and registers one thing only.
 */
export interface Actor {
  readonly format: 'scrutineer/actor@1';
  readonly actor: string;
  readonly person: string;
  readonly role: Role;
  readonly jurisdiction: string;
  readonly election?: string;
  readonly station?: string;
  readonly jwk: PublicJwk;
  readonly notBefore: string;
  readonly expires: string;
  readonly provisional?: true;
  readonly invitation?: true;
  readonly until?: string;
}

/**
 * An invitation by one-time code: whose key signs the registration of exactly this person, in this very role and place,
 * within its own window, with a key that expires at `until` at the latest; and nothing else.
 */
export interface Invitation extends Actor {
  readonly invitation: true;
  readonly until: string;
}

/** The end of a key before its time, signed as its registration was: the key counts for nothing from `at` on. */
export const actorRevokedSchema = z.strictObject({
  format: z.literal('scrutineer/actor-revoked@1'),
  actor: idField,
  kid: base64url32Field,
  at: instantField,
  reason: z.exactOptional(textField(500)),
});

export type ActorRevoked = z.infer<typeof actorRevokedSchema>;

export const rootSchema = z.strictObject({
  actor: idField,
  person: z.string(),
  jurisdiction: z.union([jurisdictionField, z.literal('')], { error: '469021101' }),
  jwk: publicJwkSchema,
});

/** A key configured where the service or `verify` runs, with which registrations begin; `''` covers every jurisdiction. */
export interface Root {
  readonly actor: string;
  readonly person: string;
  readonly jurisdiction: string;
  readonly jwk: PublicJwk;
}

/** A person as registered, with the key that speaks for them. `registrar` is the person who registered them. */
export interface Registrant {
  readonly actor: string;
  readonly person: string;
  readonly role: Role;
  readonly jurisdiction: string;
  readonly election?: string;
  readonly station?: string;
  readonly kid: string;
  readonly jwk: PublicJwk;
  readonly notBefore: string;
  readonly expires: string;
  readonly provisional?: true;
  readonly invitation?: true;
  readonly until?: string;
  readonly registrar: string;
}

/** Reads a registration's payload; its person's name comes back as names are stored. */
export function readActor(payload: unknown): Shaped<Actor> {
  const shaped = readShape(actorSchema, payload);
  if (!shaped.ok) return shaped;
  const actor: Actor = shaped.value;
  const name = parseName(actor.person);
  if (!name.ok) return { ok: false, findings: [finding(name.code, '/person', name.numbers)] };
  const { notBefore, expires, provisional, role, election } = actor;
  if (notBefore >= expires) {
    return { ok: false, findings: [finding('window-empty', '/notBefore', { notBefore, expires })] };
  }
  if (provisional && (role !== 'scrutineer' || election === undefined)) {
    return { ok: false, findings: [finding('provisional-not-scrutineer', '/provisional', { role })] };
  }
  const invitation = checkInvitation(actor);
  if (invitation.length > 0) return { ok: false, findings: invitation };
  return { ok: true, value: { ...actor, person: name.name } };
}

/** Whether `later` is the superior's confirmation of a provisional registration: the same but for times and `provisional`. */
export function confirms(earlier: Actor, later: Actor): boolean {
  return (
    earlier.provisional === true &&
    later.provisional === undefined &&
    earlier.invitation === undefined &&
    later.invitation === undefined &&
    later.role === earlier.role &&
    later.actor === earlier.actor &&
    later.person === earlier.person &&
    later.jurisdiction === earlier.jurisdiction &&
    later.election === earlier.election &&
    later.station === earlier.station &&
    later.jwk.x === earlier.jwk.x &&
    later.jwk.y === earlier.jwk.y
  );
}

/** Whether two registrations would give one person two keys in some election: same name key, and a place they share. */
export function samePersonTwice(a: Actor, b: Actor): boolean {
  const shareElection = a.election === undefined || b.election === undefined || a.election === b.election;
  const sharePlace = covers(a.jurisdiction, b.jurisdiction) || covers(b.jurisdiction, a.jurisdiction);
  return shareElection && sharePlace && nameKey(a.person) === nameKey(b.person);
}
