import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Mark } from '../../../core/count/input.ts';
import { printName } from '../../../core/names/print.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { columns, rows } from '../../entry/commands.ts';
import { markSigns, markWords } from '../../entry/describe.ts';
import type { Pile } from '../../entry/pile.ts';
import type { Work } from '../../entry/work.ts';

const pageSize = rows * columns;
const order: readonly Mark[] = ['o', 'x', '-', '?'];

/** The id of a name's row, for `aria-activedescendant`. */
export function rowId(place: number): string {
  return `name-${place}`;
}

/** The names of the ballot, so many at once that they are all in view: the page the cursor is on. */
export function CandidateRows({
  pile,
  work,
  onMark,
  onGo,
}: {
  readonly pile: Pile;
  readonly work: Work;
  readonly onMark: (place: number, mark: Mark) => void;
  readonly onGo: (place: number) => void;
}): JSX.Element {
  const say = useSay();
  const { printed } = pile;
  const page = Math.floor(Math.min(work.at, printed.length - 1) / pageSize);
  const from = page * pageSize;
  const shown = printed.slice(from, from + pageSize);
  const current = work.void === undefined ? work.at : -1;
  useEffect(() => {
    document.getElementById(rowId(current))?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const isShort = shown.length <= rows;
  return (
    <>
      {printed.length > pageSize && (
        <p class="entry-pages">
          {say({
            zh: `第 ${from + 1}—${from + shown.length} 名，共 ${printed.length} 名（PageUp／PageDown 翻页，F 查找）`,
            en: `Names ${from + 1}–${from + shown.length} of ${printed.length} (PageUp/PageDown, F to find)`,
          })}
        </p>
      )}
      <div class={isShort ? 'names-grid' : 'names-grid many'}>
        {shown.map(({ id, name, note }, index) => {
          const place = from + index;
          return (
            <Row
              key={id}
              place={place}
              name={note === undefined ? printName(name) : `${printName(name)}（${note}）`}
              mark={work.void === undefined ? work.marks[place]! : ' '}
              worded={isShort}
              current={place === current}
              onMark={onMark}
              onGo={onGo}
            />
          );
        })}
      </div>
    </>
  );
}

interface RowProps {
  readonly place: number;
  readonly name: string;
  readonly mark: string;
  /** There is room to say what each sign means. */
  readonly worded: boolean;
  readonly current: boolean;
  readonly onMark: (place: number, mark: Mark) => void;
  readonly onGo: (place: number) => void;
}

function Row({ place, name, mark, worded, current, onMark, onGo }: RowProps): JSX.Element {
  const lang = useLang();
  const say = useSay();
  const given = order.find((each) => each === mark);
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers lay no grid in a fieldset
    <div
      id={rowId(place)}
      role="group"
      class={current ? 'name-row current' : 'name-row'}
      aria-label={`${place + 1} ${name} ${given ? markWords[given][lang] : say({ zh: '未录', en: 'no mark' })}`}
      onPointerDown={() => onGo(place)}
    >
      <span class="figure">{place + 1}</span>
      <span class="name">{name}</span>
      <span class="marks">
        {order.map((each) => (
          <button
            key={each}
            type="button"
            tabIndex={-1}
            class={each === mark ? `mark chosen m${order.indexOf(each)}` : 'mark'}
            aria-pressed={each === mark}
            aria-label={`${name} ${markWords[each][lang]}`}
            title={markWords[each][lang]}
            onClick={() => onMark(place, each)}
          >
            <span aria-hidden="true">{markSigns[each]}</span>
            {worded && <small>{markWords[each][lang]}</small>}
          </button>
        ))}
      </span>
    </div>
  );
}
