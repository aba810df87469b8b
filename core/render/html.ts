import { assertNever } from '../assert-never.ts';
import type { Lang } from '../findings/entry.ts';
import type { Form, FormPart } from '../report/form.ts';
import type { SlipTable } from '../report/slip.ts';
import { columnShares } from './column-widths.ts';
import { escapeHtml } from './escape.ts';
import { signing } from './html-signing.ts';
import { keptTogether, rehearsalMark } from './page.ts';
import { style } from './style.ts';

const locale = { zh: 'zh-CN', en: 'en' } as const;

/**
 * Forms as one self-contained page that prints on A4, each from a new sheet: no script, nothing fetched. All bear the
 * mark of a rehearsal where one is of a rehearsal.
 */
export function renderHtml(forms: readonly Form[], lang: Lang): string {
  const title = escapeHtml([...new Set(forms.map((form) => form.title))].join(' · '));
  const mark = forms.some((form) => form.rehearsal)
    ? `<div class="rehearsal" aria-hidden="true"><span>${rehearsalMark[lang]}</span></div>\n`
    : '';
  return `<!DOCTYPE html>
<html lang="${locale[lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${mark}${forms.map((form) => section(form, lang)).join('\n')}
</body>
</html>
`;
}

function section(form: Form, lang: Lang): string {
  const { id, meeting, title, subject, parts } = form;
  return [
    `<section class="form" id="${escapeHtml(id)}">`,
    ...(meeting === undefined ? [] : [`<p class="meeting">${escapeHtml(meeting)}</p>`]),
    `<h1>${escapeHtml(title)}</h1>`,
    ...(subject === undefined ? [] : [`<p class="subject">${escapeHtml(subject)}</p>`]),
    ...parts.map(part),
    ...signing(form, lang),
    '</section>',
  ].join('\n');
}

function part(of: FormPart): string {
  switch (of.kind) {
    case 'table':
      return tableHtml(of);
    case 'sentences':
      return of.lines.map(paragraph).join('\n');
    case 'heading':
      return `<h2>${escapeHtml(of.text)}</h2>`;
    case 'address':
      return `<p>${escapeHtml(of.text)}</p>`;
    case 'space':
      return `<div class="space" style="min-height:${of.height}mm">${escapeHtml(of.caption)}</div>`;
    /* v8 ignore next 2 -- a part without a case does not compile */
    default:
      return assertNever(of);
  }
}

/** A line that brings its own indent keeps it. */
function paragraph(line: string): string {
  return line.startsWith('\u3000')
    ? `<p>${escapeHtml(line)}</p>`
    : `<p class="indented">${escapeHtml(line)}</p>`;
}

function tableHtml(of: SlipTable): string {
  const { columns, rows } = of;
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column.title)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((text, index) => {
      const figure = columns[index]!.align === 'right' ? ' class="figure"' : '';
      return `<td${figure}>${escapeHtml(text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const shares = columnShares(of, 1000).map((share) => `<col style="width:${share / 10}%">`);
  const whole = rows.length <= keptTogether ? ' class="whole"' : '';
  return `<table${whole}>\n<colgroup>${shares.join('')}</colgroup>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
