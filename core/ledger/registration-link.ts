import type { Crypto } from '../crypto.ts';
import { within } from '../findings/finding.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { type EnvelopeSignature, readEnvelope } from './envelope.ts';
import { thumbprint } from './keys.ts';
import { type Actor, type ActorRevoked, actorRevokedSchema, readActor } from './registration.ts';

/** A registration as it is stored and exported: two envelopes as JSON values. */
export interface Link {
  readonly registration: unknown;
  readonly revocation?: unknown;
  /** When the service took the revocation: it never reaches back over what was accepted before. */
  readonly recorded?: string;
}

/** A link whose envelopes are in exact form; its signatures are not checked yet. `at` is its place in the chain. */
export interface OpenLink {
  readonly at: string;
  readonly kid: string;
  readonly actor: Actor;
  readonly signatures: readonly EnvelopeSignature[];
  readonly revocation?: { readonly payload: ActorRevoked; readonly signatures: readonly EnvelopeSignature[] };
  readonly recorded?: string;
}

export function openLink(link: Link, at: string, crypto: Crypto): Shaped<OpenLink> {
  const registration = openPayload(link.registration, readActor, at, crypto);
  if (!registration.ok) return registration;
  const { payload: actor, signatures } = registration.value;
  const kid = thumbprint(actor.jwk, crypto.sha256);
  if (link.revocation === undefined) return { ok: true, value: { at, kid, actor, signatures } };
  const revocation = openPayload(link.revocation, readRevocation, `${at}/revocation`, crypto);
  if (!revocation.ok) return revocation;
  const { recorded } = link;
  const taken = recorded === undefined ? {} : { recorded };
  return { ok: true, value: { at, kid, actor, signatures, revocation: revocation.value, ...taken } };
}

function readRevocation(payload: unknown): Shaped<ActorRevoked> {
  return readShape(actorRevokedSchema, payload);
}

function openPayload<T>(
  envelope: unknown,
  read: (payload: unknown) => Shaped<T>,
  at: string,
  crypto: Crypto,
): Shaped<{ payload: T; signatures: readonly EnvelopeSignature[] }> {
  const opened = readEnvelope(envelope, 'actor', crypto.sha256);
  if (!opened.ok) return { ok: false, findings: within(at, opened.findings) };
  const payload = read(opened.payload);
  if (!payload.ok) return { ok: false, findings: within(at, payload.findings) };
  return { ok: true, value: { payload: payload.value, signatures: opened.signatures } };
}
