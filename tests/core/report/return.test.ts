import { describe, expect, it } from 'vitest';
import type { CountedResult, VoidResult } from '../../../core/count/result.ts';
import { returnSlip } from '../../../core/report/return.ts';
import { counted, tables, told } from './round.ts';

function slip(stations: readonly unknown[], lang: 'zh' | 'en' = 'zh') {
  const { input, result } = counted({ stations });
  return returnSlip(input, result as CountedResult | VoidResult, lang);
}

const hall = { id: 'hall', printed: 20, unused: 0 };
const ballots = (count: number) => [{ marks: 'ooxx', count }];

describe('slip 3', () => {
  it('has the chair declare the round valid before anything is counted, with the comparisons', () => {
    const valid = slip([{ ...hall, issued: 20, returned: 9, ballots: ballots(9) }]);
    expect(tables(valid)[0]!.rows).toEqual([['hall', '20', '9', '9 ≤ 20']]);
    expect(told(valid)).toContain(
      '收回与发出：9 ≤ 20；收回与实到会：9 ≤ 10。\n未收回选票11张。\n会议主持人宣布：',
    );
    expect(told(valid)).toContain('本次选举有效，可以计票。\n依据：B-08 ');
    expect(told(slip([{ ...hall, issued: 20, returned: 9, ballots: ballots(9) }], 'en'))).toContain(
      'not returned: 11',
    );
    expect(valid.signatures).toEqual(['会议主持人', '总监票人']);
  });

  it('says nothing of ballots not returned where all came back', () => {
    const all = slip([{ ...hall, printed: 10, issued: 10, returned: 10, ballots: ballots(10) }], 'en');
    expect(told(all)).not.toContain('not returned');
    expect(told(all)).toContain('the round is valid and may be counted.');
  });

  it('declares the round void where more came back than were issued, and has it repeated', () => {
    const stations = [
      { id: 'east', printed: 6, issued: 6, unused: 0, returned: 6 },
      { id: 'west', printed: 3, issued: 3, unused: 0, returned: 4 },
    ];
    expect(tables(slip(stations))[0]!.rows[2]).toEqual(['合计', '9', '10', '10 > 9']);
    expect(told(slip(stations))).toContain('收回的选票多于发出的选票，本次选举无效，不计票。\n依据：B-07 ');
    expect(told(slip(stations))).toContain('下一步：本次选票封存');
    expect(told(slip(stations, 'en'))).toContain(
      'more ballots came back than were issued; the round is void',
    );
  });

  it('declares the round void where more came back than electors are present', () => {
    const stations = [{ ...hall, issued: 20, returned: 11 }];
    expect(told(slip(stations))).toContain('收回的选票多于实到会人数，本次选举无效，不计票。\n依据：B-08 ');
  });

  it('names both reasons where both hold', () => {
    const stations = [{ id: 'hall', printed: 10, issued: 10, unused: 0, returned: 11 }];
    expect(told(slip(stations))).toContain('收回的选票多于发出的选票，也多于实到会人数，');
    expect(told(slip(stations, 'en'))).toContain('came back than were issued and than electors are present;');
  });
});
