import type { Lang } from '../../core/findings/entry.ts';
import { type Format, renderAs } from '../../core/render/formats.ts';
import type { Form } from '../../core/report/form.ts';
import type { Reply } from '../http/route.ts';

const media: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** One form as a file to save. */
export async function fileReply(form: Form, format: Format, lang: Lang): Promise<Reply> {
  return {
    status: 200,
    body: await renderAs(format, form, lang),
    headers: named(form.id, format),
  };
}

/** Forms as the pages of one HTML document to save. */
export async function pagesReply(forms: readonly Form[], name: string, lang: Lang): Promise<Reply> {
  const { renderHtml } = await import('../../core/render/html.ts');
  return { status: 200, body: renderHtml(forms, lang), headers: named(name, 'html') };
}

function named(name: string, format: Format): Readonly<Record<string, string>> {
  return {
    'content-type': media[format],
    'content-disposition': `attachment; filename="${name}.${format}"`,
  };
}
