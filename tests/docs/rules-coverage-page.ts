import { quotaFindings } from '../../core/findings/quota.ts';
import { countyFindings } from '../../core/findings/slate/county.ts';
import type { Clause } from '../../core/rules/clauses/row.ts';
import { clauses } from '../../core/rules/clauses.ts';
import { type Coverage, type Kept, papers, type Paper, type Place } from './rules-coverage/row.ts';
import { type CoverageGroup, coverageGroups, coverageRows } from './rules-coverage-table.ts';

const ways: Readonly<Record<Kept, { readonly zh: string; readonly en: string; readonly means: string }>> = {
  enforced: {
    zh: '核查',
    en: 'enforced',
    means: '不符的挡住，或须由责任人说明理由 · stands in the way, or somebody gives a reason',
  },
  recorded: { zh: '记录', en: 'recorded', means: '写入账本或数据 · written into a ledger or its data' },
  produced: {
    zh: '出文书',
    en: 'produced',
    means: '印在文书、清单或报表上，由人办理 · on a paper, checklist or table for people to do',
  },
  advisory: { zh: '只供参考', en: 'advisory', means: '不由本系统办理，写明原因 · left to people, and why' },
};

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The command that alone says a finding; `undefined` where it stands in the way of an act. */
function commandOf(each: Place): string | undefined {
  if (each in quotaFindings) return 'scrutineer quota';
  return each in countyFindings ? 'scrutineer check-slate' : undefined;
}

/** Enforced only where somebody runs a command on a file: no act of a ledger is refused for it. */
function isOnFileOnly({ kept, by }: Coverage): boolean {
  const codes = by.filter((each) => !/^(act|paper):/.test(each));
  return kept === 'enforced' && codes.length > 0 && codes.every((code) => commandOf(code) !== undefined);
}

function place(each: Place): string {
  const command = commandOf(each);
  if (command !== undefined) return `\`${each}\` (${command})`;
  if (!each.startsWith('paper:')) return `\`${each.replace('act:', '')}\``;
  const { zh, en } = papers[each.slice('paper:'.length) as Paper];
  return `${zh} (${en})`;
}

function row([id, { kept, by, note, shown }]: readonly [string, Coverage]): string {
  const clause = (clauses as Readonly<Record<string, Clause>>)[id]!;
  const where = [...by.map(place), ...(note === undefined ? [] : [`${note[0]} · ${note[1]}`])].join('; ');
  const tests = shown.map(([file, title]) => `${title} (\`tests/${file}\`)`).join('; ');
  const cells = [
    id,
    clause.regime.join(', '),
    clause.zh,
    clause.en,
    `${ways[kept].zh} ${ways[kept].en}`,
    where,
    tests,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function group({ zh, en, rows }: CoverageGroup): string {
  return [
    `## ${zh} · ${en}`,
    '',
    '| 编号 id | 出处 rule set | 条文 | reading | 怎样落实 kept | 在哪里 where | 测试 shown by |',
    '|---|---|---|---|---|---|---|',
    ...Object.entries(rows).map(row),
    '',
  ].join('\n');
}

function counts(): readonly string[] {
  const number = (kept: Kept) => coverageRows.filter(([, each]) => each.kept === kept).length;
  return (Object.keys(ways) as Kept[]).map(
    (kept) => `| ${ways[kept].zh} ${ways[kept].en} | ${number(kept)} | ${ways[kept].means} |`,
  );
}

/** docs/rules-coverage.md, from the table of coverage and the clauses. */
export function rulesCoveragePage(): string {
  const onFileOnly = coverageRows.filter(([, row]) => isOnFileOnly(row)).length;
  return [
    '# 各条规定怎样落实 · How each clause is kept',
    '',
    '来源文件和条例的每一条，程序怎样办、在哪里办、哪个测试可以看到。提示代码的原话见 `docs/findings.md`，事项见 `docs/acts.md`，条文出处见 `docs/rules.md`。',
    '',
    'Every clause of the source documents and regulations: how it is kept, where, and the test that shows it. Codes are those of',
    '`docs/findings.md` and `docs/acts.md`. Written from `tests/docs/rules-coverage-table.ts` by `npx vitest run tests/docs --update`;',
    'a clause without a row, or a row whose finding, act or test is gone, fails.',
    '',
    '| 怎样落实 kept | 条数 clauses | |',
    '|---|---|---|',
    ...counts(),
    '',
    `核查的各条中，${onFileOnly}条只在运行 \`scrutineer quota\`、\`scrutineer check-slate\` 核对文件时查出，不挡账本里的事项；写了命令的就是。`,
    '',
    `Of those enforced, ${onFileOnly} are found only when \`scrutineer quota\` or \`scrutineer check-slate\` is run on a file, and stop no act of a`,
    'ledger: those with a command beside their code.',
    '',
    ...coverageGroups.map(group),
  ].join('\n');
}
