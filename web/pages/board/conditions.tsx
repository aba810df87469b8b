import type { JSX } from 'preact';
import { speak } from '../../../core/findings/finding.ts';
import type { ContestState } from '../../../core/ledger/state.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { certifyConditions, type Found } from '../../board/conditions.ts';
import type { Ledger } from '../../desk/desk.ts';
import { Findings } from '../../ui/findings.tsx';

/** What a certification asks, each met or not, with what to do about it. */
export function Conditions({
  ledger,
  contest,
  found,
}: {
  readonly ledger: Ledger;
  readonly contest: ContestState;
  readonly found: Found;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <h3>{say({ zh: '批复的条件', en: 'What a certification asks' })}</h3>
      <ul class="conditions">
        {certifyConditions(ledger.state, contest, found).map(({ words, met, findings }) => (
          <li key={words.zh} class={met === undefined ? 'unknown' : met ? 'met' : 'unmet'}>
            <strong class="mark">
              {met === undefined
                ? say({ zh: '… 核对中', en: '… looking' })
                : met
                  ? say({ zh: '✓ 具备', en: '✓ met' })
                  : say({ zh: '！不具备', en: '! not met' })}
            </strong>{' '}
            {say(words)}
            <Findings findings={findings.map((each) => speak(each, lang))} />
          </li>
        ))}
      </ul>
    </>
  );
}
