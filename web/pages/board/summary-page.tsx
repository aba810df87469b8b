import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { csvText } from '../../../core/report/csv.ts';
import { addUp } from '../../../core/report/summary/figures.ts';
import type { SummaryRow } from '../../../core/report/summary/row.ts';
import { type Summary, summaryOf } from '../../../core/report/summary/summary.ts';
import {
  summaryNotes,
  summarySheet,
  summaryTable,
  summaryTables,
} from '../../../core/report/summary/table.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { makeupCharts, placeCharts } from '../../board/bars.ts';
import { groupsOf } from '../../board/groups.ts';
import { laterParts } from '../../desk/later-parts.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { FormParts } from '../../ui/form-parts.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useSaveFile } from '../../ui/use-save-file.ts';
import { BackToBoard } from './back-to-board.tsx';
import { ChartTable } from './chart-table.tsx';
import { ReadAgain } from './read-again.tsx';
import { useRead } from './use-read.ts';
import { workbook } from './workbook.ts';

/** `#/board/{jurisdiction}/summary`: the certified contests in numbers and pictures. */
export function SummaryPage({ code }: { readonly code: string }): JSX.Element {
  const say = useSay();
  const { pages, again } = useRead<{ readonly rows: readonly SummaryRow[] }>(
    `/v1/jurisdictions/${code}/summary`,
  );
  const read = pages?.ok ? pages.value : undefined;
  const faults = read?.flatMap((page) => page.faults ?? []) ?? [];
  const summary = useMemo(
    () =>
      read &&
      summaryOf(
        code,
        read.flatMap(({ rows }) => rows),
        read.every((page) => page.faults === undefined),
      ),
    [code, read],
  );
  return (
    <div class="board">
      <BackToBoard code={code} />
      <PageHeading>
        {say({ zh: '选举情况汇总', en: 'Summary of the elections' })} <span class="soft">{code}</span>
      </PageHeading>
      <ReadAgain pages={pages} again={again} />
      <Findings findings={faults} />
      {summary !== undefined && <Shown summary={summary} />}
    </div>
  );
}

function Shown({ summary }: { readonly summary: Summary }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { jurisdiction, rows } = summary;
  const name = `summary-${jurisdiction}`;
  const charts = useMemo(() => {
    // Rehearsals are never mixed in; where there is nothing else the pictures are of those.
    const official = rows.filter(({ mode, kind }) => mode === 'official' && kind === 'formal');
    const shown = official.length > 0 ? official : rows.filter(({ kind }) => kind === 'formal');
    return shown.length === 0
      ? []
      : [...placeCharts(groupsOf(jurisdiction, shown), lang), ...makeupCharts(addUp(shown), lang)];
  }, [jurisdiction, rows, lang]);
  const tables = useMemo(() => summaryTables(summary, lang), [summary, lang]);
  const { unsaved, save } = useSaveFile();
  const saveWorkbook = () =>
    save(`${name}.xlsx`, workbook, async () => {
      const { renderWideXlsx } = await laterParts.wideXlsx();
      return renderWideXlsx(summarySheet(summary, lang), lang);
    });
  return (
    <>
      <div class="buttons">
        <Button kind="main" onPress={() => window.print()}>
          {say({ zh: '打印', en: 'Print' })}
        </Button>
        <Button onPress={() => saveFile(`${name}.csv`, 'text/csv', csvText(summaryTable(summary, lang)))}>
          .csv
        </Button>
        <Button onPress={saveWorkbook}>.xlsx</Button>
      </div>
      <Findings findings={unsaved} news />
      <div class="charts">
        {charts.map((chart) => (
          <ChartTable key={chart.title.zh} chart={chart} />
        ))}
      </div>
      {summaryNotes(summary, lang).map((note) => (
        <p key={note} class="soft">
          {note}
        </p>
      ))}
      {rows.length > 0 && <FormParts parts={tables} />}
    </>
  );
}
