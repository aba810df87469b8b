import type { Fraction } from '../rules/sets.ts';
import { chineseNumeral } from './numerals.ts';
import type { Spoken } from './wording.ts';

/** A threshold in words, around what it is a share of: 超过…的五分之四, more than 4/5 of …. */
export function inFraction(fraction: Fraction, of: Spoken): Spoken {
  const strict = 'over' in fraction;
  const [parts, whole] = strict ? fraction.over : fraction.atLeast;
  const half = parts === 1 && whole === 2;
  const zh = half ? '半数' : `${chineseNumeral(whole)}分之${chineseNumeral(parts)}`;
  const en = half ? 'half' : `${parts}/${whole}`;
  return {
    zh: `${strict ? '超过' : '不少于'}${of.zh}的${zh}`,
    en: `${strict ? 'more than' : 'no fewer than'} ${en} of ${of.en}`,
  };
}
