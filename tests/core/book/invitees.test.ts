import { describe, expect, it } from 'vitest';
import { readCsvSheet } from '../../../core/book/csv-sheet.ts';
import { readInvitees } from '../../../core/book/invitees.ts';

const headings = '标识,姓名,角色,辖区代码,选举编号,计票站\n';

function read(csv: string) {
  const sheet = readCsvSheet('登记码', new TextEncoder().encode(csv));
  if (!sheet.ok) throw new Error('no CSV');
  return readInvitees(sheet.sheet);
}

const codes = (csv: string) => {
  const list = read(csv);
  return list.ok ? ['well'] : list.findings.map(({ code, at }) => `${code} ${at}`);
};

describe('a list of those invited', () => {
  it('has a person a row, bound to an election and a station where it says so', () => {
    const list = read(
      `${headings}keyer-1,周丽,计票人,469021101,469021101-2026-congress,s1\nchief-1,郑国华,chief,469021101,,\naud,韩雪,Auditor,469021,,\n`,
    );
    expect(list).toEqual({
      ok: true,
      invitees: [
        {
          actor: 'keyer-1',
          person: '周丽',
          role: 'keyer',
          jurisdiction: '469021101',
          election: '469021101-2026-congress',
          station: 's1',
        },
        { actor: 'chief-1', person: '郑国华', role: 'chief', jurisdiction: '469021101' },
        { actor: 'aud', person: '韩雪', role: 'auditor', jurisdiction: '469021' },
      ],
    });
  });

  it('may leave out the columns nobody needs', () => {
    expect(codes('姓名,标识,辖区代码,角色\n周丽,keyer-1,469021101,计票人\n')).toEqual(['well']);
  });

  it.each([
    ['without a heading', '标识,姓名,角色\na,b,计票人\n', ['book-heading-missing 登记码!1:1']],
    ['without a name', `${headings}keyer-1,,计票人,469021101,,\n`, ['book-cell-missing 登记码!B2']],
    ['with a role there is not', `${headings}k,周丽,唱票人,469021101,,\n`, ['book-choice-wrong 登记码!C2']],
    ['with nobody in it', headings, ['book-empty 登记码']],
  ])('%s is refused, at its cell', (_how, csv, expected) => {
    expect(codes(csv)).toEqual(expected);
  });
});
