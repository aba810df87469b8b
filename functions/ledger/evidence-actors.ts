import { canonicalText } from '../../core/ledger/canonical.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { ActorsDocument } from '../../core/ledger/evidence/documents.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import { readChain } from '../../core/ledger/registration-chain.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import type { ActorItem } from '../ports.ts';
import { chainOf, linksOf } from './registrants.ts';

/** The keys an election rests on: of everybody who signed, with those above them up to the roots, and what ended any of them. */
export async function actorsDocument(house: House, entries: readonly Entry[]): Promise<ActorsDocument> {
  const kids = new Set(entries.flatMap((entry) => entry.by));
  const links = new Map<string, Link>();
  for (const link of await linksBehind(house, [...kids])) {
    const registration = canonicalText(link.registration);
    // A key revoked after others were registered under it is known to be so by some links and not by others.
    links.set(registration, { ...links.get(registration), ...link });
  }
  const known = [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
  const revocations = new Map(
    known
      .filter((link) => link.revocation !== undefined)
      .map((link) => [canonicalText(link.revocation), link]),
  );
  return {
    format: 'scrutineer/actors@1',
    service: house.signer.jwk,
    roots: house.config.roots,
    registrations: known.map((link) => link.registration),
    revocations: [...revocations.values()].map((link) => link.revocation),
    recorded: [...revocations.values()].flatMap((link) =>
      link.recorded === undefined ? [] : [{ kid: kidOf(house, link), at: link.recorded }],
    ),
  } as ActorsDocument;
}

/** The links of these keys; a provisional scrutineer's first registration too, under which the earlier acts were signed. */
async function linksBehind(house: House, kids: readonly string[]): Promise<readonly Link[]> {
  const { actors } = await house.store.read('', { kids });
  const missing = kids.find((kid) => !actors.some((item) => item.kid === kid));
  if (missing !== undefined) throw new Fault('actor-altered', { kid: missing });
  return actors.flatMap((item) => {
    chainOf(house, item);
    return [...linksOf(item), ...(item.earlier === undefined ? [] : earlierLinks(house, item, item.earlier))];
  });
}

/** What the confirmation replaced; it needs only hold by itself, since what befell the key later stands with the other. */
function earlierLinks(house: House, item: ActorItem, earlier: string): readonly Link[] {
  const links = linksOf({ ...item, links: earlier });
  if (!readChain(links, house.config.roots, house.crypto).ok)
    throw new Fault('actor-altered', { kid: item.kid });
  return links;
}

function kidOf(house: House, { registration }: Link): string {
  const { payload } = registration as { payload: string };
  const { jwk } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    jwk: Parameters<typeof thumbprint>[0];
  };
  return thumbprint(jwk, house.crypto.sha256);
}
