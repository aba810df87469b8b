import type { Words } from '../app/lang.ts';
import type { Decision, DoubtOutcome, DoubtReason } from './doubtful.ts';

export const reasonWords: Readonly<Record<DoubtReason, Words>> = {
  unclear: { zh: '字迹、符号模糊', en: 'writing or mark unclear' },
  altered: { zh: '涂改', en: 'altered' },
  'outside-box': { zh: '写在框外', en: 'written outside the box' },
  'two-marks': { zh: '同一人有两种符号', en: 'two marks for one person' },
  'entries-differ': { zh: '两遍录入不一致', en: 'the two entries differ' },
  other: { zh: '其他', en: 'other' },
};

export const outcomeWords: Readonly<Record<DoubtOutcome, Words>> = {
  'as-read': { zh: '按所看票面录入', en: 'entered as read' },
  'part-void': { zh: '部分无效', en: 'void in part' },
  'all-void': { zh: '整张无效', en: 'wholly void' },
};

/** A reason with what was said of it. */
export function reasonOf({ reason, text }: Pick<Decision, 'reason' | 'text'>): Words {
  const { zh, en } = reasonWords[reason];
  return text === undefined ? { zh, en } : { zh: `${zh}：${text}`, en: `${en}: ${text}` };
}

/** What was decided and why: `部分无效（字迹、符号模糊）`. */
export function decisionWords(decision: Pick<Decision, 'reason' | 'text' | 'outcome'>): Words {
  const [outcome, reason] = [outcomeWords[decision.outcome], reasonOf(decision)];
  return { zh: `${outcome.zh}（${reason.zh}）`, en: `${outcome.en} (${reason.en})` };
}
