import { describe, expect, it } from 'vitest';
import type { CountedResult, VoidResult } from '../../../core/count/result.ts';
import { issueSlip } from '../../../core/report/issue.ts';
import { counted, tables, told } from './round.ts';

function slip(stations: readonly unknown[], lang: 'zh' | 'en' = 'zh') {
  const { input, result } = counted({ stations });
  return issueSlip(input, result as CountedResult | VoidResult, lang);
}

const ballots = (count: number) => [{ marks: 'ooxx', count }];

describe('slip 2', () => {
  it('shows every station and the total, each with its check', () => {
    const printed = slip([
      { id: 'east', printed: 8, issued: 6, unused: 2, returned: 6, ballots: ballots(6) },
      { id: 'west', printed: 4, issued: 4, unused: 0, returned: 4, ballots: ballots(4) },
    ]);
    expect(tables(printed)[0]!.rows).toEqual([
      ['east', '8', '6', '2', '8 = 6 + 2'],
      ['west', '4', '4', '0', '4 = 4 + 0'],
      ['合计', '12', '10', '2', '12 = 10 + 2'],
    ]);
    expect(told(printed)).toBe('实发选票10张，实到会10人，一人一票。\n剩余选票2张当场封存。');
  });

  it('shows one station without a total', () => {
    const one = slip(
      [{ id: 'hall', printed: 10, issued: 10, unused: 0, returned: 10, ballots: ballots(10) }],
      'en',
    );
    expect(tables(one)[0]!.rows).toEqual([['hall', '10', '10', '0', '10 = 10 + 0']]);
    expect(told(one)).toBe('Ballots issued: 10; present: 10: one each.');
  });

  it.each([
    ['zh', '实发选票9张，实到会10人，10 − 9 = 1人未领选票。'],
    ['en', 'Ballots issued: 9; present: 10; took none: 10 − 9 = 1.'],
  ] as const)('says in %s how many present took no ballot', (lang, sentence) => {
    const fewer = [{ id: 'hall', printed: 9, issued: 9, unused: 0, returned: 9, ballots: ballots(9) }];
    expect(told(slip(fewer, lang))).toContain(sentence);
  });

  it.each([
    ['zh', '实发选票11张，实到会10人，多发11 − 10 = 1张，须查明原因。'],
    ['en', 'Ballots issued: 11; present: 10; too many, to be explained: 11 − 10 = 1.'],
  ] as const)('says in %s that more were issued than people are present', (lang, sentence) => {
    const more = [{ id: 'hall', printed: 12, issued: 11, unused: 1, returned: 10, ballots: ballots(10) }];
    expect(told(slip(more, lang))).toContain(sentence);
    expect(told(slip(more, 'en'))).toContain('Unused ballots, sealed at once: 1.');
  });
});
