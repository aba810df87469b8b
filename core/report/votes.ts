import type { CountInput, InvalidReason } from '../count/input.ts';
import type { CandidateVotes, CountedResult } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { printName } from '../names/print.ts';
import { basis } from './basis.ts';
import { invalidNames, signatories, voidWriteInNames } from './glossary.ts';
import { againstMajority, majorityInWords } from './majority.ts';
import { personName } from './persons.ts';
import { figures, type Slip, type SlipTable, sentences, table, words } from './slip.ts';
import { subjectOf } from './subject.ts';
import { othersName, printedWriteIns } from './write-ins.ts';

const phrases = {
  zh: {
    title: '计票结果报告单',
    item: '项目',
    figure: '数量',
    due: '应到会人数（人）',
    present: '实到会人数（人）',
    issued: '发出选票（张）',
    returned: '收回选票（张）',
    valid: '有效票（张）',
    blank: '其中：全部弃权的空白票（张）',
    invalid: '无效票（张）',
    reason: (reason: string) => `其中：${reason}（张）`,
    number: '序号',
    candidate: '候选人姓名',
    for: '赞成',
    against: '不赞成',
    abstain: '弃权',
    unreadable: '部分无效',
    working: '核算',
    writeIn: '另选他人姓名',
    writeInFor: '得赞成票数',
    struck: '（已取消资格）',
    papers: (valid: number, invalid: number, returned: number) =>
      `票数核对：有效${valid} + 无效${invalid} = 收回${returned}。`,
    candidates: (valid: number) => `每名候选人的赞成 + 不赞成 + 弃权 + 部分无效 = 有效票${valid}张。`,
    majority: (words: string, nominated: boolean) =>
      `${nominated ? '列为正式候选人' : '当选'}条件：${words}。`,
    runoff: '再次投票不要求超过半数，得赞成票多的当选。',
    sheet: '本单数字由经签字的正字统计表录入。',
    voidWriteIns: (counts: string) => `另选无效（选票仍有效，只列人次、不列姓名）：${counts}。`,
    noVoidWriteIns: '无效的另选：无。',
    count: (reason: string, count: number) => `${reason}${count}`,
    listed: '，',
  },
  en: {
    title: 'Result of the count',
    item: 'item',
    figure: 'number',
    due: 'persons due',
    present: 'persons present',
    issued: 'ballots issued',
    returned: 'ballots returned',
    valid: 'valid ballots',
    blank: 'of these blank, abstaining on everybody',
    invalid: 'invalid ballots',
    reason: (reason: string) => `of these ${reason}`,
    number: 'no.',
    candidate: 'candidate',
    for: 'for',
    against: 'against',
    abstain: 'abstain',
    unreadable: 'unreadable',
    working: 'working',
    writeIn: 'written in',
    writeInFor: 'for',
    struck: ' (struck)',
    papers: (valid: number, invalid: number, returned: number) =>
      `Check: ${valid} valid + ${invalid} invalid = ${returned} returned.`,
    candidates: (valid: number) =>
      `For every candidate: for + against + abstain + unreadable = ${valid} valid ballots.`,
    majority: (words: string, nominated: boolean) =>
      `To be ${nominated ? 'nominated' : 'elected'}: ${words}.`,
    runoff: 'A run-off asks no majority: the most votes win.',
    sheet: 'The figures were entered from the signed tally sheet.',
    voidWriteIns: (counts: string) =>
      `Void write-ins (the ballots stay valid; figures only, no names): ${counts}.`,
    noVoidWriteIns: 'Void write-ins: none.',
    count: (reason: string, count: number) => `${reason} ${count}`,
    listed: ', ',
  },
} as const;

/** Slip 5: the count summed up, candidates by votes, each with its arithmetic; write-ins without a vote only as figures. */
export function votesSlip(input: CountInput, result: CountedResult, lang: Lang): Slip {
  const writeIns = writeInTable(input, result, lang);
  return {
    number: 5,
    title: phrases[lang].title,
    subject: subjectOf(input.contest, lang),
    parts: [
      papersTable(result, lang),
      sentences(...checks(input, result, lang)),
      candidatesTable(input, result, lang),
      ...(writeIns === undefined ? [] : [writeIns]),
      sentences(voidWriteIns(result, lang)),
    ],
    signatures: [signatories.chief[lang], signatories.chiefTeller[lang], signatories.summingTeller[lang]],
  };
}

/** The papers of a round, from those due to those invalid. */
export function papersTable({ quorum, papers }: CountedResult, lang: Lang): SlipTable {
  const say = phrases[lang];
  const reasons = Object.entries(papers.invalid) as [InvalidReason, number][];
  return table(
    [words(say.item), figures(say.figure)],
    [
      [say.due, String(quorum.due)],
      [say.present, String(quorum.present)],
      [say.issued, String(papers.issued)],
      [say.returned, String(papers.returned)],
      [say.valid, String(papers.valid)],
      ...(papers.blank === 0 ? [] : [[say.blank, String(papers.blank)]]),
      [say.invalid, String(papers.returned - papers.valid)],
      ...reasons.map(([reason, count]) => [say.reason(invalidNames[reason][lang]), String(count)]),
    ],
  );
}

function checks(
  input: CountInput,
  { papers, majority, round, entered }: CountedResult,
  lang: Lang,
): string[] {
  const say = phrases[lang];
  const sums = [
    say.papers(papers.valid, papers.returned - papers.valid, papers.returned),
    say.candidates(papers.valid),
    ...(entered === undefined ? [] : [say.sheet]),
  ];
  if (majority === undefined) return [...sums, say.runoff, basis('W-05', lang)];
  const needed = majorityInWords(majority.base, majority.needed, input.rules, lang);
  return [...sums, say.majority(needed, round === 'preselection'), basis(majority.rule, lang)];
}

function candidatesTable(input: CountInput, result: CountedResult, lang: Lang): SlipTable {
  const say = phrases[lang];
  const { majority } = result;
  const row = (votes: CandidateVotes, index: number) => [
    String(index + 1),
    personName(input, votes.id, 'listed', lang) + (votes.struck ? say.struck : ''),
    String(votes.for),
    String(votes.against),
    String(votes.abstain),
    String(votes.unreadable),
    ...(majority === undefined ? [] : [againstMajority(votes.for, majority.base, input.rules)]),
  ];
  // A tie run-off asks no majority, so there is nothing to work out.
  const working = majority === undefined ? [] : [words(say.working)];
  return table(
    [
      figures(say.number),
      words(say.candidate),
      ...[say.for, say.against, say.abstain, say.unreadable].map(figures),
      ...working,
    ],
    [...result.votes].sort((a, b) => b.for - a.for).map(row),
  );
}

function writeInTable(input: CountInput, result: CountedResult, lang: Lang): SlipTable | undefined {
  const say = phrases[lang];
  if (result.writeIns.length === 0) return undefined;
  // Nobody can be written in where no majority is asked (a run-off), so there always is one here.
  const { base } = result.majority!;
  const { named, others } = printedWriteIns(result);
  const rows = named.map((row) => [
    printName(row.name),
    String(row.for),
    againstMajority(row.for, base, input.rules),
  ]);
  // Several persons on one line have no majority between them.
  const rest = others === undefined ? [] : [[othersName(others.persons, lang), String(others.for), '']];
  return table(
    [figures(say.number), words(say.writeIn), figures(say.writeInFor), words(say.working)],
    [...rows, ...rest].map((cells, index) => [String(index + 1), ...cells]),
  );
}

/** Void write-ins as figures, never by name. */
export function voidWriteIns({ voidWriteIns: counts }: CountedResult, lang: Lang): string {
  const say = phrases[lang];
  const reasons = (Object.keys(voidWriteInNames) as (keyof typeof voidWriteInNames)[]).filter(
    (reason) => counts[reason] > 0,
  );
  if (reasons.length === 0) return say.noVoidWriteIns;
  return say.voidWriteIns(
    reasons.map((reason) => say.count(voidWriteInNames[reason][lang], counts[reason])).join(say.listed),
  );
}
