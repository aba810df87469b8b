import { describe, expect, it } from 'vitest';
import { attendanceSlip } from '../../../core/report/attendance.ts';
import { counted, tables, told } from './round.ts';

const attendance = {
  electors: 118,
  present: 96,
  exempt: [
    {
      kind: 'cannot-express-will',
      count: 4,
      superiorConsent: true,
      meetingApproval: true,
      approval: '望组复〔2026〕7号',
    },
    { kind: 'abroad-self-funded', count: 2, superiorConsent: true, meetingApproval: true },
    { kind: 'serving-sentence', count: 1, superiorConsent: true },
    { kind: 'cannot-care-for-self', count: 1, meetingApproval: true },
    { kind: 'relation-not-transferred', count: 1 },
  ],
};
const ballots = [{ marks: 'ooxx', count: 96 }];

describe('slip 1', () => {
  it('shows who is due: those exempted with both approvals are taken off, all others stay in', () => {
    const { input, result } = counted({ attendance, ballots });
    const slip = attendanceSlip(input, result, 'zh');
    expect([slip.number, slip.title]).toEqual([1, '到会人数报告单']);
    expect(tables(slip)[0]!.rows).toEqual([
      ['有选举权人数', '118', ''],
      ['不计入：因病不能表达本人意志', '4', '上级同意，会议通过（望组复〔2026〕7号）'],
      ['不计入：自费出国半年以上', '2', '上级同意，会议通过'],
      ['仍计入：正在服刑', '1', '未经会议通过'],
      ['仍计入：年老体弱或长期生病、生活不能自理', '1', '未经上级同意'],
      ['仍计入：应转未转组织关系', '1', '未经上级同意，未经会议通过'],
      ['应到会人数', '112', '118 − 6 = 112'],
      ['实到会人数', '96', ''],
      ['缺席人数', '16', '112 − 96 = 16'],
    ]);
  });

  it('says the same in English', () => {
    const { input, result } = counted({ attendance, ballots });
    const rows = tables(attendanceSlip(input, result, 'en'))[0]!.rows;
    expect(rows[1]![2]).toBe('superior consented, meeting approved (望组复〔2026〕7号)');
    expect(rows[5]).toEqual([
      'still counted: organisational relation should have been moved',
      '1',
      "without the superior's consent, without the meeting's approval",
    ]);
  });

  it('shows the quorum met with its arithmetic and clause, and nothing that follows', () => {
    const { input, result } = counted({ attendance, ballots, rules: '1990' });
    const text = told(attendanceSlip(input, result, 'zh'));
    expect(text).toContain('96×5 = 480 > 112×4 = 448，实到会人数达到规定（至少90人），可以进行选举。');
    expect(text).toContain('依据：Q-02 ');
    expect(text).not.toContain('下一步');
    expect(told(attendanceSlip(input, result, 'en'))).toContain('Enough are present (at least 90)');
  });

  it('says how many are lacking where the meeting is not quorate, and what to do', () => {
    const { input, result } = counted({
      rules: '1990',
      attendance: { electors: 100, present: 80 },
      stations: [{ id: 's1', printed: 80, issued: 80, unused: 0, returned: 80 }],
    });
    const slip = attendanceSlip(input, result, 'zh');
    expect(told(slip)).toContain(
      '80×5 = 400 ≤ 100×4 = 400，实到会人数未达到规定（至少81人，尚差1人），不得进行选举。',
    );
    expect(told(slip)).toContain('下一步：不分发选票。');
    expect(told(attendanceSlip(input, result, 'en'))).toContain('Too few are present (at least 81, 1 more)');
    expect(slip.signatures).toEqual(['会议主持人', '总监票人']);
  });

  it('shows no arithmetic where nobody is exempted', () => {
    const { input, result } = counted({});
    expect(tables(attendanceSlip(input, result, 'zh'))[0]!.rows[1]).toEqual(['应到会人数', '10', '']);
  });
});
