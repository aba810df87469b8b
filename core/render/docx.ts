import { Document, Packer } from 'docx';
import type { Lang } from '../findings/entry.ts';
import type { Form } from '../report/form.ts';
import { packAnew } from './archive.ts';
import { formSection } from './docx-section.ts';
import { bodyText, fonts } from './docx-text.ts';

/** A form as a Word document on A4 that an office may edit; rendered twice it is the same to the byte. */
export async function renderDocx(form: Form, lang: Lang): Promise<Uint8Array> {
  const language = { value: 'en-US', eastAsia: 'zh-CN' };
  const document = new Document({
    title: form.title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: fonts.body, size: bodyText, language } } } },
    sections: [formSection(form, lang)],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return packAnew(bytes, amend);
}

/** The library writes when and by chance what it calls its parts; neither is anybody's business. */
function amend(path: string, xml: string): string {
  if (path === 'docProps/core.xml')
    return xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
  // There is one picture at most, and its number need not tell how many documents were made before.
  return xml
    .replace(/(PowerPlusWaterMarkObject)[a-z0-9_-]+/g, '$11')
    .replace(/(<wp:docPr[^>]* id=")\d+/g, '$11');
}
