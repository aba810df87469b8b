import type { Definition } from '../../core/ledger/election.ts';
import type { Makeup } from '../../core/report/summary/makeup.ts';
import { hold, plainVote, prepare } from './hall.ts';
import { Story } from './story.ts';
import { contest } from './tales.ts';

/** The congress that the units here name as their parent. */
export const congressId = '469021101-2026-delegates';
const delegates = 'delegates';

/** Who two delegates of a unit are: one a cadre, one a farmer, one of them a woman of 40. */
export const mixed: Makeup = {
  women: 1,
  ages: { to35: 0, to45: 1, to59: 1, from60: 0 },
  minority: 0,
  cadres: 1,
  twoNew: 0,
  grassroots: 1,
  workers: 1,
  congressDeputies: 0,
};

/** A unit's election of two delegates up to the chair's declaration. */
export function declaredUnit(name: string, fields: Partial<Definition> = {}): Story {
  const id = `469021101-2026-${name}`;
  const contests = [contest({ id: delegates, body: 'delegates', title: '代表' })];
  return hold(prepare(new Story({ id, parent: congressId, contests, ...fields })), plainVote);
}

/** The same certified, with what is told of the two; nothing where `makeup` is left out. */
export function unit(name: string, makeup?: Makeup, fields: Partial<Definition> = {}): Story {
  const story = declaredUnit(name, fields);
  const certified = { contest: story.contest().id, resultDigest: story.digest(), replyNo: '批〔2026〕1号' };
  story.act('result-certified', { ...certified, ...(makeup ? { makeup } : {}) }, [story.superior]);
  return story;
}

/** A congress of these units under the Jinyun opinion, convened; any of `others` may stand in for one. */
export function congressOf(
  units: readonly Story[],
  fields: Partial<Definition> = {},
  others: readonly Story[] = [],
): Story {
  const story = new Story(
    {
      id: congressId,
      rules: { base: '2020', overlays: ['jinyun-2011'] },
      awareness: { atLeast: [9, 10] },
      units: units.map(({ definition }) => ({ election: definition.id, contest: delegates, delegates: 2 })),
      ...fields,
    },
    [...units, ...others],
  );
  story.act('convened', { definition: story.definition }, ['organiser']);
  return story;
}

/** A unit's review by the certified result it has; passed with both unless it is said otherwise. */
export function reviewOf(story: Story, fields: object = {}) {
  const resultDigest = story.contest().certificate?.resultDigest ?? story.digest();
  return { election: story.definition.id, resultDigest, outcome: 'passed', seated: 2, ...fields };
}

/** Members of whom a fifth are women, and nobody is of a minority or in the new sectors. */
export const figures = { members: { total: 500, women: 100, minority: 0, twoNew: 0 } };

/** A congress of two units, of one of which too little is known, its electors confirmed with the reason. */
export function reviewedCongress(units: readonly Story[] = [unit('b01', mixed), unit('b02')]): Story {
  const story = congressOf(units);
  const [first, ...others] = units.map((each) => reviewOf(each));
  story.act('credentials-reviewed', { units: [first] }, ['organiser']);
  story.act('credentials-reviewed', { units: others, figures }, ['organiser']);
  const electors = {
    contest: 'committee',
    electors: 2 * units.length,
    exempt: [],
    reason: '人员构成已另行核实',
  };
  story.act('electors-confirmed', electors, [story.superior]);
  return story;
}
