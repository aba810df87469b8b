import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeSlate } from '../../../../core/slate/judge-slate.ts';
import type { SlateInput } from '../../../../core/slate/slate.ts';
import { people, slate } from '../../../support/slates.ts';

const rules = { base: '1990', overlays: ['town-2011'] } as const;
const woman = { sex: 'female' } as const;
const man = { sex: 'male' } as const;

/** Whether a woman is in the team, of so many names for so many seats, so many of them women and so many of unknown sex. */
function oneWoman(seats: number, names: number, women: number, unknown = 0, of: Partial<SlateInput> = {}) {
  const own = [
    ...Array.from({ length: women }, () => woman),
    ...Array.from({ length: unknown }, () => ({ sex: undefined as never })),
  ];
  const candidates = people(names, man, ...own).map(({ facts: { sex, ...facts }, ...who }) => ({
    ...who,
    facts: sex === undefined ? facts : { ...facts, sex },
  }));
  const { checks } = judgeSlate(slate({ rules, method: 'differential', seats, candidates, ...of }));
  return checks.find(({ code }) => code === 'town-woman');
}

describe('one woman in the team', () => {
  test.each([
    [5, 6, 2, 0, 'yes'],
    [5, 6, 1, 0, 'depends'],
    [5, 6, 0, 0, 'no'],
    [5, 5, 1, 0, 'yes'],
    [5, 6, 2, 1, 'yes'],
    [5, 6, 0, 1, 'unknown'],
    [5, 6, 1, 1, 'unknown'],
    [5, 4, 1, 0, 'yes'],
  ])('of %i seats, %i names, %i women, %i unknown: %s', (seats, names, women, unknown, holds) => {
    expect(oneWoman(seats, names, women, unknown)?.holds).toBe(holds);
  });

  test('may be one who is not elected here', () => {
    expect(oneWoman(5, 6, 0, 0, { team: [{ id: 'g1', facts: woman }] })?.holds).toBe('yes');
    expect(oneWoman(5, 6, 0, 0, { team: [{ id: 'g1', facts: man }] })?.holds).toBe('no');
    expect(oneWoman(5, 6, 0, 0, { team: [{ id: 'g1', facts: {} }] })).toMatchObject({
      holds: 'unknown',
      missing: ['/team/*/facts/sex'],
    });
  });

  test('is no longer one who was struck', () => {
    const [first, ...others] = people(6, man, woman);
    const candidates = [{ ...first!, struck: true }, ...others];
    const { checks } = judgeSlate(slate({ rules, seats: 5, candidates }));
    expect(checks.find(({ code }) => code === 'town-woman')?.holds).toBe('no');
  });

  test('is what trying every outcome of the vote comes to', () => {
    const sizes = fc.record({
      seats: fc.integer({ min: 1, max: 5 }),
      more: fc.nat({ max: 3 }),
      women: fc.nat({ max: 8 }),
    });
    fc.assert(
      fc.property(sizes, ({ seats, more, women }) => {
        const names = seats + more;
        const some = Math.min(women, names);
        const counts = new Set<boolean>();
        for (let chosen = 0; chosen < 2 ** names; chosen++) {
          const elected = Array.from({ length: names }, (_name, place) => (chosen >> place) & 1);
          if (elected.reduce((sum, each) => sum + each, 0) !== seats) continue;
          counts.add(elected.slice(0, some).includes(1));
        }
        const expected = counts.size > 1 ? 'depends' : counts.has(true) ? 'yes' : 'no';
        expect(oneWoman(seats, names, some)?.holds).toBe(expected);
      }),
    );
  });

  test('that the vote decides is told and stops nothing', () => {
    const candidates = people(6, man, woman);
    const { findings } = judgeSlate(
      slate({ rules, method: 'differential', seats: 5, candidates, population: 40_000 }),
    );
    expect(findings).toContainEqual({
      code: 'composition-depends',
      severity: 'info',
      at: '/candidates',
      numbers: { rule: 'TN-07', arithmetic: '0 < 1 … 1 ≥ 1' },
    });
  });
});
