import type { JSX } from 'preact';
import type { CountedResult } from '../../../core/count/result.ts';
import type { CountInput } from '../../../core/count/input.ts';
import type { RoundState } from '../../../core/ledger/state.ts';
import { againstMajority } from '../../../core/report/majority.ts';
import { personName } from '../../../core/report/persons.ts';
import { othersName, printedWriteIns } from '../../../core/report/write-ins.ts';
import { writeInPrefix } from '../../../core/count/standing.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { papersOut } from '../../meeting/result.ts';
import { standingOf } from '../../meeting/standing.ts';
import { Scrolling } from '../../ui/scrolling.tsx';

/**
 * Votes by votes, a bar beside each number; the bar says nothing that the number does not. Nobody is called elected before
 * the chair has declared the result, and nothing is concluded from votes that a pile is missing from.
 */
export function VotesTable({
  input,
  result,
  round,
}: {
  readonly input: CountInput;
  readonly result: CountedResult;
  readonly round: RoundState;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { named, others } = printedWriteIns(result);
  const isDeclared = round.declared !== undefined;
  const out = papersOut(result);
  const isComplete = out === 0;
  const elected = new Set(isDeclared && isComplete ? result.elected : []);
  const standing = standingOf(input, result, isDeclared, lang);
  const rows = [
    ...result.votes.map((row) => ({ ...row, writtenIn: false })),
    ...named.map((row) => ({
      id: `${writeInPrefix}${row.name}`,
      for: row.for,
      against: undefined,
      abstain: undefined,
      unreadable: undefined,
      struck: undefined,
      writtenIn: true,
    })),
  ].sort((a, b) => b.for - a.for);
  const most = Math.max(1, ...rows.map((row) => row.for), result.majority?.base ?? 0);
  return (
    <Scrolling>
      <table class="data votes">
        <caption>
          {say({ zh: '得票情况，以赞成票多少为序', en: 'Votes, the most first' })}
          {!isComplete && say({ zh: `（尚有 ${out} 张未录入）`, en: ` (papers still out: ${out})` })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '姓名', en: 'Name' })}</th>
            <th scope="col" class="figure">
              {say({ zh: '赞成', en: 'For' })}
            </th>
            <th scope="col" class="bar-column">
              {say({ zh: '图示', en: 'Bar' })}
            </th>
            <th scope="col" class="figure">
              {say({ zh: '不赞成', en: 'Against' })}
            </th>
            <th scope="col" class="figure">
              {say({ zh: '弃权', en: 'Abstain' })}
            </th>
            <th scope="col" class="figure">
              {say({ zh: '部分无效', en: 'Unreadable' })}
            </th>
            {result.majority && (
              <th scope="col" class="working">
                {say({ zh: '核算', en: 'Working' })}
              </th>
            )}
            {isComplete && (
              <th scope="col">
                {isDeclared ? say({ zh: '结果', en: 'Outcome' }) : say({ zh: '赞成票情况', en: 'Votes for' })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} class={elected.has(row.id) ? 'elected' : ''}>
              <th scope="row">
                {personName(input, row.id, 'listed', lang)}
                {row.writtenIn && say({ zh: '〔另选〕', en: ' [written in]' })}
                {row.struck && say({ zh: '（已取消资格）', en: ' (struck)' })}
              </th>
              <td class="figure">{row.for}</td>
              <td class="bar-column">
                <Bar votes={row.for} most={most} line={result.majority?.needed} />
              </td>
              <td class="figure">{row.against ?? ''}</td>
              <td class="figure">{row.abstain ?? ''}</td>
              <td class="figure">{row.unreadable ?? ''}</td>
              {result.majority && (
                <td class="working">{againstMajority(row.for, result.majority.base, input.rules)}</td>
              )}
              {isComplete && <td>{standing(row.id)}</td>}
            </tr>
          ))}
          {others && (
            <tr>
              <th scope="row">
                {othersName(others.persons, lang)}
                {say({ zh: '〔另选〕', en: ' [written in]' })}
              </th>
              <td class="figure">{others.for}</td>
              <td colSpan={4 + (result.majority ? 1 : 0) + (isComplete ? 1 : 0)} />
            </tr>
          )}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** The votes as a length, with the line that elects. */
function Bar({
  votes,
  most,
  line,
}: {
  readonly votes: number;
  readonly most: number;
  readonly line: number | undefined;
}): JSX.Element {
  const at = (count: number) => (count * 200) / most;
  return (
    <svg class="bar" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-votes" x="0" y="3" width={at(votes)} height="14" />
      {line !== undefined && <line class="bar-line" x1={at(line)} x2={at(line)} y1="0" y2="20" />}
    </svg>
  );
}
