import type { Lang } from '../findings/entry.ts';
import type { Form, Witness } from '../report/form.ts';
import { escapeHtml } from './escape.ts';
import { qrSvg } from './qr-svg.ts';
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

/** The codes to type, and beside them the same for a reader. */
function witnessed(witness: Witness, lang: Lang): string[] {
  const codes = witnessCodes(witness, lang).map((code) => `<p>${escapeHtml(code)}</p>`);
  return [
    '<div class="witness">',
    qrSvg(witnessCode(witness), codeLabel(lang)),
    `<div>${codes.join('')}</div>`,
    '</div>',
  ];
}
