import type { SpokenFinding } from '../../core/findings/finding.ts';
import type { HallFile } from '../../core/hall/documents.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import { type Actor, type ActorRevoked, readActor } from '../../core/ledger/registration.ts';
import { sha256 } from '../crypto/sha256.ts';

/** A key enrolled in a hall that the service did not take: what its registration says, for a superior to sign. */
export interface Refusable {
  readonly actor: Actor;
  readonly kid: string;
}

/** Whose registration of this file was refused. */
export function refusedIn(file: HallFile, findings: readonly SpokenFinding[]): Refusable | undefined {
  const at = findings.find(({ code }) => code === 'hall-person-refused')?.at;
  const registration = file.registrations[Number(at?.split('/')[2])];
  if (registration === undefined) return undefined;
  const opened = readEnvelope(registration.envelope, 'actor', sha256);
  const actor = opened.ok ? readActor(opened.payload) : opened;
  return actor.ok ? { actor: actor.value, kid: thumbprint(actor.value.jwk, sha256) } : undefined;
}

/** The end of the key that an id has at the service. */
export function endOf(actor: string, kid: string, now: string): ActorRevoked {
  return {
    format: 'scrutineer/actor-revoked@1',
    actor,
    kid,
    at: now,
    reason: '本人会前另行登记，改以会场登记的密钥为准',
  };
}
