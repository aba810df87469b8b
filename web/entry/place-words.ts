import type { InvalidReason, VoidWriteInReason } from '../../core/count/input.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { invalidNames, voidWriteInNames } from '../../core/report/glossary.ts';
import type { Pile } from './pile.ts';

type Spoken = Readonly<Record<Lang, string>>;

const words = {
  valid: { zh: '有效票', en: 'valid' },
  blank: { zh: '空白票', en: 'blank' },
  for: { zh: '赞成', en: 'for' },
  against: { zh: '不赞成', en: 'against' },
  abstain: { zh: '弃权', en: 'abstain' },
  unreadable: { zh: '部分无效', en: 'unreadable' },
  invalid: { zh: '无效：', en: 'invalid: ' },
  writeIns: { zh: '另选 ', en: 'written in: ' },
  voidWriteIns: { zh: '作废的另选：', en: 'void entry: ' },
} as const satisfies Record<string, Spoken>;

/** A number of the sheet by its place, as the form calls it: `votes/c1/for` is 张三 赞成. */
export function placeWords(place: string, { round }: Pick<Pile, 'round'>, lang: Lang): string {
  const [of = '', which = '', mark = ''] = place.split('/');
  switch (of) {
    case 'votes': {
      const name = round.candidates.find(({ id }) => id === which)?.name ?? which;
      return `${name} ${words[mark as 'for'][lang]}`;
    }
    case 'invalid':
      return words.invalid[lang] + invalidNames[which as InvalidReason][lang];
    case 'voidWriteIns':
      return words.voidWriteIns[lang] + voidWriteInNames[which as VoidWriteInReason][lang];
    case 'writeIns':
      return words.writeIns[lang] + (/^\d+$/.test(which) ? Number(which) + 1 : which);
    default:
      return words[of as 'valid'][lang];
  }
}
