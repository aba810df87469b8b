import { describe, expect, test } from 'vitest';
import type { Makeup } from '../../../../core/report/summary/makeup.ts';
import type { OverlayId } from '../../../../core/rules/overlays.ts';
import { judgeDelegates } from '../../../../core/slate/composition/judge-delegates.ts';
import { judgeSlate } from '../../../../core/slate/judge-slate.ts';
import type { PersonFacts } from '../../../../core/slate/person.ts';
import { people, slate } from '../../../support/slates.ts';

const rulesWith = (overlay: OverlayId) => ({ base: '1990', overlays: [overlay] }) as const;
const members = { total: 100, women: 45, minority: 25, twoNew: 25 };
const lastTerm = { delegates: 100, grassroots: 45 };
const bands = (young: number, others: number) => ({ to35: 0, to45: young, to59: others, from60: 0 });

/** A rule, whom it counts and whom not, and the certified figure that counts as many. */
const rules: readonly [
  OverlayId,
  string,
  PersonFacts,
  PersonFacts,
  (so: number, others: number) => Makeup,
][] = [
  ['hainan-2011', 'hainan-women-delegates', { sex: 'female' }, { sex: 'male' }, (women) => ({ women })],
  [
    'hainan-2011',
    'hainan-minority-delegates',
    { ethnicity: '黎族' },
    { ethnicity: '汉族' },
    (minority) => ({ minority }),
  ],
  [
    'hainan-2011',
    'hainan-grassroots-delegates',
    { grassroots: true },
    { grassroots: false },
    (grassroots) => ({ grassroots }),
  ],
  [
    'hainan-2011',
    'hainan-congress-overlap',
    { congressDeputy: true },
    { congressDeputy: false },
    (congressDeputies) => ({ congressDeputies }),
  ],
  [
    'jinyun-2011',
    'jinyun-cadres',
    { delegateClass: 'cadre' },
    { delegateClass: 'farmer' },
    (cadres) => ({ cadres }),
  ],
  [
    'jinyun-2011',
    'jinyun-young',
    { birth: '1980-11-23' },
    { birth: '1960-01-01' },
    (so, others) => ({ ages: bands(so, others) }),
  ],
  ['jinyun-2011', 'jinyun-women', { sex: 'female' }, { sex: 'male' }, (women) => ({ women })],
  [
    'jinyun-2011',
    'jinyun-minority',
    { ethnicity: '畲族' },
    { ethnicity: '汉族' },
    (minority) => ({ minority }),
  ],
  [
    'jinyun-2011',
    'jinyun-two-new',
    { delegateClass: 'twoNew' },
    { delegateClass: 'cadre' },
    (twoNew) => ({ twoNew }),
  ],
  [
    'plan-2017',
    'plan-front-line',
    { delegateClass: 'herder' },
    { delegateClass: 'cadre' },
    (workers) => ({ workers }),
  ],
];

describe('delegates whom units elected', () => {
  test.each(rules)(
    '%s: by %s they come out as a slate of the same people does, to the sign',
    (overlay, code, yes, no, told) => {
      for (let so = 0; so <= 8; so++) {
        const candidates = people(8, no, ...Array.from({ length: so }, () => yes));
        const named = judgeSlate(
          slate({ rules: rulesWith(overlay), body: 'delegates', candidates, members, lastTerm }),
        );
        const [here, there] = [Math.min(so, 3), Math.max(0, so - 3)];
        const units = [
          { elected: 3, makeup: told(here, 3 - here) },
          { elected: 5, makeup: told(there, 5 - there) },
        ];
        const summed = judgeDelegates({ rules: rulesWith(overlay), units, members, lastTerm });
        const of = ({ checks, findings }: typeof summed) => [
          checks.filter((check) => check.code === code).map((check) => ({ ...check, at: '' })),
          findings.filter((found) => found.code === code).map((found) => ({ ...found, at: '' })),
        ];
        expect(of(summed), `${so} of 8`).toEqual(of(named));
        expect(summed.checks.find((check) => check.code === code)?.at).toBe('/units');
      }
    },
  );

  test('are asked just what is asked of a slate of delegates', () => {
    for (const overlay of ['hainan-2011', 'jinyun-2011', 'plan-2017', 'town-2011'] as const) {
      const asked = judgeDelegates({ rules: rulesWith(overlay), units: [{ elected: 8 }] }).checks;
      const named = judgeSlate(slate({ rules: rulesWith(overlay), body: 'delegates' })).checks;
      const codes = rules.filter(([of]) => of === overlay).map(([, code]) => code);
      expect(asked.map(({ code }) => code)).toEqual(codes);
      expect(named.map(({ code }) => code).filter((code) => codes.includes(code))).toEqual(codes);
    }
  });

  test('under rules of no place are asked nothing', () => {
    const judged = judgeDelegates({ rules: { base: '2020', overlays: [] }, units: [{ elected: 8 }] });
    expect(judged).toEqual({ checks: [], findings: [] });
  });

  test.each([
    // 3 of 5 told, and 2 of whom nothing is told: 3 to 5 of 7 are cadres, and 5×5 > 7×3.
    [3, 2, 'unknown'],
    // 5 to 6 of 7, which is too many either way; 0 to 1, which is few enough either way.
    [5, 1, 'no'],
    [0, 1, 'yes'],
  ])('%i cadres of those told and %i untold: %s, whatever the others are', (cadres, untold, holds) => {
    const units = [{ elected: 7 - untold, makeup: { cadres } }, { elected: untold }];
    const { checks } = judgeDelegates({ rules: rulesWith('jinyun-2011'), units });
    const check = checks.find(({ code }) => code === 'jinyun-cadres');
    expect(check?.holds).toBe(holds);
    expect(check?.missing).toEqual(holds === 'unknown' ? ['/units/*/makeup/cadres'] : undefined);
  });

  test('are told what is missing once, with every rule that waits for it', () => {
    const { findings } = judgeDelegates({
      rules: rulesWith('hainan-2011'),
      units: [{ elected: 5 }],
      members,
    });
    expect(findings.map(({ at, numbers }) => `${at} ${numbers['rules']}`)).toEqual([
      '/units/*/makeup/women H-02',
      '/units/*/makeup/minority H-02',
      '/lastTerm/delegates H-03',
      '/lastTerm/grassroots H-03',
      '/units/*/makeup/congressDeputies H-04',
    ]);
  });

  test('are not judged by sums that cannot be', () => {
    const impossible = {
      rules: rulesWith('hainan-2011'),
      units: [{ elected: 5 }],
      lastTerm: { delegates: 9, grassroots: 10 },
    };
    const { checks, findings } = judgeDelegates(impossible);
    expect(checks).toEqual([]);
    expect(findings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'part-exceeds-whole /lastTerm/grassroots',
    ]);
  });
});
