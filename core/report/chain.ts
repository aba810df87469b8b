import type { CountInput } from '../count/input.ts';
import type { CountResult } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { type Finding, speak } from '../findings/finding.ts';
import { attendanceSlip } from './attendance.ts';
import { electedSlip } from './elected.ts';
import { issueSlip } from './issue.ts';
import { readingSlip } from './reading.ts';
import { returnSlip } from './return.ts';
import { type Slip, sentences } from './slip.ts';
import { votesSlip } from './votes.ts';

const phrases = {
  zh: { rule: '依据：', next: '下一步：' },
  en: { rule: 'Rule: ', next: 'Next: ' },
} as const;

/**
 * The slips of a round in the order the hall reads and signs them. The chain ends with slip 1 where the meeting is not
 * quorate and with slip 3 where the round is void; what is to be explained or put right stands on the last one.
 */
export function slipChain(input: CountInput, result: CountResult, lang: Lang): readonly Slip[] {
  const slips = chain(input, result, lang);
  if (result.findings.length === 0) return slips;
  const last = slips[slips.length - 1]!;
  const told = result.findings.map((found, index) => findingLine(found, index + 1, lang));
  return [...slips.slice(0, -1), { ...last, parts: [...last.parts, sentences(...told)] }];
}

function chain(input: CountInput, result: CountResult, lang: Lang): readonly Slip[] {
  const first = attendanceSlip(input, result, lang);
  if (result.status === 'not-quorate') return [first];
  const papers = [first, issueSlip(input, result, lang), returnSlip(input, result, lang)];
  if (result.status === 'void') return papers;
  return [
    ...papers,
    votesSlip(input, result, lang),
    readingSlip(input, result, lang),
    electedSlip(input, result, lang),
  ];
}

function findingLine(found: Finding, index: number, lang: Lang): string {
  const { message, rule, next } = speak(found, lang);
  const { rule: basis, next: then } = phrases[lang];
  return `〔${index}〕${message} ${basis}${rule} ${then}${next}`;
}
