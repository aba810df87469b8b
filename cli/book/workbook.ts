import { decodeUtf8 } from '../../core/json/utf8.ts';
import { BadSheet } from './bad-sheet.ts';
import { checkTags, tagsOf } from './tags.ts';

/** A sheet as the workbook lists it: its name, its XML, and whether a reader sees it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly xml: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly dates1904: boolean;
}

/** The sheets of an unzipped .xlsx in their order; charts and other pages without cells are left out. Throws `BadSheet`. */
export function workbookOf(parts: ReadonlyMap<string, Uint8Array>): Workbook {
  const targets = new Map<string, string>();
  for (const { name, attributes } of tagsOf(xmlOf(parts, 'xl/_rels/workbook.xml.rels'))) {
    const target = attributes.get('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const type = attributes.get('Type') ?? '';
    if (name !== 'Relationship') continue;
    if (type.endsWith('/worksheet')) targets.set(attributes.get('Id') ?? '', path);
    // Nothing here reads these, but the library does.
    if (/\/(?:styles|sharedStrings)$/.test(type)) checkTags(xmlOf(parts, path));
  }
  const sheets: WorkbookSheet[] = [];
  let dates1904 = false;
  for (const { name, closing, attributes } of tagsOf(xmlOf(parts, 'xl/workbook.xml'))) {
    if (closing) continue;
    if (name === 'workbookPr') dates1904 ||= ['1', 'true'].includes(attributes.get('date1904') ?? '');
    const path = targets.get(attributes.get('id') ?? '');
    if (name !== 'sheet' || path === undefined) continue;
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
    sheets.push({ name: attributes.get('name') ?? '', xml: xmlOf(parts, path), hidden });
  }
  return { sheets, dates1904 };
}

function xmlOf(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = parts.get(path);
  const xml = bytes === undefined ? undefined : decodeUtf8(bytes);
  // No spreadsheet program writes a document type, and its entities could stand for anything.
  if (xml === undefined || xml.includes('<!DOCTYPE')) throw new BadSheet(path);
  return xml;
}
