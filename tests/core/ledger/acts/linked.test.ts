import { describe, expect, it } from 'vitest';
import { linkedFindings } from '../../../../core/findings/linked.ts';
import type { Entry } from '../../../../core/ledger/entry.ts';
import { evidencePath } from '../../../../core/ledger/evidence/files.ts';
import type { DelegatesRecord } from '../../../../core/ledger/facts.ts';
import { blockers, nextActs } from '../../../../core/ledger/readiness.ts';
import { unitsIn } from '../../../../core/ledger/recorded.ts';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { folderOf } from '../../../support/folder.ts';
import { rechained, resealed } from '../../../support/forge.ts';
import {
  congressId,
  congressOf,
  declaredUnit,
  figures,
  mixed,
  reviewOf,
  unit,
} from '../../../support/linked.ts';
import { promiseFindings } from '../../../support/refusals.ts';
import { Story } from '../../../support/story.ts';
import { certifiedElection } from '../../../support/tales.ts';

const first = unit('b01', mixed);
const second = unit('b02', mixed);
const silent = unit('b03');
const unitId = first.definition.id;

/** Under rules that ask nothing of delegates. */
const plain = { rules: '2020' } as const;
const one = (fields: object = {}) => ({ units: [reviewOf(first, fields)] });
const both = (fields: object = {}) => ({ units: [reviewOf(first), reviewOf(second)], figures, ...fields });
const confirm = (electors: number, fields: object = {}) => ({
  contest: 'committee',
  electors,
  exempt: [],
  ...fields,
});
const review = (story: Story, fields: object) => story.act('credentials-reviewed', fields, ['organiser']);
const refused = (story: Story, fields: object) =>
  story.refused('credentials-reviewed', fields, ['organiser']);
const codes = (story: Story, fields: object) => refused(story, fields).map(({ code }) => code);
const compositionIn = (entry: Entry) => entry['composition'] as DelegatesRecord | undefined;
const broken = (files: ReturnType<typeof folderOf>) => verify(files, {}, nodeCrypto).checks.at(-1);

describe('a congress whose delegates its branches elect', () => {
  it('has the delegates who passed the credentials review as its electors', () => {
    const story = congressOf([first], plain);
    review(story, one());
    story.act('electors-confirmed', confirm(2), ['county']);
    expect(story.contest().electors).toMatchObject({ electors: 2 });
  });

  it('is told to review credentials first', () => {
    const story = congressOf([first], plain);
    expect(nextActs(story.state!, story.contest())).toContain('credentials-reviewed');
  });

  it('seats nobody of a unit that votes again, until a later review says it passed', () => {
    const story = congressOf([first], plain);
    review(story, one({ outcome: 'vote-again', seated: 0 }));
    expect(story.refusal('electors-confirmed', confirm(2), ['county'])).toEqual(['credentials-open']);
    review(story, one());
    story.act('electors-confirmed', confirm(2), ['county']);
    expect(story.state!.credentials).toEqual([{ election: unitId, outcome: 'passed', seated: 2 }]);
  });

  it('counts no heads where a unit was reviewed anew after the electors were confirmed', () => {
    const story = congressOf([first], plain);
    review(story, one());
    story.act('electors-confirmed', confirm(2), ['county']);
    const open = () => blockers(story.state!, story.contest()).map(({ code }) => code);
    expect(open()).not.toContain('credentials-open');
    review(story, one({ outcome: 'replace', seated: 1 }));
    expect(open()).toContain('credentials-open');
    review(story, one());
    expect(open()).not.toContain('credentials-open');
  });

  it('keeps in its ledger what was found of each unit, so that whoever verifies needs no other ledger', () => {
    const story = congressOf([first], plain);
    const entry = review(story, one());
    const { resultDigest } = first.contest().certificate!;
    expect(entry['found']).toEqual([
      {
        election: unitId,
        jurisdiction: '469021101',
        parent: congressId,
        seats: 2,
        resultDigest,
        elected: 2,
        makeup: mixed,
      },
    ]);
    expect(verify(folderOf(story), {}, nodeCrypto).verdict).toMatchObject({ passed: true });
    expect(unitsIn(entry)).toEqual(entry['found']);
    const { found: _found, ...without } = entry;
    expect(unitsIn(without as typeof entry)).toEqual([]);
  });

  it('looks at the contest of a unit that its definition names', () => {
    const units = [{ election: unitId, contest: 'secretary', delegates: 2 }];
    expect(codes(congressOf([first], { ...plain, units }), one())).toEqual(['unit-not-certified']);
  });

  it('reviews a unit once an act, so that its delegates never count twice', () => {
    const { units } = one();
    const found = refused(congressOf([first], plain), { units: [...units, ...units] });
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual(['id-repeated /units/1/election']);
  });

  it('takes an election in which a unit voted again for one unit, and never for another that is planned', () => {
    const again = unit('b01-2', mixed);
    const story = congressOf([first, second], plain, [again]);
    const voted = (election: string, named = again.definition.id) =>
      reviewOf(again, { election, again: named });
    const places = (units: object[]) => refused(story, { units }).map(({ code, at }) => `${code} ${at}`);
    const other = second.definition.id;
    expect(places([voted(unitId), voted(other)])).toEqual(['id-repeated /units/1/again']);
    expect(places([{ ...reviewOf(second), election: unitId, again: other }])).toEqual([
      'id-repeated /units/0/again',
    ]);
    review(story, { units: [voted(unitId)] });
    expect(places([voted(other)])).toEqual(['id-repeated /units/0/again']);
    review(story, { units: [voted(unitId)] });
    expect(story.state!.credentials).toEqual([
      { election: unitId, again: again.definition.id, outcome: 'passed', seated: 2 },
    ]);
  });

  it('takes the election in which a unit voted again in place of the one planned', () => {
    const again = unit('b01-2', { ...mixed, women: 2 });
    const story = congressOf([first], {}, [again]);
    const voted = reviewOf(again, { election: unitId, again: again.definition.id });
    const entry = review(story, { units: [voted], figures });
    expect(compositionIn(entry)!.checks.find(({ code }) => code === 'jinyun-women')).toMatchObject({
      arithmetic: '2×500 = 1000 ≥ 2×100 = 200',
    });
  });
});

describe('the delegates of all units together', () => {
  it('are judged once every unit has passed, by what each review found, earlier ones included', () => {
    const story = congressOf([first, second]);
    expect(compositionIn(review(story, one()))).toBeUndefined();
    const entry = review(story, { units: [reviewOf(second)], figures });
    expect(compositionIn(entry)).toEqual({
      checks: [
        { code: 'jinyun-cadres', rule: 'J-05', holds: 'yes', arithmetic: '2×5 = 10 ≤ 4×3 = 12' },
        { code: 'jinyun-young', rule: 'J-06', holds: 'yes', arithmetic: '2×2 = 4 ≥ 4×1 = 4' },
        { code: 'jinyun-women', rule: 'J-07', holds: 'yes', arithmetic: '2×500 = 1000 ≥ 4×100 = 400' },
        { code: 'jinyun-minority', rule: 'J-07', holds: 'yes', arithmetic: '0×500 = 0 ≥ 4×0 = 0' },
        { code: 'jinyun-two-new', rule: 'J-07', holds: 'yes', arithmetic: '0×500 = 0 ≥ 4×0 = 0' },
      ],
      warnings: [],
    });
    expect(story.state!.delegateWarnings).toBeUndefined();
    story.act('electors-confirmed', confirm(4), ['county']);
    expect(verify(folderOf(story), {}, nodeCrypto).verdict).toMatchObject({ passed: true });
  });

  it('whose make-up must be otherwise are not seated, the arithmetic in the refusal', () => {
    const old = unit('b02', { ...mixed, ages: { to35: 0, to45: 0, to59: 2, from60: 0 } });
    const found = refused(congressOf([first, old]), { units: [reviewOf(first), reviewOf(old)], figures });
    expect(found).toEqual([
      {
        code: 'jinyun-young',
        severity: 'block',
        at: '/units',
        numbers: { low: 1, high: 1, size: 4, arithmetic: '1×2 = 2 < 4×1 = 4' },
      },
    ]);
  });

  it('whose make-up should be otherwise are confirmed with the superior’s reason, and not without', () => {
    const cadres = unit('b02', { ...mixed, cadres: 2 });
    const story = congressOf([first, cadres]);
    const entry = review(story, { units: [reviewOf(first), reviewOf(cadres)], figures });
    const arithmetic = '3×5 = 15 > 4×3 = 12';
    const warnings = [
      {
        code: 'jinyun-cadres',
        severity: 'explain',
        at: '/units',
        numbers: { low: 3, high: 3, size: 4, arithmetic },
      },
    ];
    expect(compositionIn(entry)!.warnings).toEqual(warnings);
    expect(story.state!.delegateWarnings).toEqual([{ code: 'jinyun-cadres', at: '/units' }]);
    expect(blockers(story.state!, story.contest()).map(({ code }) => code)).toContain(
      'delegates-unexplained',
    );
    const [open] = story.refused('electors-confirmed', confirm(4), ['county']);
    expect(open).toMatchObject({
      code: 'delegates-unexplained',
      at: '/reason',
      numbers: { warnings: 1, codes: 'jinyun-cadres' },
    });
    story.act('electors-confirmed', confirm(4, { reason: '机关党员比例较高' }), ['county']);
    expect(story.state!.delegateWarnings).toBeUndefined();
    expect(blockers(story.state!, story.contest()).map(({ code }) => code)).not.toContain(
      'delegates-unexplained',
    );
    expect(verify(folderOf(story), {}, nodeCrypto).verdict).toMatchObject({ passed: true });
  });

  it('are not judged by a figure that a unit’s certificate left out, nor by members nobody told', () => {
    const story = congressOf([first, silent]);
    const entry = review(story, { units: [reviewOf(first), reviewOf(silent)] });
    const { checks, warnings } = compositionIn(entry)!;
    expect(checks.map(({ code, holds }) => `${code} ${holds}`)).toEqual([
      'jinyun-cadres unknown',
      // At least 1 and at most 3 of the 4 are 45 or younger.
      'jinyun-young unknown',
      'jinyun-women unknown',
      'jinyun-minority unknown',
      'jinyun-two-new unknown',
    ]);
    expect(warnings.map(({ code, at, numbers }) => [code, at, numbers['missing'], numbers['rules']])).toEqual(
      [
        ['composition-unknown', '/units/*/makeup/cadres', '/units/*/makeup/cadres', 'J-05'],
        ['composition-unknown', '/units/*/makeup/ages', '/units/*/makeup/ages', 'J-06'],
        ['composition-unknown', '/figures/members/women', '/figures/members/women', 'J-07'],
        ['composition-unknown', '/figures/members/minority', '/figures/members/minority', 'J-07'],
        ['composition-unknown', '/figures/members/twoNew', '/figures/members/twoNew', 'J-07'],
      ],
    );
    expect(story.refused('electors-confirmed', confirm(4), ['county'])[0]!.numbers).toEqual({
      warnings: 5,
      codes: 'composition-unknown',
    });
  });

  it('are no longer warned of once a unit is to vote again', () => {
    const story = congressOf([first, silent]);
    review(story, { units: [reviewOf(first), reviewOf(silent)], figures });
    expect(story.state!.delegateWarnings).toHaveLength(2);
    review(story, { units: [reviewOf(silent, { outcome: 'vote-again', seated: 0 })] });
    expect(story.state!.delegateWarnings).toBeUndefined();
  });

  it('are not compared with figures that cannot be', () => {
    const impossible = { members: { total: 10, women: 11 } };
    const found = refused(congressOf([first, second]), both({ figures: impossible }));
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'part-exceeds-whole /figures/members/women',
    ]);
  });

  it('were never found otherwise: whoever keeps the ledger cannot change how they came out', () => {
    const story = congressOf([first, silent]);
    review(story, { units: [reviewOf(first), reviewOf(silent)], figures });
    const forged = resealed(story, (files) => {
      rechained(files, (entries) =>
        entries.map((entry) => {
          const composition = compositionIn(entry);
          return composition ? { ...entry, composition: { ...composition, warnings: [] } } : entry;
        }),
      );
    });
    expect(broken(forged)).toMatchObject({
      name: 'replay',
      finding: { code: 'entry-differs', at: `${evidencePath.ledger}:2` },
    });
  });
});

promiseFindings(linkedFindings, [
  [
    'linked-to-itself',
    'a congress that is its own unit',
    () => {
      const units = [{ election: congressId, contest: 'delegates', delegates: 2 }];
      const story = new Story({ id: congressId, units });
      return story.refused('convened', { definition: story.definition }, ['organiser']);
    },
  ],
  [
    'linked-to-itself',
    'an election that is its own congress',
    () => {
      const story = new Story({ id: congressId, parent: congressId });
      return story.refused('convened', { definition: story.definition }, ['organiser']);
    },
  ],
  [
    'units-no-congress',
    'units of an assembly of all members',
    () => {
      const units = [{ election: unitId, contest: 'delegates', delegates: 2 }];
      const story = new Story({ meeting: 'memberAssembly', units });
      return story.refused('convened', { definition: story.definition }, ['organiser']);
    },
  ],
  ...(
    [
      ['quota-no-units', 'a number of delegates that no unit elects', []],
      ['quota-not-shared-out', 'units that send fewer than approved', [unitId]],
    ] as const
  ).map(([code, what, elections]) => {
    const raise = () => {
      const quota = { rule: '2020', members: 500, branches: 5, approved: 100 } as const;
      const units = elections.map((election) => ({ election, contest: 'delegates', delegates: 99 }));
      const story = new Story({ quota, ...(units.length > 0 ? { units } : {}) });
      return story.refused('convened', { definition: story.definition }, ['organiser']);
    };
    return [code, what, raise] as const;
  }),
  [
    'unit-unknown',
    'a unit that is none of the congress’s',
    () => refused(congressOf([first], plain), one({ election: 'other' })),
  ],
  [
    'unit-not-certified',
    'delegates whose election nobody certified',
    () => {
      const declared = declaredUnit('b01');
      return refused(congressOf([declared], plain), { units: [reviewOf(declared)] });
    },
  ],
  [
    'unit-other-parent',
    'a unit that elects for another congress',
    () => {
      const other = unit('b01', mixed, { parent: '469021101-2025-delegates' });
      return refused(congressOf([other], plain), { units: [reviewOf(other)] });
    },
  ],
  [
    'unit-elsewhere',
    'a unit that is not below the congress’s own place',
    () => {
      const branch = { id: '469021101-b03-2026', jurisdiction: '469021101-b03', superior: '469021101' };
      return refused(congressOf([first], { ...plain, ...branch }), one());
    },
  ],
  [
    'unit-seats-differ',
    'a unit that elected for more seats than it was given',
    () => {
      const units = [{ election: unitId, contest: 'delegates', delegates: 1 }];
      return refused(congressOf([first], { ...plain, units }), one());
    },
  ],
  [
    'unit-too-many',
    'more delegates than were elected',
    () => refused(congressOf([first], plain), one({ seated: 3 })),
  ],
  [
    'unit-not-all',
    'a unit passed with fewer than it elected',
    () => refused(congressOf([first], plain), one({ seated: 1 })),
  ],
  [
    'unit-votes-again',
    'delegates seated of a unit that votes again',
    () => refused(congressOf([first], plain), one({ outcome: 'vote-again' })),
  ],
  [
    'credentials-open',
    'electors confirmed before any review',
    () => congressOf([first], plain).refused('electors-confirmed', confirm(2), ['county']),
  ],
  [
    'electors-not-seated',
    'more electors than delegates',
    () => {
      const story = congressOf([first], plain);
      review(story, one());
      return story.refused('electors-confirmed', confirm(3), ['county']);
    },
  ],
  [
    'delegates-unexplained',
    'delegates of whom too little is known, confirmed without a reason',
    () => {
      const story = congressOf([silent]);
      review(story, { units: [reviewOf(silent)], figures });
      return story.refused('electors-confirmed', confirm(2), ['county']);
    },
  ],
]);

describe('a review', () => {
  it('of another result than the one certified is refused', () => {
    const other = one({ resultDigest: `sha256:${'00'.repeat(32)}` });
    expect(codes(congressOf([first], plain), other)).toEqual(['result-differs']);
  });

  it('for a congress that has no units is refused', () => {
    const story = new Story();
    story.act('convened', { definition: story.definition }, ['organiser']);
    expect(codes(story, one())).toEqual(['unit-unknown']);
  });

  it('of an election that names no congress as its parent is refused', () => {
    const alone = certifiedElection();
    const units = [{ election: alone.definition.id, contest: 'committee', delegates: 2 }];
    const found = refused(congressOf([alone], { ...plain, units }), { units: [reviewOf(alone)] });
    expect(found).toMatchObject([
      { code: 'unit-other-parent', numbers: { parent: '—', congress: congressId } },
    ]);
  });
});
