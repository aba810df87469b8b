import type { JSX } from 'preact';
import { type Batch, papersIn } from '../../../core/ballot/batch.ts';
import { tallyStation } from '../../../core/count/tally-station.ts';
import { invalidNames } from '../../../core/report/glossary.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { Pile } from '../../entry/pile.ts';

/** The papers of a bundle as they will be counted: how many are valid, and why others are not. No votes. */
export function BundleTotals({ batch, pile }: { readonly batch: Batch; readonly pile: Pile }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const papers = { id: pile.station, printed: 0, issued: 0, unused: 0, returned: 0 };
  const { ballots, sheet } = batch;
  const station = { ...papers, ...(sheet ? { sheet } : { ballots: ballots ?? [] }) };
  const tally = tallyStation(station, pile.terms, pile.round.candidates);
  return (
    <dl class="facts">
      <dt>{say({ zh: '张数', en: 'Papers' })}</dt>
      <dd>{papersIn(batch)}</dd>
      <dt>{say({ zh: '有效票', en: 'Valid' })}</dt>
      <dd>
        {tally.valid}
        {tally.blank > 0 && say({ zh: `（其中空白票 ${tally.blank}）`, en: ` (${tally.blank} blank)` })}
      </dd>
      {[...tally.invalid].map(([reason, count]) => (
        <>
          <dt>
            {say({ zh: '无效：', en: 'Invalid: ' })}
            {invalidNames[reason][lang]}
          </dt>
          <dd>{count}</dd>
        </>
      ))}
    </dl>
  );
}
