import { describe, expect, test } from 'vitest';
import { type ClauseId, clauses, clauseText } from '../../../core/rules/clauses.ts';

const ids = Object.keys(clauses) as ClauseId[];
const numbered = (letter: string, to: number) =>
  Array.from({ length: to }, (_id, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);

describe('the table of clauses', () => {
  test.each([
    ['attendance and quorum', numbered('Q', 20)],
    ['voting and ballots', numbered('B', 18)],
    ['being elected', numbered('W', 23)],
    ['the readings built', numbered('Z', 13)],
  ])('holds every row of %s', (_part, expected) => {
    expect(ids).toEqual(expect.arrayContaining(expected));
  });

  test('every row has a source, a regime and both languages', () => {
    for (const id of ids) {
      const { source, regime, zh, en } = clauses[id];
      expect([source, zh, en].every((text) => text.length > 0) && regime.length > 0, id).toBe(true);
    }
  });
});

describe('the text of a clause', () => {
  test.each<[ClauseId, string, string]>([
    ['Q-01', 'Q-01 2017年乡镇换届实施方案：“必须超过应到会党员人数的五分之四”', '(plan-2017)'],
    [
      'Q-16',
      'Q-16 《地方组织选举工作条例》：“超过应到会人数的半数”',
      '(the regulation on local organisations)',
    ],
  ])('cites %s as the words of its source', (id, zh, en) => {
    expect(clauseText(id, 'zh')).toBe(zh);
    expect(clauseText(id, 'en')).toContain(en);
  });

  test.each<[ClauseId, string, string]>([
    ['Q-03', '手册、样本的读法', 'as handbooks and samples read it'],
    ['W-18', '未见原文', 'text not read'],
    ['Z-06', '本系统约定', 'decided by this system'],
  ])('never cites %s as the words of a regulation', (id, zh, en) => {
    expect(clauseText(id, 'zh')).toContain(zh);
    expect(clauseText(id, 'en')).toContain(en);
  });
});
