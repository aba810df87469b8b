import type { Digest } from '../../core/crypto.ts';
import { type Finding, finding } from '../../core/findings/finding.ts';
import { canonicalText } from '../../core/ledger/canonical.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { actorOf } from '../../core/ledger/new-registration.ts';
import { type Actor, confirms, type Registrant } from '../../core/ledger/registration.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import type { Followed, Keys } from '../../core/ledger/verify/registrations.ts';
import { nameKey } from '../../core/names/key.ts';
import type { House } from '../http/route.ts';
import { chainOf, linksOf } from '../ledger/registrants.ts';
import { keepRevocation } from '../ledger/revocations.ts';
import { carryDown } from '../ledger/carry-down.ts';
import { vaultPath } from '../ledger/vault-path.ts';
import type { ActorItem } from '../ports.ts';

const mostTries = 20;

/**
 * Registers everybody a ledger rests on, as they stood in the home it comes from, whatever the time: a provisional
 * scrutineer before the confirmation, and with what ended a key. Gives what stands in the way: an id or key of somebody else.
 */
export async function importActors(house: House, keys: Keys): Promise<readonly Finding[]> {
  // An invitation that was used stands above whoever enrolled by it, and is nobody's registration.
  const registered = keys.followed.filter(({ chain }) => chain.registrant.invitation === undefined);
  const provisionalFirst = registered.sort((a, b) => rank(a) - rank(b));
  // All are looked at before the first is registered, so that whoever is in the way leaves nobody registered.
  for (const { chain } of provisionalFirst) {
    if (await isTaken(house, chain.registrant)) return taken(chain.registrant);
  }
  for (const followed of provisionalFirst) {
    const item = itemOf(house, followed);
    const done = await put(house, item, followed.chain.registrant);
    if (done === 'taken') return taken(item);
    if (done === 'overtaken') return [finding('head-busy', '/actors', { tries: 1 })];
    await endKey(house, item, followed.links);
  }
  return [];
}

function taken({ actor }: Pick<Registrant, 'actor'>): readonly Finding[] {
  return [finding('import-actor-taken', '/actors', { actor })];
}

/** Whether the id is a root's, or the id or the key stands here for somebody else. */
async function isTaken(house: House, registrant: Registrant): Promise<boolean> {
  const { actor, kid } = registrant;
  if (house.config.roots.some((root) => root.actor === actor)) return true;
  const { actors } = await house.store.read('', { kids: [kid] });
  const standing = [await house.store.actorById(actor), ...actors].filter((item) => item !== undefined);
  const comes = actorOf(registrant);
  return standing.some((item) => {
    const was = actorOf(chainOf(house, item).registrant);
    return !isSame(was, comes) && !confirms(was, comes) && !confirms(comes, was);
  });
}

function isSame(a: Actor, b: Actor): boolean {
  return canonicalText(a) === canonicalText(b);
}

/** A revoked key ends here as it did there: for itself, and wherever it stands above others of this home. */
async function endKey(house: House, item: ActorItem, [own, ...above]: Followed['links']): Promise<void> {
  if (own.revocation === undefined || (await house.vault.has(vaultPath.revocation(item.kid)))) return;
  await carryDown(house, item, own, above);
  await keepRevocation(house, item.kid, own.revocation);
}

function rank({ chain }: Followed): number {
  return chain.registrant.provisional ? 0 : 1;
}

function itemOf(house: House, { links, chain }: Followed): ActorItem {
  const { kid, actor, person, jurisdiction, election } = chain.registrant;
  return {
    kid,
    actor,
    person,
    jurisdiction,
    ...(election === undefined ? {} : { election }),
    payload: payloadOf(house, links[0]),
    links: JSON.stringify(links),
  };
}

function payloadOf({ crypto }: House, { registration }: Link): Digest {
  const opened = readEnvelope(registration, 'actor', crypto.sha256);
  if (!opened.ok) throw new Error('a registration that was followed to a root is no envelope');
  return opened.payloadDigest;
}

/** Has it stand here; or the id or the key is somebody else's, or a key above it was ended since these were read. */
async function put(
  house: House,
  item: ActorItem,
  registrant: Registrant,
): Promise<'stands' | 'taken' | 'overtaken'> {
  const { store } = house;
  const name = nameKey(item.person);
  for (let tries = 0; tries < mostTries; tries++) {
    const standing = await store.actorById(item.actor);
    if (standing === undefined) {
      const fence = await store.fence(name);
      const above = await registrarsOf(house, item);
      if (above.some((registrar) => isEndedSince(registrar, item))) return 'overtaken';
      const done = await store.putActor(item, { name, fence, above });
      if (done === 'taken') return 'taken';
      if (done !== 'lost') return 'stands';
      continue;
    }
    const after = merged(house, standing, item, registrant);
    if (after === 'taken') return 'taken';
    if (after === 'same' || (await store.changeActor(standing, after)) === 'changed') return 'stands';
  }
  throw new Error(`the registration ${item.kid} changes all the time`);
}

/** Those who signed a registration and stand here; a root is none. */
async function registrarsOf({ store, crypto }: House, item: ActorItem): Promise<readonly ActorItem[]> {
  const opened = readEnvelope(linksOf(item)[0].registration, 'actor', crypto.sha256);
  const kids = opened.ok ? opened.signatures.map(({ kid }) => kid) : [];
  return (await store.read('', { kids })).actors;
}

function isEndedSince(registrar: ActorItem, item: ActorItem): boolean {
  const known = new Map(linksOf(item).map((link) => [canonicalText(link.registration), link]));
  return linksOf(registrar).some(({ registration, revocation }) => {
    const link = known.get(canonicalText(registration));
    return revocation !== undefined && link !== undefined && link.revocation === undefined;
  });
}

/**
 * What stands with what comes: a confirmation takes the place of the provisional registration it confirms, and a
 * revocation that either of them knows of stays.
 */
function merged(
  house: House,
  standing: ActorItem,
  item: ActorItem,
  registrant: Registrant,
): ActorItem | 'same' | 'taken' {
  const isSame = standing.kid === item.kid && standing.payload === item.payload;
  const was = actorOf(chainOf(house, standing).registrant);
  const comes = actorOf(registrant);
  if (!isSame && confirms(comes, was)) {
    // What was signed under the provisional registration is to be followed here too.
    return standing.earlier === undefined ? { ...standing, earlier: item.links } : 'same';
  }
  if (!isSame && !confirms(was, comes)) return 'taken';
  const [own, ...above] = linksOf(item);
  const known = new Map(linksOf(standing).map((link) => [canonicalText(link.registration), link]));
  const both = (link: Link): Link => ({ ...link, ...known.get(canonicalText(link.registration)) });
  const links = JSON.stringify([both(own), ...above.map(both)]);
  if (isSame && links === standing.links) return 'same';
  return { ...item, links, ...(isSame ? {} : { earlier: standing.links }) };
}
