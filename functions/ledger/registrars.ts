import type { Digest } from '../../core/crypto.ts';
import { type OpenEnvelope, readEnvelope } from '../../core/ledger/envelope.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import type { House } from '../http/route.ts';
import type { ActorItem, InvitationItem } from '../ports.ts';
import { linksOf } from './registrants.ts';

/** By which invitation somebody enrols: its item, its link, and its envelope opened. */
export interface InvitedBy {
  readonly item: InvitationItem;
  readonly link: Link;
  readonly opened: OpenEnvelope;
}

/** Those registered who signed a registration or a revocation; a root is none. */
export async function signersOf(house: House, envelope: unknown): Promise<readonly ActorItem[]> {
  const opened = readEnvelope(envelope, 'actor', house.crypto.sha256);
  const kids = opened.ok ? opened.signatures.map(({ kid }) => kid) : [];
  return (await house.store.read('', { kids })).actors;
}

/** The links of those who signed, each with its own above it. */
export function linksAbove(signers: readonly ActorItem[]): readonly Link[] {
  const texts = new Set(signers.flatMap((item) => linksOf(item).map((link) => JSON.stringify(link))));
  return [...texts].map((text) => JSON.parse(text) as Link);
}

/** What is registered or revoked by an envelope: two are the same when their payloads are. */
export function payloadOf(house: House, envelope: unknown): Digest | undefined {
  const opened = readEnvelope(envelope, 'actor', house.crypto.sha256);
  return opened.ok ? opened.payloadDigest : undefined;
}
