import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { headCode } from '../../../core/ledger/canonical.ts';
import { contestOf } from '../../../core/ledger/change.ts';
import { useSay } from '../../app/lang.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import { addressOf, type Place } from '../../app/place.ts';
import { useRehearsal } from '../../app/rehearsal.ts';
import { TitlesContext, titlesOf } from '../../app/titles.ts';
import { useLedger } from '../../app/use-ledger.ts';
import type { Ledger, Taken } from '../../desk/desk.ts';
import { isStep } from '../../meeting/steps.ts';
import { Findings } from '../../ui/findings.tsx';
import { ContestTabs } from './contest-tabs.tsx';
import { OtherMatters } from './other-matters.tsx';
import { Overview } from './overview.tsx';
import { StepPage } from './step-page.tsx';

/** 会议台: `#/meeting/{election}[/{contest}[/{step}[/{act}]]]`. */
export function MeetingPage({ place }: { readonly place: Place }): JSX.Element {
  const [, election = '', ...rest] = place;
  return (
    <NeedsKey election={election}>
      <Meeting key={election} election={election} place={rest} />
    </NeedsKey>
  );
}

function Meeting({ election, place }: { readonly election: string; readonly place: Place }): JSX.Element {
  const say = useSay();
  const { ledger, trouble, refresh } = useLedger(election);
  const [taken, setTaken] = useState<Taken>();
  useRehearsal(ledger?.state.definition.mode === 'rehearsal');
  const definition = ledger?.state.definition;
  const titles = useMemo(() => titlesOf(definition ?? { contests: [] }), [definition]);
  if (ledger === undefined) {
    if (trouble !== undefined) return <Findings findings={trouble.findings} news />;
    return <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>;
  }
  const { state } = ledger;
  const [contestId = state.contests[0]!.id, step, act] = place;
  const contest = contestOf(state, contestId) ?? state.contests[0]!;
  // News of the last act belongs to the overview that it leads back to.
  const told = step === undefined ? taken : undefined;
  const here = location.hash;
  const onTaken = async (done: Taken) => {
    setTaken(done);
    await refresh();
    // Whoever went elsewhere since they pressed stays there.
    if (location.hash === here) location.hash = addressOf('meeting', election, contest.id);
  };
  return (
    <TitlesContext.Provider value={titles}>
      <Top ledger={ledger} contest={contest.id} />
      {trouble !== undefined && <Findings findings={trouble.findings} />}
      <p role="status" class={told === undefined ? 'unseen' : 'notice'}>
        {told !== undefined &&
          say({ zh: `已记录，第 ${told.seq} 条。`, en: `Recorded as entry ${told.seq}.` })}
      </p>
      <ContestTabs state={state} contest={contest.id} />
      {step === 'other' ? (
        <OtherMatters ledger={ledger} contest={contest} act={act} onTaken={onTaken} />
      ) : isStep(step) ? (
        <StepPage
          key={`${contest.id} ${step}`}
          ledger={ledger}
          contest={contest}
          step={step}
          act={act}
          onTaken={onTaken}
        />
      ) : (
        <Overview key={contest.id} ledger={ledger} contest={contest} />
      )}
    </TitlesContext.Provider>
  );
}

/** Which meeting this is, where its ledger stands, and the other pages about it. */
function Top({ ledger, contest }: { readonly ledger: Ledger; readonly contest: string }): JSX.Element {
  const say = useSay();
  const { definition, seq, head, contests } = ledger.state;
  const { rounds } = contests.find(({ id }) => id === contest)!;
  return (
    <header class="meeting-top">
      <div>
        <strong>{definition.title}</strong>
        <span class="soft">
          {' '}
          {definition.date} · {say({ zh: `第 ${seq} 条 · 账本码 `, en: `entry ${seq} · head code ` })}
          <code>{headCode(head)}</code>
        </span>
      </div>
      <nav class="buttons" aria-label={say({ zh: '本次会议', en: 'This meeting' })}>
        <a class="button" href={addressOf('slips', definition.id)}>
          {say({ zh: '报告单', en: 'Slips' })}
        </a>
        <a class="button" href={addressOf('aloud', definition.id, contest, rounds.length)}>
          {say({ zh: '宣读', en: 'Read aloud' })}
        </a>
        <a class="button" href={addressOf('screen', definition.id, contest)}>
          {say({ zh: '大屏', en: 'Big screen' })}
        </a>
        <a class="button" href={addressOf('meeting', definition.id, contest, 'other')}>
          {say({ zh: '其他事项', en: 'Other matters' })}
        </a>
      </nav>
    </header>
  );
}
