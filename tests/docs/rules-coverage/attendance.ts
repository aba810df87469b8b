import { advisory, type Coverage, enforced, produced, recorded } from './row.ts';

const quorum = 'core/meeting/quorum.test.ts';
const resolve = 'core/rules/resolve.test.ts';
const eligibility = 'core/slate/eligibility.test.ts';
const method = 'core/documents/method.test.ts';

/** Attendance and quorum (§2.1). */
export const attendanceCoverage = {
  'Q-01': enforced(
    ['act:attendance-recorded', 'paper:slip-1'],
    [
      [quorum, 'Q1'],
      [resolve, '%s does not change the count'],
    ],
    [
      '不足法定人数的不能分发选票；2017年方案以1990年条例为基础，依据写 Q-02',
      'no ballots are issued below it; the plan stands on the 1990 regulation, whose clause Q-02 is cited',
    ],
  ),
  'Q-02': enforced(
    ['act:attendance-recorded', 'paper:slip-1'],
    [
      [quorum, 'Q1'],
      [quorum, 'a verdict shows due, present, what was needed, the arithmetic and the clause'],
    ],
    ['不足法定人数的不能分发选票', 'no ballots are issued below it'],
  ),
  'Q-03': enforced(
    ['act:attendance-recorded', 'paper:slip-1'],
    [[quorum, '%s: of %i due at least %i, or %i']],
    ['不足法定人数的不能分发选票', 'no ballots are issued below it'],
  ),
  'Q-04': advisory(
    [
      '手册对条例的一种解释；通过的选举办法可以采用（A1）',
      'one handbook’s gloss; the adopted method may take it (A1)',
    ],
    [resolve, 'what the adopted method sets stands before the base, and names the reading it rests on'],
  ),
  'Q-05': recorded(
    ['act:attendance-recorded', 'present-exceeds-due', 'paper:checklist-meeting'],
    [[quorum, 'Q9: only those with the vote are present']],
    ['到会人数由主持人和总监票人清点签名', 'counted and signed by the chair and the chief scrutineer'],
  ),
  'Q-06': enforced(
    ['candidate-not-full-member', 'candidate-rights-suspended'],
    [
      [eligibility, 'a probationary member'],
      [eligibility, 'a member on probation within the Party'],
    ],
  ),
  'Q-07': enforced(
    ['candidate-detained'],
    [
      [eligibility, 'one detained, under 2020'],
      [method, 'lose the vote in detention under the rules of 2020 only'],
    ],
  ),
  'Q-08': enforced(
    ['exemption-not-allowed', 'exempt-beyond-confirmed'],
    [
      [quorum, 'Q7 with 90'],
      [resolve, 'five kinds are exempt, the sixth only where the method names it'],
    ],
    [
      '只认列明的五种；提示的依据写 Q-10、Q-11',
      'only these kinds are taken; the findings cite Q-10 and Q-11',
    ],
  ),
  'Q-09': enforced(
    ['exemption-not-allowed', 'paper:method'],
    [
      [
        method,
        'are the members but for the five kinds at an assembly, six where the method adopts the sixth',
      ],
    ],
    ['只认列明的五种；提示的依据写 Q-11', 'only these kinds are taken; the finding cites Q-11'],
  ),
  'Q-10': enforced(
    ['exempt-beyond-confirmed', 'act:electors-confirmed'],
    [[quorum, 'an exemption counts only with both approvals']],
  ),
  'Q-11': enforced(
    ['exemption-not-allowed'],
    [[resolve, 'five kinds are exempt, the sixth only where the method names it']],
  ),
  'Q-12': enforced(
    ['absent-differs', 'paper:slip-1'],
    [
      [
        'core/report/attendance.test.ts',
        'shows who is due: those exempted with both approvals are taken off, all others stay in',
      ],
    ],
  ),
  'Q-13': enforced(
    ['electors-not-seated', 'units-no-congress'],
    [
      [
        'core/ledger/acts/linked.test.ts',
        'has the delegates who passed the credentials review as its electors',
      ],
    ],
  ),
  'Q-14': produced(
    ['paper:method'],
    [
      [quorum, 'Q10: proxies are not present'],
      [method, 'lets nobody vote for another, and somebody write who is no candidate'],
    ],
    [
      '收回的选票不得多于到会人数（B-08），代投的票无处可计',
      'no more ballots come back than electors are present (B-08)',
    ],
  ),
  'Q-15': produced(
    ['paper:method'],
    [[method, 'lets nobody vote for another, and somebody write who is no candidate']],
  ),
  'Q-16': enforced(
    ['act:attendance-recorded'],
    [
      [method, 'county congresses'],
      [resolve, 'local'],
    ],
    ['县级选举用 local 规则集', 'a county’s election takes the rule set local'],
  ),
  'Q-17': enforced(
    ['act:attendance-recorded'],
    [[quorum, 'Q5']],
    ['全会与党员大会用同一条法定人数', 'a plenary has the quorum of its rule set too'],
  ),
  'Q-18': recorded(
    ['act:meeting-approved', 'paper:request-meeting'],
    [
      [
        'core/documents/letters.test.ts',
        'has in their order addressee, matter, 妥否, enclosures, author, date and room for the reply',
      ],
    ],
    [
      '会议形式写在请示里，由上级批复',
      'the request names the form of the meeting, which the superior approves',
    ],
  ),
  'Q-19': recorded(
    ['act:meeting-approved', 'paper:request-meeting'],
    [['core/ledger/acts/step-findings.test.ts', 'meeting-not-approved']],
    [
      '召开会议须上级批复；届满日期不在账本里，是否超过一年由上级把握',
      'the superior approves the meeting; the term’s last day is not in the ledger, so the superior minds the year',
    ],
  ),
  'Q-20': recorded(
    ['act:meeting-approved', 'paper:request-meeting'],
    [['core/ledger/acts/step-findings.test.ts', 'meeting-not-approved']],
    ['同上', 'likewise'],
  ),
} as const satisfies Record<string, Coverage>;
