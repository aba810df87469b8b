import type { CountInput } from '../count/input.ts';
import type { CountResult } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { type Finding, speak } from '../findings/finding.ts';
import { attendanceSlip } from './attendance.ts';
import { basisLabel } from './basis.ts';
import { electedSlip } from './elected.ts';
import { issueSlip } from './issue.ts';
import { pollSlip } from './poll.ts';
import { readingSlip } from './reading.ts';
import { returnSlip } from './return.ts';
import { type Slip, sentences } from './slip.ts';
import { votesSlip } from './votes.ts';

const phrases = {
  zh: { number: (index: number) => `〔${index}〕`, at: '：', next: '下一步：' },
  en: { number: (index: number) => `(${index}) `, at: ': ', next: 'Next: ' },
} as const;

/**
 * The slips of a round in the order the hall reads and signs them. The chain ends with slip 1 where the meeting is not
 * quorate and with slip 3 where the round is void; what is to be explained or put right stands on the last one.
 */
export function slipChain(input: CountInput, result: CountResult, lang: Lang): readonly Slip[] {
  const slips = chain(input, result, lang);
  if (result.findings.length === 0) return slips;
  const last = slips[slips.length - 1]!;
  const told = result.findings.flatMap((found, index) => findingLines(found, index + 1, lang));
  return [...slips.slice(0, -1), { ...last, parts: [...last.parts, sentences(...told)] }];
}

function chain(input: CountInput, result: CountResult, lang: Lang): readonly Slip[] {
  const first = attendanceSlip(input, result, lang);
  if (result.status === 'not-quorate') return [first];
  const papers = [first, issueSlip(input, result, lang), returnSlip(input, result, lang)];
  if (result.status === 'void') return papers;
  // A poll elects nobody, so there is nobody to read out and to announce.
  if (result.poll !== undefined) return [...papers, pollSlip(input, result, result.poll, lang)];
  return [
    ...papers,
    votesSlip(input, result, lang),
    readingSlip(input, result, lang),
    electedSlip(input, result, lang),
  ];
}

function findingLines(found: Finding, index: number, lang: Lang): string[] {
  const { message, rule, next } = speak(found, lang);
  const say = phrases[lang];
  // A pointer into the file says nothing on paper; the sentence names the station or the number itself.
  const told = message.replace(`${found.at}${say.at}`, '');
  return [`${say.number(index)}${told}`, `　　${basisLabel[lang]}${rule}`, `　　${say.next}${next}`];
}
