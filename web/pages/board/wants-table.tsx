import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { BoardRow } from '../../../core/ledger/board-row.ts';
import { actorNames } from '../../../core/report/exception-names.ts';
import type { Want } from '../../../core/report/wants.ts';
import { useSay, type Words } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { Button } from '../../ui/button.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';

/** As many as are read at one look; the rest stand behind a button. */
const first = 12;

const urgencyWords: Readonly<Record<Want['urgency'], Words>> = {
  late: { zh: '逾期', en: 'Late' },
  today: { zh: '今日', en: 'Today' },
  referral: { zh: '报请', en: 'Referred' },
  exception: { zh: '异常', en: 'Held up' },
  incident: { zh: '举报', en: 'Incident' },
  certify: { zh: '待批复', en: 'To certify' },
};

/** What wants someone, the most urgent first, with whom to call. */
export function WantsTable({
  code,
  wants,
  rows,
}: {
  readonly code: string;
  readonly wants: readonly Want[];
  readonly rows: readonly BoardRow[];
}): JSX.Element {
  const say = useSay();
  const [all, setAll] = useState(false);
  const rowOf = useMemo(() => new Map(rows.map((row) => [row.election, row])), [rows]);
  const shown = all ? wants : wants.slice(0, first);
  return (
    <section aria-label={say({ zh: '需要处理', en: 'What wants someone' })}>
      <h2>
        {say({ zh: '需要处理', en: 'What wants someone' })}{' '}
        <span class="soft">{say({ zh: `${wants.length} 件`, en: String(wants.length) })}</span>
      </h2>
      {wants.length === 0 ? (
        <p>{say({ zh: '目前没有需要处理的事项。', en: 'Nothing wants anybody now.' })}</p>
      ) : (
        <Scrolling>
          <table class="data wants">
            <thead>
              <tr>
                <th scope="col">{say({ zh: '类别', en: 'Kind' })}</th>
                <th scope="col">{say({ zh: '会议', en: 'Meeting' })}</th>
                <th scope="col">{say({ zh: '情况', en: 'What' })}</th>
                <th scope="col">{say({ zh: '由谁办理', en: 'By' })}</th>
                <th scope="col">{say({ zh: '期限', en: 'Due' })}</th>
                <th scope="col">{say({ zh: '到场指导', en: 'On site' })}</th>
                <th scope="col">{say({ zh: '会场电话', en: 'Telephone' })}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ election, meeting, contest, urgency, what, by, due }) => (
                <tr key={`${election} ${contest ?? ''} ${what.zh}`}>
                  <td>
                    <strong class={`kind ${urgency}`}>{say(urgencyWords[urgency])}</strong>
                  </td>
                  <th scope="row">
                    <a href={addressOf('board', code, election)}>{meeting}</a>
                    {contest !== undefined && <span class="soft"> {contest}</span>}
                  </th>
                  <td>{say(what)}</td>
                  <td class="by">{say(actorNames[by])}</td>
                  <td class="figure">{due ?? ''}</td>
                  <td>{rowOf.get(election)?.attends ?? ''}</td>
                  <td class="figure">{rowOf.get(election)?.telephone ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      )}
      {wants.length > first && (
        <div class="buttons">
          <Button onPress={() => setAll(!all)}>
            {all
              ? say({ zh: '只显示最急的', en: 'The most urgent only' })
              : say({ zh: `全部显示（${wants.length} 件）`, en: `Show all ${wants.length}` })}
          </Button>
        </div>
      )}
    </section>
  );
}
