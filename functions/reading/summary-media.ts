import { assertNever } from '../../core/assert-never.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { csvText } from '../../core/report/csv.ts';
import type { Summary } from '../../core/report/summary/summary.ts';
import { summarySheet, summaryTable } from '../../core/report/summary/table.ts';
import type { Reply } from '../http/route.ts';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type TableMedia = 'text/csv' | typeof workbook;

/** The table a reader asks for by `Accept`; `undefined` for JSON. */
export function tableMedia(accept = ''): TableMedia | undefined {
  if (accept.includes(workbook)) return workbook;
  return accept.includes('text/csv') ? 'text/csv' : undefined;
}

/** A summary as CSV or .xlsx, with the header fields that belong to it. */
export async function tableReply(
  summary: Summary,
  media: TableMedia,
  lang: Lang,
): Promise<{ readonly body: Reply['body']; readonly headers: Readonly<Record<string, string>> }> {
  const named = (ending: string) => ({
    'content-disposition': `attachment; filename="summary-${summary.jurisdiction}.${ending}"`,
  });
  switch (media) {
    case 'text/csv':
      return {
        body: csvText(summaryTable(summary, lang)),
        headers: { 'content-type': 'text/csv; charset=utf-8', ...named('csv') },
      };
    case workbook: {
      // Loaded only here, so that no other read waits for it.
      const { renderWideXlsx } = await import('../../core/render/wide-xlsx.ts');
      return {
        body: await renderWideXlsx(summarySheet(summary, lang), lang),
        headers: { 'content-type': workbook, ...named('xlsx') },
      };
    }
    /* v8 ignore next 2 -- a table without a case does not compile */
    default:
      return assertNever(media);
  }
}
