import { canonicalText } from '../../core/ledger/canonical.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import type { ActorsDocument } from '../../core/ledger/evidence/documents.ts';
import type { Import } from '../../core/ledger/import/documents.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import { readChain } from '../../core/ledger/registration-chain.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import type { ActorItem } from '../ports.ts';
import { chainOf, linksOf } from './registrants.ts';

/** The keys an election rests on: of everybody who signed, and of `others`, with those above them up to the roots, and what ended any of them. */
export async function actorsDocument(
  house: House,
  election: string,
  entries: readonly Entry[],
  others: readonly string[],
): Promise<ActorsDocument> {
  const imports = await importsOf(house, election, entries);
  const signed = entries.flatMap((entry) => entry.by);
  const kids = new Set([...signed, ...imports.flatMap(({ by }) => by), ...others]);
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
    ...(imports.length === 0 ? {} : { imports: imports.map(({ envelope }) => envelope) }),
  } as ActorsDocument;
}

/** Who vouched that the ledger moved here, where it did: their envelopes, and the keys of those who are no root. */
async function importsOf(
  house: House,
  election: string,
  entries: readonly Entry[],
): Promise<readonly { readonly envelope: unknown; readonly by: readonly string[] }[]> {
  const roots = new Set(house.config.roots.map(({ jwk }) => thumbprint(jwk, house.crypto.sha256)));
  const imports = [];
  for (const path of await house.vault.list(`imports/${election}`)) {
    const bytes = await house.vault.get(path);
    const envelope = bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown);
    const opened = readEnvelope(envelope, 'import', house.crypto.sha256);
    if (!opened.ok) throw new Fault('evidence-altered', { path });
    const { seq, head } = opened.payload as Import;
    // What was vouched for and then not brought in is no part of this ledger.
    if (seq > entries.length || (seq < entries.length && entries[seq]!.prev !== head)) continue;
    const by = opened.signatures.map(({ kid }) => kid).filter((kid) => !roots.has(kid));
    imports.push({ envelope, by });
  }
  return imports;
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
