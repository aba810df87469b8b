import type { CountedResult } from '../../core/count/result.ts';
import type { Certificate } from '../../core/ledger/certificate.ts';
import { csvLines } from '../../core/report/csv.ts';

const columns = [
  'election',
  'contest',
  'title',
  'office',
  'date',
  'mode',
  'version',
  'round',
  'id',
  'name',
  'for',
  'against',
  'abstain',
  'unreadable',
  'elected',
] as const;

/** One line a person and round, ids beside names: UTF-8 with BOM, CRLF, as spreadsheets here open it. */
export function csvOf(certificates: readonly Certificate[]): string {
  const lines = certificates.flatMap((certificate) => {
    const { election, contest, title, office, date, mode, version } = certificate;
    const elected = new Set(certificate.elected.map((each) => each.id));
    return certificate.rounds.flatMap(({ round, result }) => {
      const { votes, writeIns } = result as CountedResult;
      const listed = votes.map((each) => [
        each.id,
        each.name,
        each.for,
        each.against,
        each.abstain,
        each.unreadable,
      ]);
      const written = writeIns.map((each) => [`write-in:${each.name}`, each.name, each.for, '', '', '']);
      return [...listed, ...written].map((row) => [
        election,
        contest,
        title,
        office,
        date,
        mode,
        version,
        round,
        ...row,
        elected.has(String(row[0])) ? 1 : 0,
      ]);
    });
  });
  return csvLines([columns, ...lines]);
}
