import { conditionsOf } from '../../../core/meeting/gates.ts';
import type { Question } from '../questions.ts';
import { reasonAsked, type SimpleForm, type Subject, scanAsked } from './simple-form.ts';

export const meetingApproved: SimpleForm = {
  questions: () => [
    { name: 'requestNo', label: { zh: '请示文号', en: 'Number of the request' }, kind: 'text' },
    { name: 'replyNo', label: { zh: '批复文号', en: 'Number of the reply' }, kind: 'text' },
    { name: 'date', label: { zh: '批复日期', en: 'Date of the reply' }, kind: 'date' },
    {
      name: 'attends',
      label: { zh: '上级派往会场的人员', en: 'Whom the superior sends to the meeting' },
      kind: 'text',
      optional: true,
    },
    scanAsked('scan', { zh: '书面批复的扫描件', en: 'Scan of the written reply' }),
  ],
  fields: (answers) => answers,
};

/** The conditions of the election's rules that are not recorded as met. */
function openOf({ ledger: { state } }: Subject) {
  const met = new Set((state.conditions ?? []).filter((each) => each.met).map((each) => each.condition));
  return [...conditionsOf(state.definition)].filter(([id]) => !met.has(id));
}

export const startCondition: SimpleForm = {
  questions(subject) {
    const open = openOf(subject);
    // One that was chosen and has been recorded elsewhere since is no other one's evidence.
    const chosen = subject.texts['condition'] ?? open[0]?.[0];
    const known = open.find(([id]) => id === chosen)?.[1];
    const counted: readonly Question[] = [
      { name: 'evidence.asked', label: { zh: '测评人数', en: 'Persons asked' }, kind: 'count' },
      { name: 'evidence.aware', label: { zh: '知晓人数', en: 'Of these aware' }, kind: 'count' },
    ];
    const days: readonly Question[] = [
      { name: 'evidence.days', label: { zh: '天数', en: 'Days' }, kind: 'count' },
    ];
    return [
      {
        name: 'condition',
        label: { zh: '已经具备的条件', en: 'The condition that is met' },
        kind: 'choice',
        choices: open.map(([id, { zh }]) => [id, { zh, en: `${id} (${zh})` }]),
      },
      { name: 'evidence.number', label: { zh: '文号', en: 'Number of the paper' }, kind: 'text' },
      { name: 'evidence.date', label: { zh: '日期', en: 'Date' }, kind: 'date' },
      { name: 'evidence.who', label: { zh: '经办人', en: 'Who saw to it' }, kind: 'text' },
      scanAsked('evidence.scan', { zh: '文件的扫描件', en: 'Scan of the paper' }),
      ...(known?.counted ? counted : []),
      ...(known?.days === undefined ? [] : days),
    ];
  },
  fields(answers, subject) {
    const [, { step }] = openOf(subject).find(([id]) => id === answers['condition'])!;
    return { ...answers, step, met: true };
  },
};

/** A warning by what it is, not by its place: the list is shorter once somebody else accepts another. */
function named({ code, at }: { readonly code: string; readonly at: string }): string {
  return `${code} ${at}`;
}

export const warningAccepted: SimpleForm = {
  questions: ({ contest }) => [
    {
      name: 'warning',
      label: { zh: '提醒事项', en: 'Warning' },
      kind: 'choice',
      choices: (contest.slate?.warnings ?? []).map((each) => {
        const words = `${each.code}　${each.at}`;
        return [named(each), { zh: words, en: words }];
      }),
    },
    reasonAsked,
  ],
  fields({ warning, reason }, { contest }) {
    const { code, at } = contest.slate!.warnings.find((each) => named(each) === warning)!;
    return { contest: contest.id, code, at, reason };
  },
};
