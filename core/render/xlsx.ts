import writeXlsxFile from 'write-excel-file/universal';
import type { Lang } from '../findings/entry.ts';
import type { Form } from '../report/form.ts';
import { packAnew } from './archive.ts';
import { rehearsalMark } from './page.ts';
import { gridOf } from './xlsx-grid.ts';
import { guarded, unguarded } from './xlsx-text.ts';

/**
 * A form as one sheet of a workbook: figures are numbers, everything else is text and never a formula. Rendered twice it
 * is the same to the byte.
 */
export async function renderXlsx(form: Form, lang: Lang): Promise<Uint8Array> {
  const { data, widths } = gridOf(form, lang);
  const columns = widths.map((width) => ({ width }));
  const options = { fontFamily: 'SimSun', fontSize: 12 };
  const blob = await writeXlsxFile(
    guarded(data),
    { sheet: sheetName(form.title), columns },
    options,
  ).toBlob();
  const mark = form.rehearsal ? rehearsalMark[lang] : undefined;
  return packAnew(new Uint8Array(await blob.arrayBuffer()), (path, xml) =>
    path === 'xl/worksheets/sheet1.xml' ? onA4(xml, mark) : unguarded(xml),
  );
}

/** A sheet's name bears none of `[]/\:*?` at all, no quote at its ends, and at most 31 code units. */
function sheetName(title: string): string {
  let name = '';
  for (const character of title.replace(/[[\]/\\:*?']/g, ' ').trim()) {
    if (name.length + character.length > 31) break;
    name += character;
  }
  return name === '' ? '-' : name;
}

/** Prints as wide as an A4 page, its number below; a rehearsal says so in red on every page. The library knows neither. */
function onA4(xml: string, mark: string | undefined): string {
  const header = mark === undefined ? '' : `<oddHeader>&amp;R&amp;16&amp;KCC0000${mark}</oddHeader>`;
  const setup =
    '<pageMargins left="0.7" right="0.7" top="1" bottom="0.9" header="0.4" footer="0.4"/>' +
    '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter>${header}<oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>`;
  return xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</worksheet>', `${setup}</worksheet>`);
}
