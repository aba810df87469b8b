import type { JSX } from 'preact';
import type { ElectionState } from '../../../core/ledger/state.ts';
import { phaseNames } from '../../../core/report/phase-names.ts';
import { useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';

/** The contests of the meeting, each a page. */
export function ContestTabs({
  state,
  contest,
}: {
  readonly state: ElectionState;
  readonly contest: string;
}): JSX.Element {
  const say = useSay();
  return (
    <nav class="tabs" aria-label={say({ zh: '选举项目', en: 'Contests' })}>
      {state.contests.map(({ id, phase, rounds }, index) => (
        <a
          key={id}
          href={addressOf('meeting', state.definition.id, id)}
          aria-current={id === contest ? 'page' : undefined}
        >
          {state.definition.contests[index]!.title}
          <small>
            {rounds.length > 1 && say({ zh: `第${rounds.length}轮 · `, en: `round ${rounds.length} · ` })}
            {say(phaseNames[phase])}
          </small>
        </a>
      ))}
    </nav>
  );
}
