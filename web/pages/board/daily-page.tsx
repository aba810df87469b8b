import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { boardTable } from '../../../core/report/board-table.ts';
import { csvText } from '../../../core/report/csv.ts';
import { dailyReport } from '../../../core/report/daily-report.ts';
import { dayInChina } from '../../../core/schedule/day-in-china.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { FormView } from '../slips/form-view.tsx';
import { BackToBoard } from './back-to-board.tsx';
import { ChangesLine } from './changes-line.tsx';
import { useBoard } from './use-board.ts';

/** `#/board/{jurisdiction}/daily`: the day's report, to print and to save. */
export function DailyPage({ code }: { readonly code: string }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const followed = useBoard(code);
  const { told } = followed;
  const day = told && dayInChina(told.at);
  const rows = told?.board.rows;
  const complete = told?.board.faults.length === 0;
  const form = useMemo(
    () =>
      rows === undefined || day === undefined
        ? undefined
        : dailyReport({ jurisdiction: code, rows, complete }, day, lang),
    [code, rows, complete, day, lang],
  );
  const forms = useMemo(() => (form === undefined ? [] : [form]), [form]);
  return (
    <div class="board">
      <BackToBoard code={code} />
      <PageHeading>{say({ zh: '日报', en: 'Daily report' })}</PageHeading>
      <ChangesLine followed={followed} />
      {form !== undefined && (
        <FormView forms={forms} saved={form} print={say({ zh: '打印', en: 'Print' })}>
          <Button onPress={() => saveFile(`${form.id}.csv`, 'text/csv', csvText(boardTable(rows!, lang)))}>
            {say({ zh: '各场选举 .csv', en: 'every election .csv' })}
          </Button>
        </FormView>
      )}
    </div>
  );
}
