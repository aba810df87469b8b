import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { wantsOf } from '../../../core/report/wants.ts';
import { dayInChina } from '../../../core/schedule/day-in-china.ts';
import { useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { type Arrangement, arrange, everything } from '../../board/arrange.ts';
import { Findings } from '../../ui/findings.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ArrangeForm } from './arrange-form.tsx';
import { ChangesLine } from './changes-line.tsx';
import { Matrix } from './matrix.tsx';
import { OtherPlace } from './other-place.tsx';
import { useBoard } from './use-board.ts';
import { useService } from './use-service.ts';
import { WantsTable } from './wants-table.tsx';

/** A jurisdiction at a glance: first what wants someone, then every election by its steps. */
export function Overview({ code }: { readonly code: string }): JSX.Element {
  const say = useSay();
  const service = useService();
  const followed = useBoard(code);
  const [arrangement, setArrangement] = useState<Arrangement>(everything);
  const today = dayInChina(service.now());
  const rows = followed.told?.board.rows;
  const wants = useMemo(() => wantsOf(rows ?? [], today), [rows, today]);
  const shown = useMemo(() => arrange(rows ?? [], wants, arrangement), [rows, wants, arrangement]);
  return (
    <div class="board">
      <PageHeading>
        {say({ zh: '选举看板', en: 'Board of elections' })} <span class="soft">{code}</span>
      </PageHeading>
      <nav class="buttons" aria-label={say({ zh: '本辖区', en: 'This jurisdiction' })}>
        <a class="button" href={addressOf('board', code, 'daily')}>
          {say({ zh: '日报', en: 'Daily report' })}
        </a>
        <a class="button" href={addressOf('board', code, 'results')}>
          {say({ zh: '选举结果', en: 'Results' })}
        </a>
        <a class="button" href={addressOf('board', code, 'summary')}>
          {say({ zh: '情况汇总', en: 'Summary' })}
        </a>
        <OtherPlace code={code} />
      </nav>
      <ChangesLine followed={followed} />
      {rows === undefined ? (
        followed.trouble === undefined && <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>
      ) : (
        <>
          <Findings findings={followed.told!.board.faults} />
          <WantsTable code={code} wants={wants} rows={rows} />
          <section aria-label={say({ zh: '各场选举的进度', en: 'Every election by its steps' })}>
            <h2>
              {say({ zh: '各场选举的进度', en: 'Every election by its steps' })}{' '}
              <span class="soft">
                {say({
                  zh: `共 ${rows.length} 场，显示 ${shown.length} 场`,
                  en: `${shown.length} of ${rows.length} shown`,
                })}
              </span>
            </h2>
            <ArrangeForm rows={rows} arrangement={arrangement} onChange={setArrangement} />
            <Matrix code={code} rows={shown} changes={followed.changes} today={today} />
          </section>
        </>
      )}
    </div>
  );
}
