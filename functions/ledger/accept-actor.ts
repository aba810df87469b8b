import { type Finding, finding } from '../../core/findings/finding.ts';
import { readShape } from '../../core/json/shape.ts';
import { type OpenEnvelope, readEnvelope } from '../../core/ledger/envelope.ts';
import { parentOf } from '../../core/ledger/jurisdiction.ts';
import { checkNewcomer, checkOneKey } from '../../core/ledger/new-registration.ts';
import { type Actor, actorRevokedSchema, readActor } from '../../core/ledger/registration.ts';
import { type Chain, readChain } from '../../core/ledger/registration-chain.ts';
import { nameKey } from '../../core/names/key.ts';
import { type House, type Outcome, type Refusal, refuse } from '../http/route.ts';
import type { ActorItem, SeenActors } from '../ports.ts';
import { chainOf } from './registrants.ts';
import { type InvitedBy, linksAbove, signersOf } from './registrars.ts';
import { lost, withRetry } from './retry.ts';
import { isKnownRevoked } from './revocations.ts';
import { revoke } from './revoke.ts';

/** Registers an actor, confirms a provisional one, or ends a key before its time: all signed by who may register. */
export async function acceptActor(house: House, json: unknown, id: string): Promise<Outcome> {
  const opened = readEnvelope(json, 'actor', house.crypto.sha256);
  if (!opened.ok) return refuse(opened.findings);
  const revocation = readShape(actorRevokedSchema, opened.payload);
  const named = revocation.ok ? revocation : readActor(opened.payload);
  if (!named.ok) return refuse(named.findings);
  const { actor } = named.value;
  if (actor !== id) return refuse([finding('actor-differs', '/actor', { named: actor, actor: id })]);
  if ('invitation' in named.value) return refuse([finding('field-unknown', '/invitation')]);
  const done = await withRetry(
    () =>
      revocation.ok
        ? revoke(house, json, revocation.value)
        : register(house, json, opened, named.value as Actor, house.clock.now()),
    () => house.metrics.count('retried'),
  );
  return 'tries' in done ? refuse([finding('head-busy', '', { tries: done.tries })]) : done;
}

/** Registers somebody as of `time`: those above, whoever signed the registration or the invitation to it, must be entitled then. */
export async function register(
  house: House,
  json: unknown,
  opened: OpenEnvelope,
  actor: Actor,
  time: string,
  invited?: InvitedBy,
): Promise<Outcome | typeof lost> {
  const standing = await house.store.actorById(actor.actor);
  const reply = { actor: actor.actor, registration: opened.payloadDigest };
  if (standing?.payload === opened.payloadDigest) return { status: 200, body: reply };
  // Taken before anybody is looked for: whoever registers the same person meanwhile moves it.
  const name = nameKey(actor.person);
  const fence = await house.store.fence(name);
  const above = await signersOf(house, invited?.link.registration ?? json);
  const links = [{ registration: json }, ...(invited ? [invited.link] : []), ...linksAbove(above)] as const;
  const chain = readChain(links, house.config.roots, house.crypto);
  if (!chain.ok) return refuse(chain.findings);
  const found = await checkRegistration(house, actor, chain.value, standing, time);
  if (found.length > 0) return refuse(found);
  // A key that was ended counts for nobody again, under whatever id.
  if (isKnownRevoked(house, chain.value.registrant.kid)) return taken(actor);
  const { person, jurisdiction, election } = actor;
  const item: ActorItem = {
    kid: chain.value.registrant.kid,
    actor: actor.actor,
    person,
    jurisdiction,
    ...(election === undefined ? {} : { election }),
    payload: opened.payloadDigest,
    links: JSON.stringify(links),
  };
  const isSuccessor = standing !== undefined && standing.kid !== item.kid;
  const seen: SeenActors = {
    name,
    fence,
    above,
    ...(invited ? { invited: invited.item } : {}),
    ...(isSuccessor ? { before: standing } : {}),
  };
  const done =
    standing && !isSuccessor
      ? await house.store.changeActor(standing, { ...item, earlier: standing.links }, above)
      : await house.store.putActor(item, seen);
  if (done === 'lost') return lost;
  if (done === 'taken') return taken(actor);
  return { status: done === 'same' ? 200 : 201, body: reply };
}

function taken({ actor }: Actor): Refusal {
  return refuse([finding('actor-taken', '', { actor })]);
}

/** What keeps somebody from being registered here as of `time`. */
export async function checkRegistration(
  house: House,
  actor: Actor,
  chain: Chain,
  standing: ActorItem | undefined,
  time: string,
): Promise<readonly Finding[]> {
  const isRoot = house.config.roots.some((root) => root.actor === actor.actor);
  const near = await neighbours(house, actor.jurisdiction);
  const others = near.map((item) => chainOf(house, item));
  const before = standing && (await isSucceeded(house, actor, chain, standing, near)) ? undefined : standing;
  return [
    ...checkNewcomer(actor, chain, before && chainOf(house, before), isRoot, time),
    // Of two keys that came to be apart from each other the one that was ended since is in nobody's way.
    ...checkOneKey(actor, others, house.clock.now()),
  ];
}

async function isSucceeded(
  house: House,
  actor: Actor,
  chain: Chain,
  standing: ActorItem,
  near: readonly ActorItem[],
): Promise<boolean> {
  if (chain.registrant.kid === standing.kid) return false;
  const { maySucceed } = await import('./succession.ts');
  return maySucceed(house, actor, chain, standing, near);
}

/** Everybody registered at, under or above a place. */
async function neighbours(house: House, jurisdiction: string): Promise<readonly ActorItem[]> {
  const items: ActorItem[] = [];
  for (let above = parentOf(jurisdiction); above !== ''; above = parentOf(above))
    items.push(...(await house.store.actorsAt(above)));
  for (let after: string | undefined; ; ) {
    const page = await house.store.actorsUnder(jurisdiction, {
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    items.push(...page.items);
    if (page.next === undefined) return items;
    after = page.next;
  }
}
