import { describe, expect, it } from 'vitest';
import { countRound } from '../../../core/count/count-round.ts';
import type { CountInput } from '../../../core/count/input.ts';
import { slipChain } from '../../../core/report/chain.ts';
import type { CountDocument } from '../../support/count-document.ts';
import { read } from '../../support/counting.ts';
import { gradedPoll, pollDocument } from '../../support/polls.ts';
import { tables, titles, told } from './round.ts';

function slipOf(document: CountDocument, lang: 'zh' | 'en' = 'zh', change: Partial<CountInput> = {}) {
  const input = { ...read(document), ...change };
  const slips = slipChain(input, countRound(input), lang);
  expect(slips.map((slip) => slip.number)).toEqual([1, 2, 3, 5]);
  return slips[3]!;
}

const people = [
  { id: 'p1', name: '王强' },
  { id: 'p2', name: '阿里木·买买提', note: '男' },
];
const evaluation = pollDocument('evaluation', gradedPoll('evaluation', people), [
  { marks: '---oo---', count: 31 },
  { marks: 'o----o--', count: 50 },
  { marks: '--o-----', count: 9 },
]);
const recommendation = pollDocument(
  'recommendation',
  {
    id: 'names',
    method: 'differential',
    seats: 2,
    vacancies: 1,
    incumbents: ['c1'],
    candidates: [
      { id: 'c1', name: '王强' },
      { id: 'c2', name: '孙丽' },
    ],
  },
  [
    { marks: 'o-', count: 45 },
    { marks: 'xo', count: 41, writeIns: [{ name: '赵六' }] },
    { marks: 'x-', count: 2, writeIns: [{ name: '赵六' }] },
    { marks: 'x-', count: 2, writeIns: [{ name: '钱七', mark: '-' }] },
  ],
);

describe('the slip of a poll', () => {
  it('of persons shows every grade, in the order of the paper, with the working of the third', () => {
    const slip = slipOf(evaluation);
    const [, subjects] = tables(slip);
    expect(slip.title).toBe('民主测评结果汇总表');
    expect(slip.subject).toBe('evaluation（民主测评）');
    expect(titles(subjects!)).toEqual([
      '序号',
      '姓名',
      '优秀',
      '称职',
      '基本称职',
      '不称职',
      '未测评',
      '核算',
    ]);
    expect(subjects!.rows).toEqual([
      ['1', '王　强', '50', '0', '9', '31', '0', '31×3 = 93 > 90'],
      ['2', '阿里木·买买提（男）', '31', '50', '0', '0', '9', '0×3 = 0 ≤ 90'],
    ]);
    expect(told(slip)).toContain('本表不作任何决定');
    expect(told(slip)).toContain('王强 得不称职票 31 票，31×3 = 93 > 有效票 90，超过三分之一');
  });

  it('of the atmosphere has aspects and no working', () => {
    const aspects = gradedPoll('atmosphere', [{ id: 'a1', name: '换届纪律执行情况' }]);
    const [, table] = tables(slipOf(pollDocument('atmosphere', aspects, [{ marks: 'o---', count: 20 }])));
    expect(titles(table!)).toEqual(['序号', '测评内容', '好', '较好', '一般', '差', '未测评']);
    expect(table!.rows).toEqual([['1', '换届纪律执行情况', '20', '0', '0', '0', '0']]);
  });

  it('of names shows who was written in, few of them without a name, and the working of the half', () => {
    const slip = slipOf(recommendation);
    const [, names, others] = tables(slip);
    expect(names!.rows).toEqual([
      ['1', '王　强', '45', '45×2 = 90 ≤ 90'],
      ['2', '孙　丽', '41', '41×2 = 82 ≤ 90'],
    ]);
    expect(others!.rows).toEqual([['1', '赵　六', '43']]);
    expect(told(slip)).toContain('另选无效');
    const document = structuredClone(recommendation);
    document.stations[0].ballots = [
      { marks: 'o-', count: 88 },
      { marks: 'x-', count: 2, writeIns: [{ name: '赵六' }] },
    ];
    expect(tables(slipOf(document))[2]!.rows).toEqual([['1', '其他1人', '2']]);
  });

  it('says in English what it says in Chinese', () => {
    const slip = slipOf(evaluation, 'en');
    expect(slip.title).toBe('Result of the evaluation vote');
    expect(tables(slip)[1]!.rows[1]![1]).toBe('阿里木·买买提 (男)');
    expect(told(slip)).toMatch(/add up to 90 valid sheets/);
    expect(told(slip)).toMatch(/Check: 90 valid \+ 0 invalid = 90 returned/);
  });

  it.each(['zh', 'en'] as const)('says where its figures are from a sheet (%s)', (lang) => {
    const sheet = {
      valid: 90,
      blank: 0,
      invalid: {},
      votes: gradedPoll('evaluation', people).candidates.map(({ id }) => ({
        id,
        for: 10,
        against: 0,
        abstain: 80,
        unreadable: 0,
      })),
      writeIns: [],
      voidWriteIns: { unmarked: 0, 'exceeds-against': 0, 'listed-candidate': 0, ineligible: 0 },
    };
    const stations = [{ id: 's1', printed: 90, issued: 90, unused: 0, returned: 90, sheet }];
    expect(told(slipOf(evaluation, lang, { stations }))).toMatch(/经签字的正字统计表|signed tally sheet/);
  });
});
