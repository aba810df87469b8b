import type { Clause } from '../../core/rules/clauses/row.ts';
import { clauses } from '../../core/rules/clauses.ts';

/** docs/rules.md, from the clauses themselves. */
export function clausesPage(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = Object.entries(clauses as Record<string, Clause>).map(
    ([id, clause]) =>
      `| ${id} | ${clause.regime.join(', ')} | ${clause.confidence} | ${cell(clause.zh)} | ${cell(clause.en)} | ${cell(clause.source)} |`,
  );
  return [
    '# Rules and where they come from',
    '',
    'Every clause a verdict, finding or refusal may rest on. `SEED` stands in the source policy documents, `FOUND` is the',
    'regulation’s text as read, `FOUND-2nd` was read in a handbook, sample method or Q&A, `MEMORY` is common practice whose',
    'text was not read, `CUSTOM` is this system’s own decision: only the first two are ever cited as the regulation’s words.',
    'Written from `core/rules/` by `npx vitest run tests/docs --update`.',
    '',
    '| id | rule set | confidence | 条文 | reading | source |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
