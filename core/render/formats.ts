import { assertNever } from '../assert-never.ts';
import type { Lang } from '../findings/entry.ts';
import type { Form } from '../report/form.ts';

/** What a form is rendered as, by the ending of its file. */
export const formats = ['html', 'docx', 'xlsx'] as const;

export type Format = (typeof formats)[number];

/** A form as a file of a format. Each renderer is loaded where it is wanted, so that no start waits for it. */
export async function renderAs(format: Format, form: Form, lang: Lang): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return (await import('./html.ts')).renderHtml([form], lang);
    case 'docx':
      return (await import('./docx.ts')).renderDocx(form, lang);
    case 'xlsx':
      return (await import('./xlsx.ts')).renderXlsx(form, lang);
    /* v8 ignore next 2 -- a format without a case does not compile */
    default:
      return assertNever(format);
  }
}
