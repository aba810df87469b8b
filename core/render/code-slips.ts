import type { Lang } from '../findings/entry.ts';
import type { CodeSlip } from '../report/code-slip.ts';
import { escapeHtml } from './escape.ts';
import { qrSvg } from './qr-svg.ts';
import { style } from './style.ts';

const locale = { zh: 'zh-CN', en: 'en' } as const;

/** Several a page, to be cut apart and handed over one by one. */
const slipStyle = `
@page{margin:15mm}
.slip{position:relative;padding:6mm 34mm 6mm 4mm;border-bottom:.3mm dashed #000;break-inside:avoid}
.slip:first-of-type{border-top:.3mm dashed #000}
.slip h1,.slip h2{margin:0;text-align:left;font-size:16pt}
.slip .code{margin:2mm 0;font:bold 22pt/1.4 "Consolas","Courier New",monospace;white-space:nowrap}
.slip dl{display:grid;grid-template-columns:max-content 1fr;gap:0 4mm;margin:0;font-size:12pt;line-height:1.5}
.slip dd{margin:0;overflow-wrap:anywhere}
.slip .note{margin-top:2mm;font-size:11pt;line-height:1.5}
.slip svg{position:absolute;top:6mm;right:2mm;width:30mm;height:30mm}
@media screen{body{max-width:210mm;margin:6mm auto;background:#fff}}
`;

/** Enrolment slips as one self-contained page: no script, nothing fetched. The square is the address, without the code. */
export function renderCodeSlips(slips: readonly CodeSlip[], lang: Lang): string {
  return `<!DOCTYPE html>
<html lang="${locale[lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml([...new Set(slips.map(({ title }) => title))].join())}</title>
<style>${style}${slipStyle}</style>
</head>
<body>
${slips.map(slipHtml).join('\n')}
</body>
</html>
`;
}

function slipHtml({ title, person, code, facts, address, note }: CodeSlip): string {
  const rows = facts.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`);
  return [
    '<section class="slip">',
    `<h1>${escapeHtml(title)}</h1>`,
    `<h2>${escapeHtml(person)}</h2>`,
    `<p class="code">${escapeHtml(code)}</p>`,
    `<dl>${rows.join('')}</dl>`,
    `<p class="note">${escapeHtml(note)}</p>`,
    qrSvg(address, address),
    '</section>',
  ].join('\n');
}
