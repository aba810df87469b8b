import type { CountInput } from '../count/input.ts';
import type { CountedResult } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { orderApproximate } from '../names/order.ts';
import { signatories } from './glossary.ts';
import { whatFollows } from './next-round.ts';
import { isWriteIn, personName } from './persons.ts';
import { figures, type Slip, sentences, table, words } from './slip.ts';
import { subjectOf } from './subject.ts';

const phrases = {
  zh: {
    elected: '当选名单',
    nominated: '预选结果：正式候选人名单',
    strokes: '（以姓氏笔画为序）',
    slate: '（以批准的次序为序）',
    number: '序号',
    name: '姓名',
    remark: '备注',
    writtenIn: '另选人',
    nobody: (nominated: boolean) => (nominated ? '本次预选无人列为正式候选人。' : '本次选举无人当选。'),
    approximate: (names: string) => `该字次序请人工核对：${names}。`,
    between: '、',
  },
  en: {
    elected: 'The elected',
    nominated: 'Result of the preselection: the formal candidates',
    strokes: ' (by surname strokes)',
    slate: ' (in the approved order)',
    number: 'no.',
    name: 'name',
    remark: 'remark',
    writtenIn: 'written in',
    nobody: (nominated: boolean) => (nominated ? 'Nobody is nominated.' : 'Nobody is elected.'),
    approximate: (names: string) => `Check the place of these by hand: ${names}.`,
    between: ', ',
  },
} as const;

/** Slip 7: the elected, never by votes (W-20), and what follows from the round. */
export function electedSlip(input: CountInput, result: CountedResult, lang: Lang): Slip {
  const say = phrases[lang];
  const { order, round } = input.contest;
  const nominated = round === 'preselection';
  // A column of remarks only where there is something to remark.
  const writtenIn = result.elected.some(isWriteIn);
  const columns = [figures(say.number), words(say.name), ...(writtenIn ? [words(say.remark)] : [])];
  const rows = result.elected.map((id, index) => [
    String(index + 1),
    personName(input, id, 'listed', lang),
    ...(writtenIn ? [isWriteIn(id) ? say.writtenIn : ''] : []),
  ]);
  const doubtful =
    order === 'slate'
      ? []
      : result.elected
          .map((id) => personName(input, id, 'spoken', lang))
          .filter((name) => orderApproximate(name));
  return {
    number: 7,
    title: (nominated ? say.nominated : say.elected) + say[order],
    subject: subjectOf(input.contest, lang),
    parts: [
      rows.length === 0 ? sentences(say.nobody(nominated)) : table(columns, rows),
      ...(doubtful.length === 0 ? [] : [sentences(say.approximate(doubtful.join(say.between)))]),
      sentences(...whatFollows(input, result, lang)),
    ],
    signatures: [signatories.chief[lang], signatories.chiefTeller[lang], signatories.summingTeller[lang]],
  };
}
