import { signerFindings } from '../../../core/findings/ledger/signers.ts';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import type { Role } from '../../../core/ledger/registration.ts';
import { makeActor, makeHall, register, type TestActor } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { sampleAct } from '../../support/sample-acts.ts';
import { bundleOf, expectStatus, openService, pathOf, type Service } from '../../support/service.ts';
import { Story } from '../../support/story.ts';

/** What a refusal over who signed is made of. */
const overSigners = new Set([...Object.keys(signerFindings), 'same-person']);
export const cast = makeHall();
const superiors = { own: cast.county, above: cast.city };

/** Two of every role, in the election's own place. */
export const holders: Readonly<Record<Role, readonly [TestActor, TestActor]>> = {
  keyer: [cast.keyerA, cast.keyerB],
  scrutineer: [cast.scrutineerA, cast.scrutineerB],
  chief: [cast.chief, makeActor('chief', { actor: 'chief-b', person: '苗青' })],
  chair: [cast.chair, makeActor('chair', { actor: 'chair-b', person: '方圆' })],
  organiser: [cast.organiser, makeActor('organiser', { actor: 'organiser-b', person: '柳叶' })],
  superior: [cast.county, makeActor('superior', { actor: 'county-b', person: '石磊' })],
  auditor: [cast.auditor, makeActor('auditor', { actor: 'auditor-b', person: '金星' })],
  supervision: [cast.supervision, makeActor('supervision', { actor: 'supervision-b', person: '江海' })],
};

export const township = '469021102';
/** The same roles elsewhere, and a superior at every wrong height. */
export const strangers = (role: Role): readonly TestActor[] =>
  role === 'superior'
    ? [
        makeActor('superior', { actor: 'county-2', person: '孔明', jurisdiction: '469022' }),
        makeActor('superior', { actor: 'township-1', person: '秦川', jurisdiction: '469021101' }),
        makeActor('superior', { actor: 'province', person: '沈杰二', jurisdiction: '46' }),
      ]
    : [makeActor(role, { actor: `${role}-2`, person: `邻镇${role}`, jurisdiction: township })];
/** Somebody of this place, registered for another of its elections only. */
export const bound = (role: Role): TestActor =>
  makeActor(role, { actor: `${role}-bound`, person: `他项${role}`, election: '469021101-2026-other' });

/** A contest being counted: one of its bundles is in, the first station's still out. */
function counting(): Story {
  const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
  return steps.upload(story, { stations: { s2: steps.plainVote.stations['s2']! } });
}

export const contest = 'committee';

/** Fields of each act in their right form, whatever the ledger will say of them; what is convened is another election. */
function fieldsOf(type: ActType, story: Story): object {
  const election = '469021101-2026-next';
  if (type === 'convened') return { election, definition: { ...story.definition, id: election } };
  return sampleAct(type, story).fields;
}

/** Sends an act, or a bundle, of the story in these hands; what it said of the signers. */
export async function signed(service: Service, story: Story, type: ActType, hands: readonly TestActor[]) {
  const fields = fieldsOf(type, story);
  const answer = await (type === 'batch-accepted'
    ? service.call('POST', pathOf(type, story.definition.id), bundleOf(story, fields, hands))
    : service.act(story, type, fields, hands));
  return { ...answer, barred: answer.codes.filter((code) => overSigners.has(code)) };
}

/** Everybody registered and a count under way, the ledger standing where the story does. */
export async function openHall(
  others: readonly TestActor[] = [],
): Promise<{ service: Service; story: Story }> {
  const service = await openService();
  const story = counting();
  await service.tell(story);
  const seconds = Object.values(holders)
    .map(([, second]) => second)
    .filter((actor) => !Object.values(cast).includes(actor));
  for (const actor of [...seconds, ...others]) {
    expectStatus(await service.enrol(actor, cast.registrar), 201);
  }
  return { service, story };
}

/** These roles by whoever holds them here; an annulment is confirmed by the committee above. */
export const inTheirPlaces = (type: ActType, signers: readonly Role[]) =>
  signers.map((role, at) => {
    if (type === 'annulment-confirmed' && role === 'superior')
      return at === 0 ? superiors.above : superiors.own;
    return holders[role][signers.indexOf(role) === at ? 0 : 1];
  });

/** Puts a sound registration into the store behind the service’s back, as an edited database might hold it. */
export async function smuggle({ house }: Service, actor: TestActor): Promise<void> {
  const { store } = house;
  const { actors } = await store.read('', { kids: [cast.registrar.kid] });
  const links = [{ registration: register(actor, cast.registrar) }, ...JSON.parse(actors[0]!.links)];
  const { kid, person, jurisdiction } = actor;
  const item = {
    kid,
    actor: actor.actor,
    person,
    jurisdiction,
    payload: `sha256:${'ab'.repeat(32)}` as const,
    links: JSON.stringify(links),
  };
  await store.putActor(item, { name: person, fence: await store.fence(person), above: [] });
}
