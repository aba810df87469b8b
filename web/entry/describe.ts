import type { Mark } from '../../core/count/input.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { invalidNames } from '../../core/report/glossary.ts';
import type { Face } from './draft.ts';
import type { Pile } from './pile.ts';

/** Marks as they are called. */
export const markWords: Readonly<Record<Mark, Readonly<Record<Lang, string>>>> = {
  o: { zh: '赞成', en: 'for' },
  x: { zh: '不赞成', en: 'against' },
  '-': { zh: '弃权', en: 'abstain' },
  '?': { zh: '模糊', en: 'unreadable' },
};

/** Signs of marks, each beside its word or in a row of their own kind. */
export const markSigns: Readonly<Record<Mark, string>> = { o: '○', x: '×', '-': '－', '?': '？' };

/** On a ballot of more names, those of the commonest mark are told as the rest. */
const mostNames = 12;

/** A face in words, names by mark; nothing is left out: `赞成 张三、李四；不赞成 王五；另选 赵六`, `赞成 张三；其余 40 人弃权`. */
export function describeFace(face: Face, { printed }: Pick<Pile, 'printed'>, lang: Lang): string {
  const [join, stop] = lang === 'zh' ? ['、', '；'] : [', ', '; '];
  if ('void' in face) {
    const reason = invalidNames[face.void][lang];
    return lang === 'zh' ? `整张无效：${reason}` : `Invalid: ${reason}`;
  }
  const groups = order.map((mark) => ({
    mark,
    names: printed.filter(({ at }) => face.marks[at] === mark).map(nameOf),
  }));
  const largest = groups.reduce((one, other) => (other.names.length > one.names.length ? other : one));
  const rest = largest.names.length > mostNames ? largest : undefined;
  const parts = groups
    .filter((group) => group !== rest && group.names.length > 0)
    .map(({ mark, names }) => `${markWords[mark][lang]} ${names.join(join)}`);
  const written = (face.writeIns ?? []).map(({ name, mark }) =>
    mark === 'o' ? name : `${name}（${markWords[mark][lang]}）`,
  );
  return [
    ...parts,
    ...(rest === undefined ? [] : [restOf(rest.names.length, rest.mark, parts.length > 0, lang)]),
    ...(written.length > 0 ? [(lang === 'zh' ? '另选 ' : 'written in ') + written.join(join)] : []),
  ].join(stop);
}

const order: readonly Mark[] = ['o', 'x', '?', '-'];

function restOf(count: number, mark: Mark, others: boolean, lang: Lang): string {
  const word = markWords[mark][lang];
  if (lang === 'zh') return `${others ? '其余' : '全部'} ${count} 人${word}`;
  return `${others ? 'the other' : 'all'} ${count} ${word}`;
}

function nameOf({ name, note }: { readonly name: string; readonly note?: string }): string {
  return note === undefined ? name : `${name}（${note}）`;
}
