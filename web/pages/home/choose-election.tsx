import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import type { Answer, Listed } from '../../desk/desk.ts';
import { untilReached } from '../../desk/until-reached.ts';
import { Findings } from '../../ui/findings.tsx';

/** As many as fit a screen or two. */
const shown = 12;

/** The elections whoever is here may open, each with its ways to count and to conduct. */
export function ChooseElection(): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const open = useOpenKey();
  const [listed, setListed] = useState<Answer<readonly Listed[]>>();
  // Another person's key lists other elections.
  useEffect(() => untilReached(() => desk.elections(lang), setListed), [desk, lang, open]);
  if (listed === undefined) return <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>;
  if (!listed.ok) return <Findings findings={listed.findings} news />;
  const latest = [...listed.value].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, shown);
  return (
    <section aria-label={say({ zh: '我的选举', en: 'My elections' })}>
      {listed.value.length === 0 && (
        <p>
          {desk.kind === 'service'
            ? say({ zh: '这里还没有您的选举。', en: 'There is no election of yours here yet.' })
            : say({
                zh: '还没有读入离线包。没有离线包的，可以“单独计票”。',
                en: 'No hall pack has been read in. Without one a round can still be counted.',
              })}
        </p>
      )}
      {latest.map(({ election, title, date, mode }) => (
        <div class="panel election" key={election}>
          <h2>
            {title}
            {mode === 'rehearsal' && ` 〔${say({ zh: '演练', en: 'rehearsal' })}〕`}
          </h2>
          <p class="soft">
            {date} · {election}
          </p>
          <div class="buttons">
            <a class="button main" href={addressOf('entry', election)}>
              {say({ zh: '录票台', en: 'Enter ballots' })}
            </a>
            <a class="button" href={addressOf('meeting', election)}>
              {say({ zh: '会议台', en: 'Conduct the meeting' })}
            </a>
            <a class="button" href={addressOf('slips', election)}>
              {say({ zh: '报告单', en: 'Slips' })}
            </a>
          </div>
        </div>
      ))}
      {listed.value.length > shown && (
        <p>
          {say({
            zh: `只列最近的 ${shown} 场，其余见县级看板。`,
            en: `The latest ${shown} only; for the others see the county board.`,
          })}
        </p>
      )}
    </section>
  );
}
