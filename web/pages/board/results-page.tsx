import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { BoardRow } from '../../../core/ledger/board-row.ts';
import type { Certificate } from '../../../core/ledger/certificate.ts';
import { printName } from '../../../core/names/print.ts';
import { csvText } from '../../../core/report/csv.ts';
import { resultsSheet, resultsTable } from '../../../core/report/results-table.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { laterParts } from '../../desk/later-parts.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useSaveFile } from '../../ui/use-save-file.ts';
import { TextField } from '../../ui/text-field.tsx';
import { BackToBoard } from './back-to-board.tsx';
import { ReadAgain } from './read-again.tsx';
import { useRead } from './use-read.ts';
import { workbook } from './workbook.ts';
import { Scrolling } from '../../ui/scrolling.tsx';

/** `#/board/{jurisdiction}/results`: everything that stands certified, to look at, to print and to save. */
export function ResultsPage({ code }: { readonly code: string }): JSX.Element {
  const say = useSay();
  const { pages, again } = useRead<{ readonly results: readonly Certificate[] }>(
    `/v1/jurisdictions/${code}/results`,
  );
  const read = pages?.ok ? pages.value : undefined;
  const results = useMemo(() => read?.flatMap((page) => page.results), [read]);
  const meetings = useMeetings(code);
  return (
    <div class="board">
      <BackToBoard code={code} />
      <PageHeading>
        {say({ zh: '选举结果', en: 'Results' })} <span class="soft">{code}</span>
      </PageHeading>
      <ReadAgain pages={pages} again={again} />
      <Findings findings={read?.flatMap((page) => page.faults ?? []) ?? []} />
      {results !== undefined && <Shown code={code} results={results} meetings={meetings} />}
    </div>
  );
}

/** The titles of a jurisdiction's meetings by election: a certificate names its contest only. */
function useMeetings(code: string): ReadonlyMap<string, string> {
  const { pages } = useRead<{ readonly rows: readonly BoardRow[] }>(`/v1/jurisdictions/${code}/board`);
  return useMemo(() => {
    const rows = pages?.ok ? pages.value.flatMap((page) => page.rows) : [];
    return new Map(rows.map(({ election, title }) => [election, title]));
  }, [pages]);
}

function Shown({
  code,
  results,
  meetings,
}: {
  readonly code: string;
  readonly results: readonly Certificate[];
  readonly meetings: ReadonlyMap<string, string>;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [text, setText] = useState('');
  const asked = text.normalize('NFKC').trim();
  const shown = results.filter((each) =>
    [
      ...[each.election, meetings.get(each.election) ?? '', each.title, each.office, each.date],
      ...each.elected.map(({ name }) => name),
    ].some((part) => part.includes(asked)),
  );
  const name = `results-${code}`;
  const { unsaved, save } = useSaveFile();
  const saveWorkbook = () =>
    save(`${name}.xlsx`, workbook, async () => {
      const { renderWideXlsx } = await laterParts.wideXlsx();
      return renderWideXlsx(resultsSheet(code, shown, lang), lang);
    });
  return (
    <>
      <TextField
        label={say({ zh: '查找（选举、职务、日期、姓名）', en: 'Find (election, office, day, name)' })}
        value={text}
        onValue={setText}
      />
      <div class="buttons">
        <Button kind="main" onPress={() => window.print()}>
          {say({ zh: '打印', en: 'Print' })}
        </Button>
        <Button onPress={() => saveFile(`${name}.csv`, 'text/csv', csvText(resultsTable(shown)))}>
          .csv
        </Button>
        <Button onPress={saveWorkbook}>.xlsx</Button>
      </div>
      <Findings findings={unsaved} news />
      <p class="soft" role="status">
        {say({
          zh: `已批复 ${results.length} 项，显示 ${shown.length} 项`,
          en: `${results.length} certified, ${shown.length} shown`,
        })}
      </p>
      <Scrolling>
        <table class="data results">
          <thead>
            <tr>
              <th scope="col">{say({ zh: '选举', en: 'Election' })}</th>
              <th scope="col">{say({ zh: '选举项目', en: 'Contest' })}</th>
              <th scope="col">{say({ zh: '职务', en: 'Office' })}</th>
              <th scope="col">{say({ zh: '会议日期', en: 'Day' })}</th>
              <th scope="col" class="figure">
                {say({ zh: '当选', en: 'Elected' })}
              </th>
              <th scope="col">{say({ zh: '当选人', en: 'Who' })}</th>
              <th scope="col">{say({ zh: '文号', en: 'Reply' })}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={`${each.election} ${each.contest}`}>
                <th scope="row">
                  <a href={addressOf('board', code, each.election, each.contest)}>
                    {meetings.get(each.election) ?? each.election}
                  </a>
                  {each.mode === 'rehearsal' && say({ zh: '（演练）', en: ' (rehearsal)' })}
                  {meetings.has(each.election) && <small class="soft">{each.election}</small>}
                </th>
                <td>{each.title}</td>
                <td>{each.office}</td>
                <td>{each.date}</td>
                <td class="figure">{each.elected.length}</td>
                <td>
                  {each.elected.map((person) => printName(person.name)).join(say({ zh: '、', en: ', ' }))}
                </td>
                <td>{each.replyNo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </>
  );
}
