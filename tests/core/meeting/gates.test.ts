import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../core/ledger/election.ts';
import { conditions, steps } from '../../../core/meeting/conditions.ts';
import { checkAwareness, conditionsOf, openConditions } from '../../../core/meeting/gates.ts';
import { definitionOf } from '../../support/definition.ts';
import type { Fraction } from '../../../core/rules/sets.ts';

const atLeast = { atLeast: [9, 10] as [number, number] };
const under = (...overlays: ('hainan-2011' | 'jinyun-2011' | 'plan-2017' | 'disc' | 'town-2011')[]) =>
  definitionOf({ rules: { base: '1990', overlays }, awareness: atLeast });
const idsOf = (definition: Parameters<typeof conditionsOf>[0]) => [...conditionsOf(definition).keys()];

describe('the start conditions of an election', () => {
  it('are none where no overlay asks for any', () => {
    expect(idsOf(definitionOf())).toEqual([]);
    expect(idsOf(under('town-2011'))).toEqual([]);
  });

  it('are the five gates of jinyun-2011, its pledges by all five groups', () => {
    const ids = idsOf(under('jinyun-2011'));
    expect(ids).toEqual(
      expect.arrayContaining(['awareness', 'theme-education', 'supervision-group', 'hotline']),
    );
    expect(ids.filter((id) => id.startsWith('pledges-'))).toHaveLength(5);
  });

  it('are three lists of four under disc', () => {
    const ids = idsOf(under('disc'));
    expect(ids).toHaveLength(12);
    for (const list of ['see-', 'talk-', 'train-'])
      expect(ids.filter((id) => id.startsWith(list))).toHaveLength(4);
  });

  it('ask for a day on the report and trained delegates only of a congress', () => {
    const assembly = { ...under('plan-2017', 'jinyun-2011'), meeting: 'memberAssembly' as const };
    expect(idsOf(under('plan-2017'))).toContain('report-discussed');
    expect(idsOf(assembly)).not.toContain('report-discussed');
    expect(idsOf(assembly)).not.toContain('delegates-trained');
  });

  it('are the township’s: a plenary and a branch’s delegate election have none of their own', () => {
    const [own] = under('disc').contests as [Definition['contests'][number]];
    const plenary = { ...under('disc'), meeting: 'firstPlenary' as const };
    const electorsFrom = { election: '469021101-2026-congress', contest: 'committee' };
    expect(idsOf({ ...plenary, contests: [{ ...own, body: 'secretary' }] })).toEqual([]);
    expect(idsOf({ ...plenary, contests: [{ ...own, electorsFrom }] })).toEqual([]);
    const delegates: Definition['contests'] = [
      { ...own, body: 'delegates' },
      { ...own, kind: 'recommendation' },
    ];
    expect(idsOf({ ...under('disc'), parent: '469021-2026-congress', contests: delegates })).toEqual([]);
  });

  it('are not escaped by a name: a committee at a plenary, or below a parent, meets them all', () => {
    expect(idsOf({ ...under('disc'), meeting: 'firstPlenary' })).toHaveLength(12);
    expect(idsOf({ ...under('disc'), parent: '469021-2026-congress' })).toHaveLength(12);
    const [own] = under('disc').contests as [Definition['contests'][number]];
    const elsewhere = { parent: '469022-2026-congress', contests: [{ ...own, body: 'delegates' as const }] };
    expect(idsOf({ ...under('disc'), ...elsewhere })).toHaveLength(12);
  });

  it('are each of one step, a clause and an overlay', () => {
    for (const each of Object.values(conditions)) {
      expect(steps).toContain(each.step);
      expect(each.overlays.length).toBeGreaterThan(0);
    }
  });
});

describe('a step', () => {
  const every = (step: (typeof steps)[number]) =>
    [...conditionsOf(under('jinyun-2011'))].filter(([, each]) => each.step === step).map(([id]) => id);
  const open = (recorded: Parameters<typeof openConditions>[1], step: (typeof steps)[number]) =>
    openConditions(under('jinyun-2011'), recorded, step).map((found) => found.numbers['condition']);

  it.each(steps)('%s lists every condition that nobody recorded as met', (step) => {
    expect(open([], step)).toEqual(every(step));
  });

  it('is open once all of its conditions are met, whatever other steps lack', () => {
    const met = every('launch').map((condition) => ({ condition, step: 'launch' as const, met: true }));
    expect(open(met, 'launch')).toEqual([]);
    expect(open(met, 'slate')).toEqual(['pledges-candidates']);
  });

  it('is closed again by a condition recorded as unmet later', () => {
    const recorded = [{ condition: 'hotline', step: 'launch' as const, met: false }];
    expect(open(recorded, 'launch')).toContain('hotline');
  });

  it('waits for a county’s own condition only where it was recorded as unmet', () => {
    const own = (met: boolean) => [{ condition: 'venue', step: 'vote' as const, met }];
    expect(open(own(false), 'vote')).toContain('venue');
    expect(open(own(true), 'vote')).not.toContain('venue');
  });
});

describe('the awareness rate', () => {
  it.each<[number, number, Fraction, boolean, string]>([
    [90, 100, atLeast, true, 'no fewer than nine tenths'],
    [89, 100, atLeast, false, 'one fewer'],
    [90, 100, { over: [9, 10] as [number, number] }, false, 'exactly nine tenths where it must be over'],
    [0, 0, atLeast, false, 'nobody asked'],
  ])('%i of %i holds or not: %s', (aware, asked, level, holds) => {
    expect(checkAwareness(level, { aware, asked })).toHaveLength(holds ? 0 : 1);
  });

  it('shows its arithmetic', () => {
    expect(checkAwareness(atLeast, { aware: 89, asked: 100 })[0]!.numbers['arithmetic']).toBe(
      '89×10 = 890 < 100×9 = 900',
    );
  });
});
