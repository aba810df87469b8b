import { catalogue } from '../../core/findings/catalogue.ts';
import type { CatalogueEntry } from '../../core/findings/entry.ts';

/** docs/findings.md, from the catalogue itself. */
export function findingsPage(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = Object.entries(catalogue as Record<string, CatalogueEntry>).map(
    ([code, row]) =>
      `| \`${code}\` | ${row.severity} | ${row.status} | ${row.rule} | ${cell(row.what.zh)}${cell(row.next.zh)} | ${cell(row.what.en)} ${cell(row.next.en)} |`,
  );
  return [
    '# Findings and refusals',
    '',
    'Everything the product can say is in the way, by code: its severity (`block` stands in the way, `explain` blocks',
    'certification until someone explains it, `info` only tells), the HTTP status where it refuses a request, the clause it',
    'rests on, what it says and what to do next. Written from `core/findings/` by `npx vitest run tests/docs --update`.',
    '',
    '| code | severity | status | clause | 中文 | English |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
