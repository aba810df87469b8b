import type { JSX } from 'preact';
import { speak } from '../../../core/findings/finding.ts';
import type { ContestState } from '../../../core/ledger/state.ts';
import { useLang, useSay, type Words } from '../../app/lang.ts';
import { type Condition, certifyConditions, type Found } from '../../board/conditions.ts';
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
        {certifyConditions(ledger.state, contest, found).map((condition) => {
          const [name, mark] = statusOf(condition);
          return (
            <li key={condition.words.zh} class={name}>
              <strong class="mark">{say(mark)}</strong> {say(condition.words)}
              <Findings findings={condition.findings.map((each) => speak(each, lang))} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function statusOf({ met, asked }: Condition): readonly [name: string, mark: Words] {
  if (asked === false) return ['not-asked', { zh: '○ 不要求', en: '○ not asked' }];
  if (met === undefined) return ['unknown', { zh: '… 核对中', en: '… looking' }];
  return met ? ['met', { zh: '✓ 具备', en: '✓ met' }] : ['unmet', { zh: '！不具备', en: '! not met' }];
}
