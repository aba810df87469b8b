import type { Lang } from '../findings/entry.ts';
import { headCode } from '../ledger/canonical.ts';
import { frameOf } from '../ledger/change.ts';
import type { Entry } from '../ledger/entry.ts';
import type { ElectionState } from '../ledger/state.ts';
import { printName } from '../names/print.ts';
import { dateInWords } from '../report/date.ts';
import type { Form } from '../report/form.ts';
import { sentences, table, words } from '../report/slip.ts';
import { archivePath } from './paths.ts';
import { destructions, sealings } from './seals.ts';

const phrases = {
  zh: {
    title: '选票封存和销毁记录',
    sealed: '一、封存',
    sealedColumns: ['选举项目', '封条编号', '存放地点', '签署登记', '账本记录'],
    destroyed: '二、销毁',
    destroyedColumns: ['选举项目', '销毁人', '监销人', '销毁日期', '签署登记', '账本记录'],
    none: '选票尚未销毁，继续封存保管。',
    undated: '未填写',
    entry: (seq: number) => `第${seq}条`,
    between: '、',
    signatures: ['移交人', '接收人'],
  },
  en: {
    title: 'How the ballots were sealed and destroyed',
    sealed: '1. Sealed',
    sealedColumns: ['contest', 'seal number', 'kept at', 'recorded by', 'ledger entry'],
    destroyed: '2. Destroyed',
    destroyedColumns: ['contest', 'destroyed by', 'watched by', 'date', 'recorded by', 'ledger entry'],
    none: 'The ballots are not destroyed; they stay sealed.',
    undated: 'not given',
    entry: (seq: number) => `${seq}`,
    between: ', ',
    signatures: ['Handed over by', 'Received by'],
  },
} as const;

/** 选票封存和销毁记录 (B-14): what the ledger says of every contest's ballots, for the archive to sign. */
export function sealForm(state: ElectionState, entries: readonly Entry[], lang: Lang): Form {
  const say = phrases[lang];
  const { title, mode } = state.definition;
  const of = (contest: string) => frameOf(state, contest).title;
  const signed = (by: readonly { readonly person: string }[]) =>
    by.map(({ person }) => printName(person)).join(say.between);
  const sealed = sealings(entries).map(({ contest, sealNo, place, by, seq }) => [
    of(contest),
    sealNo,
    place,
    signed(by),
    say.entry(seq),
  ]);
  const destroyed = destructions(entries).map(({ contest, who, supervisor, date, by, seq }) => [
    of(contest),
    printName(who),
    printName(supervisor),
    date === undefined ? say.undated : dateInWords(date, lang),
    signed(by),
    say.entry(seq),
  ]);
  return {
    id: archivePath.seals,
    title: say.title,
    subject: title,
    parts: [
      { kind: 'heading', text: say.sealed },
      table(say.sealedColumns.map(words), sealed),
      { kind: 'heading', text: say.destroyed },
      destroyed.length === 0 ? sentences(say.none) : table(say.destroyedColumns.map(words), destroyed),
    ],
    signatures: say.signatures,
    witness: { seq: state.seq, headCode: headCode(state.head) },
    rehearsal: mode === 'rehearsal',
  };
}
