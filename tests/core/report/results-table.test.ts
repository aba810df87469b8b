import { describe, expect, it } from 'vitest';
import { resultsSheet, resultsTable } from '../../../core/report/results-table.ts';
import type { Certificate } from '../../../core/ledger/certificate.ts';
import { certifiedElection } from '../../support/tales.ts';

const certificateOf = () => certifiedElection().certificates[0] as Certificate;

describe('certified results as a table', () => {
  it('have a line a person and round, under names that never change', () => {
    const certificate = certificateOf();
    const { columns, rows } = resultsTable([certificate]);
    expect(columns.map(({ title }) => title).join(' ')).toBe(
      'election contest title office date mode version round id name for against abstain unreadable elected',
    );
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows.filter((row) => row.at(-1) === '1').map((row) => row[8])).toEqual(
      expect.arrayContaining(certificate.elected.map(({ id }) => id)),
    );
  });

  it('tell persons written in by their key', () => {
    const certificate = certificateOf();
    const [round] = certificate.rounds;
    const result = { ...(round!.result as object), writeIns: [{ name: '郑十', for: 7 }] };
    const elected = [...certificate.elected, { id: 'write-in:郑十', name: '郑十' }];
    const { rows } = resultsTable([{ ...certificate, elected, rounds: [{ ...round!, result }] }]);
    expect(rows.at(-1)!.slice(8)).toEqual(['write-in:郑十', '郑十', '7', '', '', '', '1']);
  });

  it('are filed in the reader’s language, and say where they are a rehearsal’s', () => {
    const certificate = certificateOf();
    const sheet = resultsSheet('469021', [certificate], 'zh');
    expect(sheet.table.columns.map(({ title }) => title)).toContain('选举项目');
    expect(sheet.table.rows[0]![5]).toBe('正式');
    expect(sheet).toMatchObject({ title: '选举结果', subject: '辖区代码：469021', rehearsal: false });
    const english = resultsSheet('469021', [{ ...certificate, mode: 'rehearsal' }], 'en');
    expect(english.table.rows[0]![5]).toBe('rehearsal');
    expect(english).toMatchObject({ title: 'Results', subject: 'jurisdiction 469021', rehearsal: true });
    expect(english.table.columns[2]!.title).toBe('title');
  });
});
