import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { headCode } from '../../../core/ledger/canonical.ts';
import { contestOf } from '../../../core/ledger/change.ts';
import { phaseNames } from '../../../core/report/phase-names.ts';
import { useSay } from '../../app/lang.ts';
import { addressOf, type Place } from '../../app/place.ts';
import { useRehearsal } from '../../app/rehearsal.ts';
import { TitlesContext, titlesOf } from '../../app/titles.ts';
import { useLedger } from '../../app/use-ledger.ts';
import type { Ledger, Taken } from '../../desk/desk.ts';
import { Findings } from '../../ui/findings.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ContestView } from './contest-view.tsx';
import { EvidenceButton } from './evidence-button.tsx';
import { LedgerList } from './ledger-list.tsx';

/** `#/board/{jurisdiction}/{election}[/{contest}[/{act}]]`: a township's numbers, its signed sheets, its ledger, and the rulings on it. */
export function ElectionPage({
  code,
  election,
  place,
}: {
  readonly code: string;
  readonly election: string;
  readonly place: Place;
}): JSX.Element {
  const say = useSay();
  const { ledger, trouble, refresh } = useLedger(election);
  const [taken, setTaken] = useState<Taken>();
  useRehearsal(ledger?.state.definition.mode === 'rehearsal');
  const definition = ledger?.state.definition;
  const titles = useMemo(() => titlesOf(definition ?? { contests: [] }), [definition]);
  const back = (
    <p>
      <a href={addressOf('board', code)}>{say({ zh: '← 看板', en: '← the board' })}</a>
    </p>
  );
  if (ledger === undefined) {
    return (
      <>
        {back}
        {trouble === undefined ? (
          <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>
        ) : (
          <Findings findings={trouble.findings} news />
        )}
      </>
    );
  }
  const { state, entries } = ledger;
  const [named, act] = place;
  const contest = contestOf(state, named ?? '') ?? state.contests[0]!;
  const here = location.hash;
  const onTaken = async (done: Taken) => {
    setTaken(done);
    await refresh();
    // Whoever went elsewhere since they pressed stays there.
    if (location.hash === here) location.hash = addressOf('board', code, election, contest.id);
  };
  return (
    <div class="board">
      {back}
      <Top ledger={ledger} />
      {trouble !== undefined && <Findings findings={trouble.findings} />}
      <p role="status" class={taken === undefined ? 'unseen' : 'notice'}>
        {taken !== undefined &&
          say({ zh: `已记录，第 ${taken.seq} 条。`, en: `Recorded as entry ${taken.seq}.` })}
      </p>
      <nav class="tabs" aria-label={say({ zh: '选举项目', en: 'Contests' })}>
        {state.contests.map(({ id, phase, rounds }, index) => (
          <a
            key={id}
            href={addressOf('board', code, election, id)}
            aria-current={id === contest.id ? 'page' : undefined}
          >
            {state.definition.contests[index]!.title}
            <small>
              {rounds.length > 1 && say({ zh: `第${rounds.length}轮 · `, en: `round ${rounds.length} · ` })}
              {say(phaseNames[phase])}
            </small>
          </a>
        ))}
      </nav>
      <TitlesContext.Provider value={titles}>
        <ContestView
          key={contest.id}
          ledger={ledger}
          contest={contest}
          place={['board', code, election, contest.id]}
          act={act}
          onTaken={onTaken}
        />
      </TitlesContext.Provider>
      <LedgerList entries={entries} state={state} />
    </div>
  );
}

/** Which meeting this is, whom to call, and the other pages about it. */
function Top({ ledger: { state } }: { readonly ledger: Ledger }): JSX.Element {
  const say = useSay();
  const { definition, seq, head, attends } = state;
  return (
    <header>
      <PageHeading>{definition.title}</PageHeading>
      <p class="soft">
        {definition.date} · {say({ zh: `第 ${seq} 条 · 账本码 `, en: `entry ${seq} · head code ` })}
        <code>{headCode(head)}</code>
      </p>
      <p>
        {say({ zh: '会场电话：', en: 'Telephone: ' })}
        <strong>{definition.telephone ?? '—'}</strong>　{say({ zh: '到场指导：', en: 'On site: ' })}
        <strong>{attends ?? '—'}</strong>
      </p>
      <nav class="buttons" aria-label={say({ zh: '本次会议', en: 'This meeting' })}>
        <a class="button" href={addressOf('slips', definition.id)}>
          {say({ zh: '报告单', en: 'Slips' })}
        </a>
        <a class="button" href={addressOf('meeting', definition.id)}>
          {say({ zh: '会议台', en: 'The meeting' })}
        </a>
        <EvidenceButton election={definition.id} seq={seq} />
        <a class="button" href={addressOf('verify')}>
          {say({ zh: '核验', en: 'Verify' })}
        </a>
      </nav>
    </header>
  );
}
