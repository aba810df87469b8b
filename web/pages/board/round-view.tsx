import type { JSX } from 'preact';
import { headCode } from '../../../core/ledger/canonical.ts';
import { contestInput } from '../../../core/ledger/recount.ts';
import { rulesOf } from '../../../core/ledger/rules-of.ts';
import type { ContestState, RoundState } from '../../../core/ledger/state.ts';
import { judgeQuorum } from '../../../core/meeting/quorum.ts';
import { attendanceSlip } from '../../../core/report/attendance.ts';
import { roundNames } from '../../../core/report/glossary.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { CountedRound } from '../../desk/counted-round.ts';
import type { Ledger } from '../../desk/desk.ts';
import { progressOf } from '../../meeting/progress.ts';
import { FormParts } from '../../ui/form-parts.tsx';
import { ResultView } from '../meeting/result-view.tsx';
import { ScanView } from './scan-view.tsx';

/** One round: heads with their arithmetic, papers, votes once released, and the signed sheets beside them. */
export function RoundView({
  ledger,
  contest,
  round,
  counted,
}: {
  readonly ledger: Ledger;
  readonly contest: ContestState;
  readonly round: RoundState;
  readonly counted: CountedRound | undefined;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { state } = ledger;
  const { attendance, signed, scans } = round;
  const heads =
    attendance &&
    attendanceSlip(
      { contest: contestInput(state, contest, round), attendance },
      { quorum: judgeQuorum(rulesOf(state), attendance) },
      lang,
    );
  const title = say({
    zh: `第${round.round}轮（${roundNames[round.kind].zh}）`,
    en: `Round ${round.round} (${roundNames[round.kind].en})`,
  });
  return (
    <section class="panel round" aria-label={title}>
      <h2>{title}</h2>
      <div class={scans.length > 0 ? 'beside' : ''}>
        <div>
          {heads === undefined ? (
            <p>{say({ zh: '还没有清点到会人数。', en: 'Heads are not counted yet.' })}</p>
          ) : (
            <FormParts parts={heads.parts} />
          )}
          <Papers round={round} />
          {counted !== undefined && (
            <ResultView ledger={ledger} contest={contest} round={round} counted={counted} />
          )}
          {signed !== undefined && (
            <p>
              {say({ zh: '签署的结果码：', en: 'Code of the result signed: ' })}
              <code>{headCode(signed.digest)}</code>
            </p>
          )}
        </div>
        {scans.length > 0 && (
          <div>
            {scans.map((scan) => (
              <ScanView key={`${scan.slip} ${scan.digest}`} election={state.definition.id} scan={scan} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function Papers({ round }: { readonly round: RoundState }): JSX.Element | null {
  const say = useSay();
  const { stations, verdict, released } = round;
  if (stations === undefined) return null;
  const issued = stations.reduce((sum, station) => sum + station.issued, 0);
  const { papers, bundles } = progressOf(round);
  return (
    <>
      <p>
        {say({ zh: `发出选票 ${issued} 张`, en: `Ballots issued: ${issued}` })}
        {round.returned === true && say({ zh: `，收回 ${papers.of} 张`, en: `; returned: ${papers.of}` })}
        {verdict === 'valid' && say({ zh: '，本轮有效', en: '; the round is valid' })}
        {verdict === 'void' && say({ zh: '，本轮无效', en: '; the round is void' })}。
      </p>
      {verdict === 'valid' && released !== true && (
        <p>
          {say({
            zh: `已录入 ${papers.in}／${papers.of} 张，${bundles.in}／${bundles.of} 包。总监票人准予公布以前不显示票数。`,
            en: `Entered: ${papers.in}/${papers.of} papers, ${bundles.in}/${bundles.of} bundles. No vote is shown before the chief scrutineer releases it.`,
          })}
        </p>
      )}
    </>
  );
}
