import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { contestOf, currentRound, frameOf } from '../../../core/ledger/change.ts';
import type { ContestState } from '../../../core/ledger/state.ts';
import { majorityInWords } from '../../../core/report/majority.ts';
import { phaseNames } from '../../../core/report/phase-names.ts';
import { roundNames } from '../../../core/report/glossary.ts';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import { addressOf, type Place } from '../../app/place.ts';
import { useRehearsal } from '../../app/rehearsal.ts';
import { useLedger } from '../../app/use-ledger.ts';
import type { CountedRound } from '../../desk/counted-round.ts';
import type { Ledger } from '../../desk/desk.ts';
import { progressOf, type Share } from '../../meeting/progress.ts';
import { countedIn, inputOf } from '../../meeting/result.ts';
import { Findings } from '../../ui/findings.tsx';
import { useCount } from '../meeting/use-count.ts';
import { VotesTable } from '../meeting/votes-table.tsx';

/** 大屏: `#/screen/{election}/{contest}`. How far the count is, and no vote and no name before the chief releases them. */
export function ScreenPage({ place }: { readonly place: Place }): JSX.Element {
  const say = useSay();
  const [, election = '', contestId = ''] = place;
  const { ledger, trouble } = useLedger(election);
  const { desk } = useConsole();
  const open = useOpenKey();
  useRehearsal(ledger?.state.definition.mode === 'rehearsal');
  useEscape(addressOf('meeting', election, contestId));
  const contest = ledger && (contestOf(ledger.state, contestId) ?? ledger.state.contests[0]);
  if (ledger === undefined || contest === undefined) {
    return (
      <NeedsKey election={election}>
        {trouble === undefined ? (
          <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>
        ) : (
          <Findings findings={trouble.findings} news />
        )}
      </NeedsKey>
    );
  }
  // A line that is cut, or a key that locked itself, leaves what was last known on the screen.
  const isStale = trouble !== undefined || (desk.kind === 'service' && open === undefined);
  return <Screen key={contest.id} ledger={ledger} contest={contest} isStale={isStale} />;
}

function Screen({
  ledger,
  contest,
  isStale,
}: {
  readonly ledger: Ledger;
  readonly contest: ContestState;
  readonly isStale: boolean;
}): JSX.Element {
  const say = useSay();
  const { state } = ledger;
  const round = currentRound(contest);
  const { counted, trouble } = useCount(ledger, contest, round);
  return (
    <section class="screen" aria-label={say({ zh: '大屏', en: 'Big screen' })}>
      <h1>
        {frameOf(state, contest.id).title}
        <small>
          {say(roundNames[round.kind])} · {say(phaseNames[contest.phase])}
        </small>
      </h1>
      <div aria-live="polite">
        {counted === undefined ? (
          <ProgressOf ledger={ledger} contest={contest} />
        ) : (
          <Votes ledger={ledger} contest={contest} counted={counted} />
        )}
      </div>
      <p class="screen-foot">
        {(isStale || (counted !== undefined && trouble !== undefined)) &&
          say({
            zh: '现在没有更新：请查看密钥和网络。',
            en: 'Not up to date: look at the key and the line. ',
          })}
        {say({ zh: '按 Esc 返回', en: 'Esc goes back' })}
      </p>
    </section>
  );
}

/** Papers and bundles in, of all that came back. */
function ProgressOf({
  ledger: { state },
  contest,
}: {
  readonly ledger: Ledger;
  readonly contest: ContestState;
}): JSX.Element {
  const say = useSay();
  const { papers, bundles, stations } = progressOf(currentRound(contest));
  const inPapers = (share: Share) =>
    say({ zh: `${share.in} / ${share.of} 张`, en: `${share.in} / ${share.of}` });
  const inBundles = (share: Share) =>
    say({ zh: `${share.in} / ${share.of} 包`, en: `${share.in} / ${share.of}` });
  const titles = new Map(state.definition.stations.map(({ id, title }) => [id, title ?? id]));
  return (
    <>
      <p class="screen-sum">
        <span>{say({ zh: '已录入选票', en: 'Papers in' })}</span>
        <strong>{inPapers(papers)}</strong>
        <span>{say({ zh: '票包', en: 'Bundles' })}</span>
        <strong>{inBundles(bundles)}</strong>
      </p>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{say({ zh: '计票站', en: 'Station' })}</th>
            <th scope="col" class="figure">
              {say({ zh: '选票', en: 'Papers' })}
            </th>
            <th scope="col" class="bar-column">
              {say({ zh: '图示', en: 'Bar' })}
            </th>
            <th scope="col" class="figure">
              {say({ zh: '票包', en: 'Bundles' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {stations.map(({ id, papers: of, bundles: piles }) => (
            <tr key={id}>
              <th scope="row">{titles.get(id)}</th>
              <td class="figure">{inPapers(of)}</td>
              <td class="bar-column">
                <svg class="bar" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="bar-all" x="0" y="3" width="200" height="14" />
                  <rect
                    class="bar-votes"
                    x="0"
                    y="3"
                    width={of.of === 0 ? 0 : (of.in * 200) / of.of}
                    height="14"
                  />
                </svg>
              </td>
              <td class="figure">{inBundles(piles)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {say({
          zh: '总监票人准予公布以后显示票数。',
          en: 'Votes are shown once the chief scrutineer releases them.',
        })}
      </p>
    </>
  );
}

function Votes({
  ledger,
  contest,
  counted,
}: {
  readonly ledger: Ledger;
  readonly contest: ContestState;
  readonly counted: CountedRound;
}): JSX.Element | null {
  const lang = useLang();
  const round = currentRound(contest);
  const result = countedIn(counted);
  if (result === undefined) return null;
  const input = inputOf(ledger.state, contest, round);
  const { majority } = result;
  return (
    <>
      <VotesTable input={input} result={result} round={round} />
      {majority && <p>{majorityInWords(majority.base, majority.needed, input.rules, lang)}</p>}
    </>
  );
}

/** Esc leaves the screen; there is no other control on it. */
function useEscape(to: string): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') location.hash = to;
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [to]);
}
