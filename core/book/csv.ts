export type CsvRows =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly line: number };

/** Where reading stands: in a field without quotes (or before one), inside quotes, or behind the closing one. */
type Place = 'plain' | 'quoted' | 'closed';

/**
 * The records of an RFC 4180 text, its lines ended by CRLF, LF or CR, the last one's end optional. A quote inside a plain
 * field, text behind a closing quote and a quote never closed are refused with the line, from 1, where that quote stands.
 */
export function parseCsv(text: string): CsvRows {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let place: Place = 'plain';
  let line = 1;
  let opened = 1;
  // Runs of ordinary characters are taken whole: a sheet is long, and its fields are mostly that.
  for (const [token] of text.matchAll(/[^",\r\n]+|\r\n|[",\r\n]/g)) {
    if (place === 'quoted') {
      if (token === '"') place = 'closed';
      else field += token;
    } else if (token === '"') {
      if (place === 'plain' && field !== '') return { ok: false, line };
      // Behind a closing quote this is its double, which stands for one.
      if (place === 'closed') field += token;
      else opened = line;
      place = 'quoted';
    } else if (token === ',' || isLineEnd(token)) {
      row.push(field);
      field = '';
      place = 'plain';
      if (token !== ',') {
        rows.push(row);
        row = [];
      }
    } else {
      if (place === 'closed') return { ok: false, line };
      field += token;
    }
    if (isLineEnd(token)) line += 1;
  }
  if (place === 'quoted') return { ok: false, line: opened };
  if (row.length > 0 || field !== '' || place === 'closed') rows.push([...row, field]);
  return { ok: true, rows };
}

function isLineEnd(token: string): boolean {
  return token === '\n' || token === '\r\n' || token === '\r';
}
