import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../core/book/csv.ts';

const rows = (text: string) => {
  const parsed = parseCsv(text);
  return parsed.ok ? parsed.rows : `line ${parsed.line}`;
};

describe('CSV as RFC 4180 has it', () => {
  it.each([
    ['nothing at all', '', []],
    [
      'a last line without an end',
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['line ends of every kind', 'a\r\nb\nc\rd\r\n', [['a'], ['b'], ['c'], ['d']]],
    ['an empty line as one empty field', 'a\r\n\r\nb', [['a'], [''], ['b']]],
    ['empty fields at both ends', ',a,\r\n', [['', 'a', '']]],
    [
      'a comma, a line end and a doubled quote inside quotes',
      '"a,b","c\r\nd","e""f"\r\n',
      [['a,b', 'c\r\nd', 'e"f']],
    ],
    ['quotes around nothing', '""', [['']]],
    ['spaces as part of a field', ' a , b ', [[' a ', ' b ']]],
  ])('reads %s', (_what, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it.each([
    ['a quote in the middle of a plain field', 'a\r\nb"c\r\n', 'line 2'],
    ['text behind a closing quote', '"a"b', 'line 1'],
    ['a quote that is never closed, where it was opened', 'a\n"b\nc\nd', 'line 2'],
  ])('refuses %s', (_what, text, expected) => {
    expect(rows(text)).toBe(expected);
  });

  it('reads back whatever was written with every field quoted', () => {
    const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.constantFrom('\r\n', '\n', '\r'), (given, end) => {
        const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
        expect(rows(given.map((row) => row.map(quoted).join(',') + end).join(''))).toEqual(given);
      }),
    );
  });
});
