import { type FaultRow, faults } from './faults-table.ts';

/** docs/faults.md, from the table of faults. */
export function faultsPage(): string {
  const row = ({ fault, does, says, shown }: FaultRow) => {
    const tests = shown.map(([file, title]) => `${title} (\`tests/${file}\`)`).join('; ');
    return `| ${fault} | ${does} | ${says === undefined ? '' : `\`${says}\``} | ${tests} |`;
  };
  return [
    '# What the cloud may do to the service, and what comes of it',
    '',
    'Faults that AWS documents, what the cloud home does about each, what whoever asked is told (`docs/findings.md` has the',
    'sentences), and the test that shows it. Written from `tests/docs/faults-table.ts` by',
    '`npx vitest run tests/docs --update`; a row whose test is gone fails.',
    '',
    '| fault | the service | says | shown by |',
    '|---|---|---|---|',
    ...faults.map(row),
    '',
  ].join('\n');
}
