import type { PaperSums, QuorumVerdict } from '../count/result.ts';
import { between } from '../documents/wording.ts';
import type { Lang } from '../findings/entry.ts';
import type { Absences } from './attendance.ts';

const phrases = {
  zh: {
    excluded: (electors: number, excluded: number) =>
      `有选举权的${electors}人中，${excluded}人不计算在应到会人数之内。`,
    heads: (due: number, present: number) => `应到会${due}人，实到会${present}人，`,
    everybody: '无人缺席。',
    absent: (count: number, reasons: string) => `缺席${count}人${reasons}。`,
    reasons: (listed: string) => `（${listed}）`,
    reason: {
      affairs: (count: number) => `因事缺席${count}人`,
      illness: (count: number) => `因病缺席${count}人`,
      leave: (count: number) => `请假${count}人`,
      other: (count: number) => `其他原因缺席${count}人`,
    },
    printed: (printed: number, issued: number, unused: number) =>
      `印制（拆封）选票${printed}张，发出${issued}张，剩余${unused}张。`,
    oneEach: (present: number) => `实到会${present}人，一人一票。`,
    fewer: (present: number, lacking: number) => `实到会${present}人，${lacking}人未领选票。`,
    more: (present: number, over: number) => `实到会${present}人，多发选票${over}张，须查明原因。`,
    returned: (issued: number, returned: number) => `发出选票${issued}张，收回${returned}张。`,
  },
  en: {
    excluded: (electors: number, excluded: number) =>
      `Of ${electors} electors ${excluded} are not counted as due.`,
    heads: (due: number, present: number) => `Due: ${due}; present: ${present}; `,
    everybody: 'nobody is absent.',
    absent: (count: number, reasons: string) => `absent: ${count}${reasons}.`,
    reasons: (listed: string) => ` (${listed})`,
    reason: {
      affairs: (count: number) => `on business: ${count}`,
      illness: (count: number) => `ill: ${count}`,
      leave: (count: number) => `on leave: ${count}`,
      other: (count: number) => `for other reasons: ${count}`,
    },
    printed: (printed: number, issued: number, unused: number) =>
      `Ballots printed: ${printed}; issued: ${issued}; left over: ${unused}.`,
    oneEach: (present: number) => `Electors present: ${present}; one ballot each.`,
    fewer: (present: number, lacking: number) =>
      `Electors present: ${present}; ${lacking} of them took no ballot.`,
    more: (present: number, over: number) =>
      `Electors present: ${present}; ballots too many, to be explained: ${over}.`,
    returned: (issued: number, returned: number) => `Ballots issued: ${issued}; returned: ${returned}.`,
  },
} as const;

/** Who is due, who came and why the others did not, as the hall hears it: what slip 1 has in its table. */
export function headsAloud(
  electors: number,
  { due, present }: QuorumVerdict,
  absent: Absences | undefined,
  lang: Lang,
): readonly string[] {
  const say = phrases[lang];
  const given = (['affairs', 'illness', 'leave', 'other'] as const).flatMap((reason) =>
    absent === undefined || absent[reason] === 0 ? [] : [say.reason[reason](absent[reason])],
  );
  const missing = due - present;
  const reasons = given.length === 0 ? '' : say.reasons(given.join(between[lang]));
  return [
    ...(electors === due ? [] : [say.excluded(electors, electors - due)]),
    say.heads(due, present) + (missing === 0 ? say.everybody : say.absent(missing, reasons)),
  ];
}

/** Ballots printed, issued and left over, against those present: what slip 2 has in its table. */
export function issueAloud(
  { printed, issued, unused }: Pick<PaperSums, 'printed' | 'issued' | 'unused'>,
  present: number,
  lang: Lang,
): readonly string[] {
  const say = phrases[lang];
  const heads =
    issued === present
      ? say.oneEach(present)
      : issued < present
        ? say.fewer(present, present - issued)
        : say.more(present, issued - present);
  return [say.printed(printed, issued, unused), heads];
}

/** Ballots issued and returned: what slip 3 has in its table. */
export function returnAloud(
  { issued, returned }: Pick<PaperSums, 'issued' | 'returned'>,
  lang: Lang,
): readonly string[] {
  return [phrases[lang].returned(issued, returned)];
}
