import type { JSX } from 'preact';
import { currentRound } from '../../../core/ledger/change.ts';
import type { ContestState, ElectionState } from '../../../core/ledger/state.ts';
import { useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { progressOf } from '../../meeting/progress.ts';

/** What is in and what is not, a station each, with the way to the piles still to be entered. */
export function CountProgress({
  state,
  contest,
}: {
  readonly state: ElectionState;
  readonly contest: ContestState;
}): JSX.Element {
  const say = useSay();
  const { papers, bundles, stations } = progressOf(currentRound(contest));
  const titles = new Map(state.definition.stations.map(({ id, title }) => [id, title ?? id]));
  return (
    <>
      <table class="data">
        <caption>
          {say({
            zh: `已录入 ${papers.in} / ${papers.of} 张，${bundles.in} / ${bundles.of} 包`,
            en: `In: ${papers.in} of ${papers.of} papers, ${bundles.in} of ${bundles.of} bundles`,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '计票站', en: 'Station' })}</th>
            <th scope="col" class="figure">
              {say({ zh: '已录入张数', en: 'Papers in' })}
            </th>
            <th scope="col" class="figure">
              {say({ zh: '收回张数', en: 'Papers returned' })}
            </th>
            <th scope="col" class="figure">
              {say({ zh: '票包', en: 'Bundles' })}
            </th>
            <th scope="col">{say({ zh: '待录入', en: 'To be entered' })}</th>
          </tr>
        </thead>
        <tbody>
          {stations.map((station) => (
            <tr key={station.id}>
              <th scope="row">{titles.get(station.id)}</th>
              <td class="figure">{station.papers.in}</td>
              <td class="figure">{station.papers.of}</td>
              <td class="figure">
                {station.bundles.in} / {station.bundles.of}
              </td>
              <td>
                {station.outstanding.length === 0
                  ? say({ zh: '✓ 齐', en: '✓ all in' })
                  : station.outstanding.map(([batch, of]) => (
                      <a
                        key={batch}
                        class="pile"
                        href={addressOf('entry', state.definition.id, contest.id, station.id, batch)}
                      >
                        {say({ zh: `第${batch}包（${of}张）`, en: `bundle ${batch} (${of})` })}
                      </a>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">
        {say({
          zh: '疑难票在录票台搁置，由两名监票人（可含总监票人）看票决定，各以密钥确认并选理由，决定以后由计票人录入；决定之前该包不能签名。决定不进账本：由录票台打印疑难票处理记录，签名后附计票组表存放。',
          en: 'Doubtful ballots are put aside at the entry station; two scrutineers (one may be the chief) decide them there with a reason, each with a key, and keyers enter what was decided. Until then the bundle cannot be signed. The ledger holds no such decision: the station prints a record, which is signed and lies with the counting sheet.',
        })}
      </p>
    </>
  );
}
