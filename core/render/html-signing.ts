import type { Lang } from '../findings/entry.ts';
import type { Form, Witness } from '../report/form.ts';
import { escapeHtml } from './escape.ts';
import { qrCode } from './qr-code.ts';
import { codeLabel, dateLine, signLabel, witnessCode, witnessCodes } from './words.ts';

/** Lines to sign on, what ties the sheet to one history, and the date, never torn apart by the end of a page. */
export function signing(form: Form, lang: Lang): string[] {
  const { signatures, witness } = form;
  const lines = signatures.map((who) => `<div class="line">${escapeHtml(signLabel(who, lang))}<i></i></div>`);
  const date = signatures.length === 0 ? [] : [`<div class="date">${escapeHtml(dateLine(form, lang))}</div>`];
  const foot = [...(witness === undefined ? [] : witnessed(witness, lang)), ...date];
  return foot.length === 0
    ? []
    : ['<div class="signing">', ...lines, '<div class="foot">', ...foot, '</div>', '</div>'];
}

/** The codes to type, and beside them the same for a reader: drawn, so that nothing is fetched. */
function witnessed(witness: Witness, lang: Lang): string[] {
  const squares = qrCode(witnessCode(witness));
  const { length: size } = squares;
  const black = squares.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])));
  const codes = witnessCodes(witness, lang).map((code) => `<p>${escapeHtml(code)}</p>`);
  return [
    '<div class="witness">',
    `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${codeLabel(lang)}" shape-rendering="crispEdges">`,
    `<path d="${black.join('')}"/></svg>`,
    `<div>${codes.join('')}</div>`,
    '</div>',
  ];
}
