import type { Lang } from '../findings/entry.ts';
import type { Form } from '../report/form.ts';
import type { Holding, Retention, StoredFile } from './holding.ts';

/** What the files of a form are called, by their ending. */
const kinds: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  html: { zh: '网页', en: 'HTML' },
  docx: { zh: 'Word', en: 'Word' },
  xlsx: { zh: 'Excel', en: 'Excel' },
};

/** Slips 5 to 8 are the result; the ones before are how it came about. */
const firstOfResult = 5;

export function slipRetention(slip: number): Retention {
  return slip >= firstOfResult ? 'permanent' : 'thirty-years';
}

/** What a form is called in the table of contents: its title, and what it is about. */
export function materialOf({ title, subject }: Pick<Form, 'title' | 'subject'>, lang: Lang): string {
  if (subject === undefined) return title;
  return lang === 'zh' ? `${title}：${subject}` : `${title}: ${subject}`;
}

const asAbove = { zh: '同上', en: 'as above' } as const;

/** A printed form in each of its formats, a row a file; what it is is said once. */
export function formHoldings(
  material: string,
  files: readonly StoredFile[],
  retention: Retention,
  lang: Lang,
): readonly Holding[] {
  return files.map(({ path, bytes, digest }, index) => {
    const kind = kinds[path.slice(path.lastIndexOf('.') + 1)]![lang];
    const named = index === 0 ? material : asAbove[lang];
    return { material: `${named} [${kind}]`, path, bytes, digest, retention };
  });
}
