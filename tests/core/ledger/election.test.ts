import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { speak } from '../../../core/findings/finding.ts';
import { readShape } from '../../../core/json/shape.ts';
import { checkDefinition, type Definition, definitionSchema } from '../../../core/ledger/election.ts';
import { paperSchema } from '../../../core/ledger/paper.ts';

const contest = {
  id: 'committee',
  title: '党委委员',
  office: 'committee-member',
  kind: 'formal',
  method: 'differential',
  seats: 2,
  candidates: [
    { id: 'c1', name: '丁一', note: '女' },
    { id: 'c2', name: '王强' },
    { id: 'c3', name: '阿里木·买买提' },
  ],
};
const definition = {
  format: 'scrutineer/election@1',
  id: '469021101-2026-congress',
  jurisdiction: '469021101',
  superior: '469021',
  title: '中国共产党某镇第十五次代表大会',
  mode: 'official',
  meeting: 'delegateCongress',
  date: '2026-11-22',
  rules: '2020',
  signatures: 2,
  stations: [{ id: 's1' }, { id: 's2', title: '第二计票站' }],
  contests: [contest],
  service: 'A'.repeat(43),
};
const slate = (candidates: readonly object[]) => ({ ...definition, contests: [{ ...contest, candidates }] });
const many = (count: number) =>
  Array.from({ length: count }, (_none, i) => ({ id: `c${i}`, name: `甲${i}` }));
/** A congress of 64 delegates from branches of so many members (§6), with some of it said otherwise. */
const quota = { rule: 'hainan-2011', members: 320, branches: 5, lastTerm: 70, approved: 64 };
const shares = [
  [120, 23],
  [80, 16],
  [60, 12],
  [40, 8],
  [20, 5],
] as const;
const units = shares.map(([members, delegates], i) => ({
  election: `469021101-b0${i + 1}-2026`,
  contest: 'delegates',
  delegates,
  members,
}));
const congress = (fields: object) => ({ ...definition, units, quota, ...fields });
const stations = (count: number) => Array.from({ length: count }, (_none, i) => ({ id: `s${i}` }));

function refusals(value: unknown): readonly string[] {
  const shaped = readShape(definitionSchema, value);
  const findings = shaped.ok ? checkDefinition(shaped.value as Definition) : shaped.findings;
  return findings.map(({ code, at }) => `${code} ${at}`);
}

describe('what is convened', () => {
  test.each<[string, object]>([
    ['as little as it needs', definition],
    [
      'everything it may say',
      {
        ...definition,
        entry: 'sheet',
        parent: '469021101-2026-delegates',
        rules: { base: '1990', overlays: ['hainan-2011'], quorum: { over: [4, 5] } },
        contests: [
          {
            ...contest,
            order: 'slate',
            eligibleWriteIns: ['赵六'],
            electorsFrom: { election: 'e', contest: 'c' },
          },
        ],
      },
    ],
    [
      'a branch under its township',
      { ...definition, id: '469021101-b03-2026', jurisdiction: '469021101-b03', superior: '469021101' },
    ],
    [
      'as many stations, candidates and seats as there may be',
      {
        ...definition,
        stations: stations(200),
        contests: [{ ...contest, seats: 200, candidates: many(500) }],
      },
    ],
    ['a number of delegates shared out among its units', congress({})],
    [
      'one whose units’ members are told of some only',
      congress({ units: units.map(({ members, ...unit }, i) => (i > 0 ? unit : { ...unit, members })) }),
    ],
    [
      'a number above last term’s, which the superior approved all the same',
      congress({ quota: { ...quota, rule: 'jinyun-2011', lastTerm: 60 } }),
    ],
    ['an equal-number contest', { ...definition, contests: [{ ...contest, method: 'equal', seats: 3 }] }],
    [
      'namesakes told apart',
      slate([
        { id: 'a', name: '王强', note: '女' },
        { id: 'b', name: '王 强', note: '藏族' },
      ]),
    ],
    [
      'ids that are names in JavaScript',
      slate([
        { id: 'constructor', name: '甲' },
        { id: 'toString', name: '乙' },
      ]),
    ],
  ])('may be %s', (_what, value) => {
    expect(refusals(value)).toEqual([]);
  });

  test.each<[string, object, readonly string[]]>([
    ['another format', { ...definition, format: 'scrutineer/election@2' }, ['field-malformed /format']],
    ['a field too many', { ...definition, phase: 'draft' }, ['field-unknown /phase']],
    ['an id outside its jurisdiction', { ...definition, id: '469021102-2026' }, ['election-id /id']],
    ['an id that only begins with its digits', { ...definition, id: '4690211012026' }, ['election-id /id']],
    ['a superior two levels up', { ...definition, superior: '46' }, ['superior-differs /superior']],
    ['itself as superior', { ...definition, superior: '469021101' }, ['superior-differs /superior']],
    ['a day that is none', { ...definition, date: '2026-02-29' }, ['field-malformed /date']],
    ['one signature', { ...definition, signatures: 1 }, ['field-malformed /signatures']],
    ['rules nobody wrote', { ...definition, rules: '1994' }, ['field-malformed /rules']],
    [
      'a quorum with two readings',
      { ...definition, rules: { base: '2020', quorum: { over: [4, 5], atLeast: [4, 5] } } },
      ['fraction-choice /rules/quorum'],
    ],
    ['no station', { ...definition, stations: [] }, ['field-malformed /stations']],
    ['201 stations', { ...definition, stations: stations(201) }, ['field-malformed /stations']],
    [
      'a station twice',
      { ...definition, stations: [{ id: 's1' }, { id: 's1' }] },
      ['id-repeated /stations/1/id'],
    ],
    ['no contest', { ...definition, contests: [] }, ['field-malformed /contests']],
    ['a contest twice', { ...definition, contests: [contest, contest] }, ['id-repeated /contests/1/id']],
    [
      '201 seats',
      { ...definition, contests: [{ ...contest, seats: 201 }] },
      ['field-malformed /contests/0/seats'],
    ],
    [
      'no seat',
      { ...definition, contests: [{ ...contest, seats: 0 }] },
      ['field-malformed /contests/0/seats'],
    ],
    ['501 candidates', slate(many(501)), ['field-malformed /contests/0/candidates']],
    ['no candidate', slate([]), ['field-malformed /contests/0/candidates']],
    ['a title of 201 characters', { ...definition, title: '镇'.repeat(201) }, ['field-malformed /title']],
    [
      'an equal-number contest with more candidates',
      { ...definition, contests: [{ ...contest, method: 'equal' }] },
      ['equal-candidates /contests/0/candidates'],
    ],
    [
      'a candidate’s id twice',
      slate([
        { id: 'a', name: '甲' },
        { id: 'a', name: '乙' },
      ]),
      ['id-repeated /contests/0/candidates/1/id'],
    ],
    [
      'namesakes nothing tells apart',
      slate([
        { id: 'a', name: '王强', note: '女' },
        { id: 'b', name: '王　强' },
      ]),
      ['name-repeated /contests/0/candidates/1/name'],
    ],
    [
      'a name with a control character',
      slate([{ id: 'a', name: '王\u0007强' }]),
      ['name-character /contests/0/candidates/0/name'],
    ],
    [
      'a name that may be written in and is none',
      { ...definition, contests: [{ ...contest, eligibleWriteIns: ['赵六', ' '] }] },
      ['name-empty /contests/0/eligibleWriteIns/1'],
    ],
    ['a quota without units', { ...definition, quota }, ['quota-no-units /quota']],
    [
      'more or fewer delegates than approved',
      congress({ quota: { ...quota, approved: 65 } }),
      ['quota-not-shared-out /units'],
    ],
    [
      'units with more members than there are',
      congress({ quota: { ...quota, members: 319 } }),
      ['quota-units-differ /units'],
    ],
    [
      'more than 300 delegates',
      congress({
        units: units.map((unit) => ({ ...unit, delegates: 65 })),
        quota: { ...quota, rule: '2020', approved: 325 },
      }),
      ['quota-above-most /quota/approved'],
    ],
    ['a quota by no rule', congress({ quota: { ...quota, rule: '1994' } }), ['field-malformed /quota/rule']],
    [
      'a unit of no members',
      congress({ units: units.map((unit) => ({ ...unit, members: 0 })) }),
      units.map((_unit, i) => `field-malformed /units/${i}/members`),
    ],
    [
      'someone already elected at its start',
      slate([{ id: 'a', name: '甲', struck: true }]),
      ['field-unknown /contests/0/candidates/0/struck'],
    ],
  ])('may not have %s', (_what, value, expected) => {
    expect(refusals(value)).toEqual(expected);
  });

  test('says by how much the units’ shares miss the number approved', () => {
    const wrong = congress({ quota: { ...quota, approved: 65 } });
    const shaped = readShape(definitionSchema, wrong);
    const [found] = shaped.ok ? checkDefinition(shaped.value) : shaped.findings;
    expect(speak(found!, 'zh').message).toContain(
      '5 个选举单位的代表名额合计 64 名，与批准的名额不符：64 ≠ 65',
    );
  });

  test('says all that is wrong', () => {
    const wrong = { ...definition, id: 'x', superior: '46', stations: [{ id: 's' }, { id: 's' }] };
    expect(refusals(wrong)).toEqual([
      'election-id /id',
      'superior-differs /superior',
      'id-repeated /stations/1/id',
    ]);
  });
});

test('a paper has exactly what one round votes on', () => {
  const paper = {
    format: 'scrutineer/paper@1',
    election: definition.id,
    mode: 'official',
    contest: 'committee',
    round: 2,
    kind: 'supplementary',
    rules: '2020',
    method: 'differential',
    seats: 1,
    order: 'strokes',
    candidates: [
      { id: 'c3', name: '阿里木·买买提' },
      { id: 'c4', name: '赵六', was: 'write-in:赵六' },
    ],
    eligibleWriteIns: [],
  };
  expect(readShape(paperSchema, paper)).toEqual({ ok: true, value: paper });
  expect(readShape(paperSchema, { ...paper, title: 'x' }).ok).toBe(false);
  expect(z.toJSONSchema(definitionSchema, { io: 'input' })).toMatchObject({ additionalProperties: false });
});
