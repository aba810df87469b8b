import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { clockInChina } from '../../../core/report/time-in-china.ts';
import type { FollowedBoard } from './use-board.ts';

/** As many changes as are told one by one; the table marks all of them. */
const told = 3;

/** When the board was last told, what has changed since it was looked at, and that the line is lost. */
export function ChangesLine({ followed }: { readonly followed: FollowedBoard }): JSX.Element {
  const say = useSay();
  const { changes, trouble, seen } = followed;
  const at = followed.told?.at;
  const lost = trouble?.unreachable === true;
  return (
    <div class="changes">
      {at !== undefined && (
        <p class="soft">
          {say({ zh: '最后更新', en: 'Last told at' })} <time dateTime={at}>{clockInChina(at)}</time>
          {lost &&
            say({ zh: '；现在连不上服务，正在重试', en: '; the service cannot be reached, trying again' })}
        </p>
      )}
      <p class="unseen" role="status">
        {lost
          ? say({
              zh: '现在连不上服务，正在重试；表中是最后一次更新的内容。',
              en: 'The service cannot be reached; trying again. What is shown was told last.',
            })
          : ''}
      </p>
      {trouble !== undefined && (!lost || at === undefined) && <Findings findings={trouble.findings} news />}
      <div class={changes.length === 0 ? 'unseen' : 'news'}>
        <p role="status">
          {changes
            .slice(0, told)
            .map(({ words }) => say(words))
            .join(say({ zh: '；', en: '; ' }))}
          {changes.length > told &&
            say({ zh: `；等 ${changes.length} 场`, en: `; ${changes.length} elections in all` })}
        </p>
        {changes.length > 0 && <Button onPress={seen}>{say({ zh: '已阅', en: 'Looked at' })}</Button>}
      </div>
    </div>
  );
}
