import type { Digest } from '../crypto.ts';
import { headCode } from '../ledger/canonical.ts';
import type { Paper } from '../ledger/paper.ts';
import type { Form, FormPart } from '../report/form.ts';
import { roundNames } from '../report/glossary.ts';
import { table, words } from '../report/slip.ts';
import { ballotGrid } from './ballot-grid.ts';
import { candidatesInOrder, namesInLine, slateNotice, withNote } from './lists.ts';
import { markingWords } from './marking.ts';
import type { Occasion } from './occasion.ts';
import { allowsWriteIns, writeInsOf } from './write-ins.ts';

/** One round's paper, its digest, and the title of its contest. */
export interface BallotPaper {
  readonly paper: Paper;
  readonly digest: Digest;
  readonly title: string;
}

const phrases = {
  zh: {
    title: (contest: string) => `${contest}选票`,
    told: (seats: number, names: number) => `应选名额${seats}名，候选人${names}名。`,
    of: (meeting: string, round: string) => `${meeting}（${round}）`,
    candidate: '候选人姓名',
    writeIn: '另选人姓名',
    how: '填写说明',
    over: (seats: number) => `所选人数不得多于${seats}名，多于${seats}名的，整张选票无效。`,
    writing: (who: string, mark: string) =>
      `投不赞成票的可以另选他人，${mark}；投弃权票的不能另选他人。${who}。另选人计入所选人数。`,
    marked: (symbol: string) => `在“另选人姓名”栏写上姓名并划“${symbol}”`,
    unmarked: '在“另选人姓名”栏写上姓名',
    none: '本票不得另选他人。',
    clean: '请勿编号，请勿作其他记号。',
    seal: (code: string) => `（加盖印章处）　票样码：${code}`,
    code: (code: string) => `票样码：${code}`,
    sample: '（存档样票）',
    about: '样票说明',
    kept: '本页为存档样票，只供核对和归档，不得作为选票使用。',
    entry: (names: string) =>
      `录票台按本票印制次序录入；以文件提交选票的，符号按下列名单次序书写，与印制次序不同：${names}。`,
    signature: '总监票人签字：________________　日期：________年____月____日',
  },
  en: {
    title: (contest: string) => `Ballot: ${contest}`,
    told: (seats: number, names: number) => `${seats} seats, ${names} candidates. `,
    of: (meeting: string, round: string) => `${meeting} (${round})`,
    candidate: 'candidate',
    writeIn: 'written in',
    how: 'How to fill in',
    over: (seats: number) => `Choose no more than ${seats}; a ballot with more is invalid. `,
    writing: (who: string, mark: string) =>
      `Who votes against a candidate may write in another person: ${mark}. Who abstains may not. Note: ${who}. Each counts as one chosen.`,
    marked: (symbol: string) => `write the name in a blank row and mark it ${symbol}`,
    unmarked: 'write the name in a blank row',
    none: 'Nobody may be written in on this ballot.',
    clean: 'No number and no other mark.',
    seal: (code: string) => `(room for the seal) Paper code: ${code}`,
    code: (code: string) => `Paper code: ${code}`,
    sample: ' (sample for the archive)',
    about: 'About this sample',
    kept: 'A sample for checking and for the archive; it is no ballot.',
    entry: (names: string) =>
      `The entry station takes marks in the order printed here; a file of ballots has them in the order of the slate, which is another: ${names}.`,
    signature: 'Chief scrutineer: ________________ Date: ________________',
  },
} as const;

/** 选票 of one round: candidates in the order they print (B-17), as many blank rows as seats where names may be written in. */
export function ballotForm(occasion: Occasion, ballot: BallotPaper): Form {
  const { definition, lang } = occasion;
  const { paper, digest, title } = ballot;
  const say = phrases[lang];
  return {
    id: `ballot-${paper.contest}-${paper.round}`,
    title: say.title(title),
    subject:
      paper.kind === 'formal' ? definition.title : say.of(definition.title, roundNames[paper.kind][lang]),
    parts: [...body(occasion, paper), { kind: 'space', caption: say.seal(headCode(digest)), height: 28 }],
    signatures: [],
    rehearsal: definition.mode === 'rehearsal',
  };
}

/** 存档样票: the same face, no room for a seal, and what whoever checks it must look at. */
export function sampleBallotForm(occasion: Occasion, ballot: BallotPaper): Form {
  const { paper, digest } = ballot;
  const { lang } = occasion;
  const say = phrases[lang];
  const form = ballotForm(occasion, ballot);
  const printed = candidatesInOrder(paper);
  const keyedOtherwise = printed.some((each, index) => each !== paper.candidates[index]);
  return {
    ...form,
    id: `${form.id}-sample`,
    title: `${form.title}${say.sample}`,
    parts: [
      ...body(occasion, paper),
      table(
        [words(say.about)],
        [
          say.code(headCode(digest)),
          say.kept,
          ...slateNotice(paper, lang),
          ...(keyedOtherwise ? [say.entry(namesInLine(paper.candidates, lang))] : []),
          say.signature,
        ].map((told) => [told]),
      ),
    ],
  };
}

function body(occasion: Occasion, paper: Paper): readonly FormPart[] {
  const { definition, terms, lang } = occasion;
  const say = phrases[lang];
  // In a run-off only those tied stand (rules.md 0.7).
  const open = paper.kind !== 'tie-runoff' && allowsWriteIns(paper);
  const names = candidatesInOrder(paper).map((each) => withNote(each, 'listed', lang));
  const rows = open ? Array.from({ length: paper.seats }, () => '') : [];
  const grid = (title: string, cells: readonly string[]) =>
    ballotGrid({ title, cells, side: terms.side, beside: rows.length + names.length, lang });
  const mark = terms.writeInNeedsMark ? say.marked(terms.for) : say.unmarked;
  return [
    grid(say.candidate, names),
    ...(open ? [grid(say.writeIn, rows)] : []),
    table(
      [words(say.how)],
      [
        [`${say.told(paper.seats, names.length)}${say.over(paper.seats)}${say.clean}`],
        [markingWords(terms)[lang]],
        [open ? say.writing(writeInsOf(paper, definition.meeting)[lang], mark) : say.none],
      ],
    ),
  ];
}
