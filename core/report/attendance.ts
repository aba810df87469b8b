import type { CountInput, Exempt } from '../count/input.ts';
import type { QuorumVerdict } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { headsAloud } from './aloud-words.ts';
import { basis } from './basis.ts';
import { exemptionNames, signatories } from './glossary.ts';
import { figures, type Slip, sentences, table, words } from './slip.ts';
import { subjectOf } from './subject.ts';

const phrases = {
  zh: {
    title: '到会人数报告单',
    item: '项目',
    persons: '人数',
    working: '算式、批准情况',
    electors: '有选举权人数',
    excluded: (kind: string) => `不计入：${kind}`,
    retained: (kind: string) => `仍计入：${kind}`,
    approved: '上级同意，会议通过',
    noConsent: '未经上级同意',
    noApproval: '未经会议通过',
    both: '，',
    reference: (text: string) => `（${text}）`,
    due: '应到会人数',
    present: '实到会人数',
    absent: '缺席人数',
    absences: { affairs: '其中：因事', illness: '其中：因病', leave: '其中：请假', other: '其中：其他' },
    quorum: (arithmetic: string) => `法定人数：${arithmetic}，`,
    met: (quorum: QuorumVerdict) => `实到会人数达到规定（至少${quorum.needed}人），可以进行选举。`,
    notMet: (quorum: QuorumVerdict) =>
      `实到会人数未达到规定（至少${quorum.needed}人，尚差${quorum.needed - quorum.present}人），不得进行选举。`,
    wait: '下一步：不分发选票。待到会人数达到规定后重新清点、另填本单，或者改期开会。',
  },
  en: {
    title: 'Attendance',
    item: 'item',
    persons: 'persons',
    working: 'working, approvals',
    electors: 'electors',
    excluded: (kind: string) => `not counted: ${kind}`,
    retained: (kind: string) => `still counted: ${kind}`,
    approved: 'superior consented, meeting approved',
    noConsent: "without the superior's consent",
    noApproval: "without the meeting's approval",
    both: ', ',
    reference: (text: string) => ` (${text})`,
    due: 'due',
    present: 'present',
    absent: 'absent',
    absences: {
      affairs: 'of these on business',
      illness: 'of these ill',
      leave: 'of these on leave',
      other: 'of these for other reasons',
    },
    quorum: (arithmetic: string) => `Quorum: ${arithmetic}. `,
    met: (quorum: QuorumVerdict) => `Enough are present (at least ${quorum.needed}); the vote may begin.`,
    notMet: (quorum: QuorumVerdict) =>
      `Too few are present (at least ${quorum.needed}, ${quorum.needed - quorum.present} more); no vote may begin.`,
    wait: 'Next: issue no ballots. Count again on a new slip once enough have come, or hold the meeting on another day.',
  },
} as const;

/** Those absent by reason; together as many as are due and not present. */
export interface Absences {
  readonly affairs: number;
  readonly illness: number;
  readonly leave: number;
  readonly other: number;
}

const reasons = ['affairs', 'illness', 'leave', 'other'] as const;

/**
 * Slip 1: who was due, who came, who was exempted by whose approval, and the quorum with its arithmetic. A count file
 * knows no reasons of the `absent`.
 */
export function attendanceSlip(
  input: Pick<CountInput, 'contest' | 'attendance'>,
  { quorum }: { readonly quorum: QuorumVerdict },
  lang: Lang,
  absent?: Absences,
): Slip {
  const say = phrases[lang];
  const { electors, exempt } = input.attendance;
  const excluded = electors - quorum.due;
  const verdict = quorum.met ? say.met(quorum) : say.notMet(quorum);
  const next = quorum.met ? [] : [say.wait];
  return {
    number: 1,
    title: say.title,
    subject: subjectOf(input.contest, lang),
    parts: [
      table(
        [words(say.item), figures(say.persons), words(say.working)],
        [
          [say.electors, String(electors), ''],
          ...exempt.map((group) => exemptRow(group, lang)),
          [say.due, String(quorum.due), excluded === 0 ? '' : `${electors} − ${excluded} = ${quorum.due}`],
          [say.present, String(quorum.present), ''],
          [
            say.absent,
            String(quorum.due - quorum.present),
            `${quorum.due} − ${quorum.present} = ${quorum.due - quorum.present}`,
          ],
          ...(absent === undefined
            ? []
            : reasons.map((reason) => [say.absences[reason], String(absent[reason]), ''])),
        ],
      ),
      sentences(say.quorum(quorum.arithmetic) + verdict, basis(quorum.rule, lang), ...next),
    ],
    aloud: [...headsAloud(electors, quorum, absent, lang), verdict, ...next],
    signatures: [signatories.chair[lang], signatories.chief[lang]],
  };
}

/** Without both approvals those exempted stay among those due. */
function exemptRow(
  { kind, count, superiorConsent, meetingApproval, approval }: Exempt,
  lang: Lang,
): string[] {
  const say = phrases[lang];
  const name = exemptionNames[kind][lang];
  const reference = approval === undefined ? '' : say.reference(approval);
  if (superiorConsent && meetingApproval)
    return [say.excluded(name), String(count), say.approved + reference];
  const lacking = [...(superiorConsent ? [] : [say.noConsent]), ...(meetingApproval ? [] : [say.noApproval])];
  return [say.retained(name), String(count), lacking.join(say.both) + reference];
}
