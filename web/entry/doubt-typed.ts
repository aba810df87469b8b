import { nameKey } from '../../core/names/key.ts';
import { textField } from '../../core/ledger/fields.ts';
import { readShape } from '../../core/json/shape.ts';
import type { Words } from '../app/lang.ts';
import { type Decision, type DoubtOutcome, type DoubtReason, mostReasonText } from './doubtful.ts';

/** What is chosen and typed of a decision so far. */
export interface DoubtTyped {
  readonly reason: DoubtReason;
  readonly text: string;
  readonly outcome: DoubtOutcome;
}

type Said = Pick<Decision, 'reason' | 'text' | 'outcome'>;

const printable = textField(mostReasonText);

/** What two people are to confirm, or what is wrong with the words: they are printed, and may name nobody. */
export function doubtSaid(
  { reason, text, outcome }: DoubtTyped,
  names: readonly string[],
): { readonly ok: true; readonly said: Said } | { readonly ok: false; readonly wrong: Words } {
  if (reason !== 'other') return { ok: true, said: { reason, outcome } };
  const words = text.normalize('NFC').trim();
  if (words === '') return { ok: false, wrong: { zh: '请写明理由', en: 'Say why, please' } };
  if (!readShape(printable, words).ok) {
    return {
      ok: false,
      wrong: {
        zh: `最多 ${mostReasonText} 字，不能有控制字符`,
        en: `At most ${mostReasonText} printable characters`,
      },
    };
  }
  const key = nameKey(words);
  // A name of one letter would be found in half of all words.
  const named = names.some((name) => [...nameKey(name)].length > 1 && key.includes(nameKey(name)));
  return named
    ? {
        ok: false,
        wrong: { zh: '理由里不写人名，请改写', en: 'The reason names nobody: write it otherwise' },
      }
    : { ok: true, said: { reason, text: words, outcome } };
}
