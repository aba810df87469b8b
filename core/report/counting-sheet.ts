import { termsOf } from '../ballot/terms.ts';
import type { CountInput, InvalidReason, StationCount } from '../count/input.ts';
import type { CountedResult } from '../count/result.ts';
import { marksOf, papersIn, type Tally } from '../count/tally.ts';
import { tallyStation } from '../count/tally-station.ts';
import { candidatesInOrder } from '../documents/lists.ts';
import type { Lang } from '../findings/entry.ts';
import type { SignedAs } from '../ledger/entry.ts';
import { printName } from '../names/print.ts';
import { invalidNames } from './glossary.ts';
import { personName } from './persons.ts';
import { roleNames } from './role-names.ts';
import { figures, type Slip, type SlipTable, sentences, table, words } from './slip.ts';
import { subjectOf } from './subject.ts';
import { othersName, printedWriteIns } from './write-ins.ts';

const phrases = {
  zh: {
    title: '计票组表',
    pile: (subject: string, station: string, batch: string) => `${subject}　${station}　第${batch}包`,
    item: '项目',
    papersCount: '张数',
    papers: '领回选票',
    valid: '有效票',
    blank: '其中：全部弃权的空白票',
    invalid: '无效票',
    reason: (reason: string) => `其中：${reason}`,
    check: (valid: number, invalid: number, papers: number) =>
      `票数核对：有效${valid} + 无效${invalid} = 领回${papers}。`,
    candidates: (valid: number) => `每名候选人的赞成 + 不赞成 + 弃权 + 部分无效 = 有效票${valid}张。`,
    number: '序号',
    name: '候选人姓名',
    for: '赞成',
    against: '不赞成',
    abstain: '弃权',
    unreadable: '部分无效（模糊无法辨认）',
    writeIn: '另选人姓名',
    writeInFor: '得票',
    noWriteIns: '另选人得票：无。',
    signed: (persons: string) => `录入并签名：${persons}。`,
    between: '、',
    keyer: '录入计票人',
  },
  en: {
    title: 'Sheet of a counting group',
    pile: (subject: string, station: string, batch: string) => `${subject}, ${station}, bundle ${batch}`,
    item: 'item',
    papersCount: 'ballots',
    papers: 'received',
    valid: 'valid',
    blank: 'of these blank, abstaining on everybody',
    invalid: 'invalid',
    reason: (reason: string) => `of these ${reason}`,
    check: (valid: number, invalid: number, papers: number) =>
      `Check: ${valid} valid + ${invalid} invalid = ${papers} received.`,
    candidates: (valid: number) =>
      `For every candidate: for + against + abstain + unreadable = ${valid} valid ballots.`,
    number: 'no.',
    name: 'candidate',
    for: 'for',
    against: 'against',
    abstain: 'abstain',
    unreadable: 'unreadable',
    writeIn: 'written in',
    writeInFor: 'for',
    noWriteIns: 'Votes for persons written in: none.',
    signed: (persons: string) => `Entered and signed by ${persons}.`,
    between: ', ',
    keyer: 'Teller who entered it',
  },
} as const;

/** One pile as its group counted it: its ballots or its sheet, and the persons who entered and signed it. */
export interface CountedPile extends Pick<StationCount, 'ballots' | 'sheet'> {
  readonly station: string;
  readonly batch: string;
  readonly signers: readonly Pick<SignedAs, 'person' | 'role'>[];
}

/**
 * Slip 4: what one counting group received and counted, candidates in the order of the ballot (B-17). Of those written in
 * it names nobody whom slip 5 of the whole round leaves unnamed (secrecy).
 */
export function countingSheet(input: CountInput, result: CountedResult, pile: CountedPile, lang: Lang): Slip {
  const say = phrases[lang];
  const { station, batch, signers, ballots, sheet } = pile;
  const counted = {
    id: station,
    printed: 0,
    issued: 0,
    unused: 0,
    returned: 0,
    ...(sheet ? { sheet } : { ballots: ballots! }),
  };
  const tally = tallyStation(counted, termsOf(input.contest, input.resolutions), input.contest.candidates);
  const invalid = papersIn(tally) - tally.valid;
  return {
    number: 4,
    title: say.title,
    subject: say.pile(subjectOf(input.contest, lang), station, batch),
    parts: [
      papersTable(tally, lang),
      sentences(say.check(tally.valid, invalid, papersIn(tally)), say.candidates(tally.valid)),
      candidatesTable(input, tally, lang),
      writeInPart(tally, result, lang),
      sentences(say.signed(signers.map(({ person }) => person).join(say.between))),
    ],
    // A 正字 sheet is entered by those who watch the count.
    signatures: signers.map(({ role }) => (role === 'keyer' ? say.keyer : roleNames[role][lang])),
  };
}

function papersTable(tally: Tally, lang: Lang): SlipTable {
  const say = phrases[lang];
  const reasons = Object.keys(invalidNames) as InvalidReason[];
  const invalid = reasons.flatMap((reason) => {
    const count = tally.invalid.get(reason) ?? 0;
    return count === 0 ? [] : [[say.reason(invalidNames[reason][lang]), String(count)]];
  });
  return table(
    [words(say.item), figures(say.papersCount)],
    [
      [say.papers, String(papersIn(tally))],
      [say.valid, String(tally.valid)],
      ...(tally.blank === 0 ? [] : [[say.blank, String(tally.blank)]]),
      [say.invalid, String(papersIn(tally) - tally.valid)],
      ...invalid,
    ],
  );
}

function candidatesTable(input: CountInput, tally: Tally, lang: Lang): SlipTable {
  const say = phrases[lang];
  const { candidates } = input.contest;
  return table(
    [
      figures(say.number),
      words(say.name),
      ...[say.for, say.against, say.abstain, say.unreadable].map(figures),
    ],
    candidatesInOrder(input.contest).map((candidate, index) => {
      const marks = marksOf(tally, candidates.indexOf(candidate));
      const counts = [marks.for, marks.against, marks.abstain, marks.unreadable].map(String);
      return [String(index + 1), personName(input, candidate.id, 'listed', lang), ...counts];
    }),
  );
}

function writeInPart(tally: Tally, result: CountedResult, lang: Lang) {
  const say = phrases[lang];
  if (tally.writeIns.size === 0) return sentences(say.noWriteIns);
  const shown = new Set(printedWriteIns(result).named.map((row) => row.name));
  const rows = [...tally.writeIns].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const named = rows
    .filter(([name]) => shown.has(name))
    .map(([name, votes]) => [printName(name), String(votes)]);
  const others = rows.filter(([name]) => !shown.has(name));
  const votes = others.reduce((sum, [, count]) => sum + count, 0);
  const rest = others.length === 0 ? [] : [[othersName(others.length, lang), String(votes)]];
  return table([words(say.writeIn), figures(say.writeInFor)], [...named, ...rest]);
}
