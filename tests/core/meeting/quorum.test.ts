import { describe, expect, test } from 'vitest';
import type { Attendance, Exempt } from '../../../core/count/input.ts';
import { countDue } from '../../../core/meeting/due.ts';
import { effectiveExemptions } from '../../../core/meeting/exemptions.ts';
import { judgeQuorum } from '../../../core/meeting/quorum.ts';
import { resolveRules } from '../../../core/rules/resolve.ts';

const exempt = (count: number, superiorConsent = true, meetingApproval = true): Exempt => ({
  kind: 'cannot-care-for-self',
  count,
  superiorConsent,
  meetingApproval,
});

function judge(base: string, attendance: Attendance) {
  const resolved = resolveRules(base);
  if (!resolved.ok) throw new Error(base);
  return judgeQuorum(resolved.rules, attendance);
}

const met = (attendance: Attendance) => [judge('1990', attendance).met, judge('2020', attendance).met];

describe('worked examples of a quorum: strict four fifths, then not fewer than four fifths', () => {
  test.each<[string, Attendance, boolean, boolean]>([
    ['Q1', { electors: 100, present: 80, exempt: [] }, false, true],
    ['Q2', { electors: 100, present: 81, exempt: [] }, true, true],
    ['Q3 with 81', { electors: 101, present: 81, exempt: [] }, true, true],
    ['Q3 with 80', { electors: 101, present: 80, exempt: [] }, false, false],
    ['Q7 with 89', { electors: 118, present: 89, exempt: [exempt(6)] }, false, false],
    ['Q7 with 90', { electors: 118, present: 90, exempt: [exempt(6)] }, true, true],
    [
      'Q8: without consent 6 stay due',
      { electors: 118, present: 90, exempt: [exempt(6, false)] },
      false,
      false,
    ],
    ['Q9: only those with the vote are present', { electors: 112, present: 88, exempt: [] }, false, false],
    ['Q10: proxies are not present', { electors: 100, present: 82, exempt: [] }, true, true],
  ])('%s', (_example, attendance, strict, atLeast) => {
    expect(met(attendance)).toEqual([strict, atLeast]);
  });

  test.each([
    ['Q4', 5, 5, 4],
    ['Q5', 7, 6, 6],
    ['Q6', 15, 13, 12],
    ['Q8', 118, 95, 95],
    ['Q11', 500, 401, 400],
  ])('%s: of %i due at least %i, or %i', (_example, due, strict, atLeast) => {
    const attendance = { electors: due, present: due, exempt: [] };
    expect(judge('1990', attendance).needed).toBe(strict);
    expect(judge('2020', attendance).needed).toBe(atLeast);
  });

  test('a verdict shows due, present, what was needed, the arithmetic and the clause', () => {
    expect(judge('1990', { electors: 118, present: 96, exempt: [exempt(6)] })).toEqual({
      due: 112,
      present: 96,
      met: true,
      needed: 90,
      arithmetic: '96×5 = 480 > 112×4 = 448',
      rule: 'Q-02',
    });
  });
});

describe('those due', () => {
  test('an exemption counts only with both approvals', () => {
    const all = [exempt(1), exempt(2, true, false), exempt(4, false, true), exempt(8, false, false)];
    expect(effectiveExemptions(all)).toBe(1);
    expect(countDue({ electors: 100, exempt: all })).toBe(99);
  });
});
