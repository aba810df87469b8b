import type { JSX } from 'preact';
import { headCode } from '../../../core/ledger/canonical.ts';
import { roundNames } from '../../../core/report/glossary.ts';
import { useSay } from '../../app/lang.ts';
import type { Pile } from '../../entry/pile.ts';

/** Which pile of which paper this is, and who enters it: always in view. */
export function Identities({
  pile,
  title,
  person,
  isSecond,
}: {
  readonly pile: Pile;
  readonly title: string;
  readonly person: string | undefined;
  readonly isSecond: boolean;
}): JSX.Element {
  const say = useSay();
  const { round } = pile;
  return (
    <header class="entry-top">
      <h1>
        {say({ zh: `第 ${pile.batch} 包`, en: `Bundle ${pile.batch}` })}
        <small>
          {pile.stationTitle}
          {pile.replaces !== undefined &&
            say({
              zh: `（重录已撤回的第 ${pile.replaces} 包）`,
              en: ` (again for ${pile.replaces}, withdrawn)`,
            })}
        </small>
      </h1>
      <dl>
        <div>
          <dt>{say({ zh: '选举', en: 'Election' })}</dt>
          <dd>{title}</dd>
        </div>
        <div>
          <dt>{say({ zh: '选举项目', en: 'Contest' })}</dt>
          <dd>
            {pile.title} · {say({ zh: `第${round.round}轮`, en: `round ${round.round}` })}{' '}
            {say(roundNames[round.kind])}
          </dd>
        </div>
        <div>
          <dt>{say({ zh: '票样码', en: 'Code of the paper' })}</dt>
          <dd>
            <code>{headCode(round.paper)}</code>
          </dd>
        </div>
        <div>
          <dt>{say({ zh: '录入人', en: 'Entered by' })}</dt>
          <dd>
            {person ?? say({ zh: '（未解锁）', en: '(locked)' })}
            {person !== undefined &&
              (isSecond
                ? say({ zh: ' · 第二遍（复核）', en: ' · second entry' })
                : say({ zh: ' · 第一遍', en: ' · first entry' }))}
          </dd>
        </div>
      </dl>
    </header>
  );
}
