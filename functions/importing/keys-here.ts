import { finding } from '../../core/findings/finding.ts';
import { canonicalText } from '../../core/ledger/canonical.ts';
import type { ActorsDocument } from '../../core/ledger/evidence/documents.ts';
import type { ActorRevoked } from '../../core/ledger/registration.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import { Broken } from '../../core/ledger/verify/broken.ts';
import { checkRegistrations, type Keys } from '../../core/ledger/verify/registrations.ts';
import { Fault } from '../fault.ts';
import { type House, type Refusal, refuse } from '../http/route.ts';
import { linksOf } from '../ledger/registrants.ts';
import { isKnownRevoked } from '../ledger/revocations.ts';

/**
 * Everybody a ledger rests on, followed up to roots that this home trusts, whatever roots the folder names; with what ended
 * any key here, whatever the folder leaves out.
 */
export async function keysHere(house: House, actors: ActorsDocument): Promise<Keys | Refusal> {
  const told = follow(house, actors);
  if ('refused' in told) return told;
  const { actors: items } = await house.store.read('', { kids: [...told.chains.keys()] });
  const links = items.flatMap(linksOf);
  const isEnded = actors.revocations.length > 0 || links.some(({ revocation }) => revocation !== undefined);
  const here = { links, kids: new Set(items.map(({ kid }) => kid)), now: house.clock.now() };
  const keys = isEnded ? follow(house, withLinks(actors, here)) : told;
  if ('refused' in keys) return keys;
  const restored = keys.followed
    .flatMap(({ chain }) => chain.windows)
    .find(({ kid, revoked }) => revoked === undefined && isKnownRevoked(house, kid));
  if (restored) throw new Fault('actor-altered', { kid: restored.kid });
  return keys;
}

function follow({ config, crypto }: House, actors: ActorsDocument): Keys | Refusal {
  try {
    return checkRegistrations(actors, config.roots, crypto);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const { code, at } = error.found;
    // What is wrong in itself is said as it is; only what ends nowhere wants other roots.
    return refuse([code === 'chain-rootless' ? finding('import-root-unknown', at) : error.found]);
  }
}

interface Here {
  /** Of those of the document's people who stand here: their links, and their kids. */
  readonly links: readonly Link[];
  readonly kids: ReadonlySet<string>;
  readonly now: string;
}

/**
 * The document with what this home knows of the same people; where both know of a revocation, this home's stands. One that
 * is news here of a key that stands here is recorded now, so that what the key signed here meanwhile stays good; and none
 * was recorded later than now.
 */
function withLinks(actors: ActorsDocument, { links, kids: standing, now }: Here): ActorsDocument {
  const ended = links.filter(({ revocation }) => revocation !== undefined);
  const kids = new Set(ended.map(({ revocation }) => kidOf(revocation)));
  const recorded = ended.flatMap(({ revocation, recorded: at }) =>
    at === undefined ? [] : [{ kid: kidOf(revocation), at }],
  );
  const news = actors.revocations.filter((envelope) => !kids.has(kidOf(envelope)));
  const told = new Map(actors.recorded.map(({ kid, at }) => [kid, at]));
  const newly = news.map(kidOf).flatMap((kid) => {
    const at = told.get(kid);
    if (standing.has(kid) || (at !== undefined && at > now)) return [{ kid, at: now }];
    return at === undefined ? [] : [{ kid, at }];
  });
  return {
    ...actors,
    registrations: once([...actors.registrations, ...links.map(({ registration }) => registration)]),
    revocations: once([...news, ...ended.map(({ revocation }) => revocation)]),
    recorded: [...newly, ...recorded],
  };
}

function once(envelopes: readonly unknown[]): ActorsDocument['registrations'] {
  const byText = new Map(envelopes.map((envelope) => [canonicalText(envelope), envelope]));
  return [...byText.values()] as ActorsDocument['registrations'];
}

/** Of a revocation that was read before. */
function kidOf(revocation: unknown): string {
  const { payload } = revocation as { payload: string };
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as ActorRevoked).kid;
}
