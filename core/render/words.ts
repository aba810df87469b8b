import type { Lang } from '../findings/entry.ts';
import { dateInWords } from '../report/date.ts';
import type { Form, Witness } from '../report/form.ts';

const phrases = {
  zh: {
    openDate: '　　　　年　　月　　日',
    sign: (who: string) => `${who}：`,
    code: '票样码、账本条数和账本码的二维码',
    paper: (code: string) => `票样码 ${code}`,
    seq: (seq: number) => `账本第 ${seq} 条`,
    head: (code: string) => `账本码 ${code}`,
    between: '　',
  },
  en: {
    openDate: 'Date: ________________',
    sign: (who: string) => `${who}: `,
    code: 'QR code of paper, entry and head code',
    paper: (code: string) => `paper ${code}`,
    seq: (seq: number) => `entry ${seq}`,
    head: (code: string) => `head code ${code}`,
    between: ' · ',
  },
} as const;

/** The last line of a form's signatures: its date, or room to write one. */
export function dateLine({ date }: Pick<Form, 'date'>, lang: Lang): string {
  return date === undefined ? phrases[lang].openDate : dateInWords(date, lang);
}

/** Whoever signs, before the line to sign on. */
export function signLabel(who: string, lang: Lang): string {
  return phrases[lang].sign(who);
}

/** What ties the sheet to one history; its last is what a second person types when the signed sheet's scan comes. */
export function witnessCodes({ paper, seq, headCode }: Witness, lang: Lang): readonly string[] {
  const say = phrases[lang];
  return [...(paper === undefined ? [] : [say.paper(paper)]), say.seq(seq), say.head(headCode)];
}

export function witnessLine(witness: Witness, lang: Lang): string {
  return witnessCodes(witness, lang).join(phrases[lang].between);
}

/** What stands in the sheet's QR code: the bare codes with spaces between, in the letters that make the smallest code. */
export function witnessCode({ paper, seq, headCode }: Witness): string {
  return [...(paper === undefined ? [] : [paper]), seq, headCode].join(' ');
}

/** What the QR code is, for whoever does not see it. */
export function codeLabel(lang: Lang): string {
  return phrases[lang].code;
}
