import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../../core/findings/entry.ts';
import type { BoardRow } from '../../../core/ledger/board-row.ts';
import { exceptionName } from '../../../core/report/exception-names.ts';
import { phaseNames } from '../../../core/report/phase-names.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import type { Change } from '../../board/changes.ts';
import { boardSteps, type StepState, stateMarks, stateWords, stepCells } from '../../board/hall-steps.ts';
import { RowChunk } from './row-chunk.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';

/** Rows that come and go together, those laid out at once, and cells a row. */
const chunkSize = 25;
const shownAtFirst = 50;
const columns = 6 + Object.keys(boardSteps).length;

function inChunks(
  rows: readonly BoardRow[],
): readonly (readonly [from: number, rows: readonly BoardRow[]])[] {
  const chunks: (readonly [number, readonly BoardRow[]])[] = [];
  for (let from = 0; from < rows.length; from += chunkSize)
    chunks.push([from, rows.slice(from, from + chunkSize)]);
  return chunks;
}

/** Whether a printer asks for the page. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

interface MatrixProps {
  readonly code: string;
  readonly rows: readonly BoardRow[];
  readonly changes: readonly Change[];
  readonly today: string;
}

/** A row made once: as long as nothing of it changes it is not even looked at again. */
interface Made {
  readonly of: BoardRow;
  readonly as: string;
  readonly row: JSX.Element;
}

/** Elections by their steps, a line each. */
export function Matrix({ code, rows, changes, today }: MatrixProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const made = useRef(new Map<string, Made>());
  const changed = new Set(changes.map(({ election }) => election));
  const printing = usePrinting();
  const chunks = useMemo(() => inChunks(rows), [rows]);
  const lineOf = (row: BoardRow, index: number) => {
    const as = `${lang} ${code} ${today} ${changed.has(row.election)} ${index}`;
    const known = made.current.get(row.election);
    if (known !== undefined && known.of === row && known.as === as) return known.row;
    const line = makeLine(row, index, code, today, changed.has(row.election), lang);
    made.current.set(row.election, { of: row, as, row: line });
    return line;
  };
  return (
    <>
      <p class="legend">
        {(Object.keys(stateMarks) as StepState[]).map((state) => (
          <span key={state}>
            <span class={`stage ${state}`} aria-hidden="true">
              {stateMarks[state]}
            </span>{' '}
            {say(stateWords[state])}
          </span>
        ))}
      </p>
      <Scrolling>
        <table class="data matrix" aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col" class="place">
                {say({ zh: '会议', en: 'Meeting' })}
              </th>
              <th scope="col" class="day">
                {say({ zh: '日期', en: 'Day' })}
              </th>
              <th scope="col" class="heads">
                {say({ zh: '到会／应到', en: 'Present/due' })}
              </th>
              {Object.entries(boardSteps).map(([step, words]) => (
                <th key={step} scope="col" class="stage">
                  {say(words)}
                </th>
              ))}
              <th scope="col" class="day">
                {say({ zh: '期限', en: 'Due' })}
              </th>
              <th scope="col" class="matters">
                {say({ zh: '情况', en: 'What' })}
              </th>
              <th scope="col" class="contact">
                {say({ zh: '到场指导、会场电话', en: 'On site, telephone' })}
              </th>
            </tr>
          </thead>
          {chunks.map(([from, chunk]) => (
            <RowChunk
              key={from}
              count={chunk.length}
              columns={columns}
              initial={from < shownAtFirst}
              whole={printing}
            >
              {() => chunk.map((row, index) => lineOf(row, from + index))}
            </RowChunk>
          ))}
        </table>
      </Scrolling>
    </>
  );
}

function makeLine(
  row: BoardRow,
  index: number,
  code: string,
  today: string,
  isNew: boolean,
  lang: Lang,
): JSX.Element {
  const { election, title, mode, phase, date, turnout, deadline, attends, telephone } = row;
  const late = deadline !== undefined && deadline < today;
  return (
    <tr key={election} aria-rowindex={index + 2}>
      <th scope="row">
        <a href={addressOf('board', code, election)}>{title}</a>
        <small class="soft">
          {[
            phaseNames[phase][lang],
            ...(mode === 'rehearsal' ? [{ zh: '演练', en: 'rehearsal' }[lang]] : []),
            ...(isNew ? [{ zh: '● 有变化', en: '● changed' }[lang]] : []),
          ].join(' · ')}
        </small>
      </th>
      <td class="figure">{date.slice(5)}</td>
      <td class="figure">{turnout === undefined ? '' : `${turnout.present}/${turnout.due}`}</td>
      {stepCells(row).map(({ step, state, share }) => (
        <td
          key={step}
          class={`stage ${state}`}
          aria-label={stateWords[state][lang] + (share ? ` ${share.done}/${share.of}` : '')}
        >
          {share === undefined ? stateMarks[state] : `${stateMarks[state]} ${share.done}/${share.of}`}
        </td>
      ))}
      <td class={late ? 'figure late' : 'figure'}>
        {deadline === undefined ? '' : deadline.slice(5)}
        {late && { zh: ' 逾期', en: ' late' }[lang]}
      </td>
      <td>{mattersOf(row, lang)}</td>
      <td>{[attends, telephone].filter((each) => each !== undefined).join(' ')}</td>
    </tr>
  );
}

function mattersOf({ exceptions, incidents }: BoardRow, lang: Lang): string {
  const open = { zh: `举报 ${incidents} 件`, en: `incidents: ${incidents}` }[lang];
  return [
    ...exceptions.map((each) => exceptionName(each, lang)),
    ...(incidents === undefined ? [] : [open]),
  ].join(lang === 'zh' ? '、' : ', ');
}
