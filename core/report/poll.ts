import { assertNever } from '../assert-never.ts';
import type { CountInput } from '../count/input.ts';
import type { CountedResult } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { printName } from '../names/print.ts';
import { aspectGrades, type Grade, gradeNames, personGrades } from '../polls/grades.ts';
import type { PollKind } from '../polls/kinds.ts';
import type { GradedSubject, Poll } from '../polls/poll.ts';
import { basis } from './basis.ts';
import { signatories } from './glossary.ts';
import { figures, type Slip, type SlipTable, sentences, table, words } from './slip.ts';
import { subjectOf } from './subject.ts';
import { papersTable, voidWriteIns } from './votes.ts';
import { othersName, printedWriteIns } from './write-ins.ts';

const phrases = {
  zh: {
    title: {
      recommendation: '民主推荐结果汇总表',
      evaluation: '民主测评结果汇总表',
      atmosphere: '换届风气民主测评结果汇总表',
    },
    number: '序号',
    name: '姓名',
    aspect: '测评内容',
    recommended: '推荐票',
    none: '未测评',
    working: '核算',
    writtenIn: '另荐人姓名',
    noted: (note: string) => `（${note}）`,
    papers: (valid: number, invalid: number, returned: number) =>
      `票数核对：有效${valid} + 无效${invalid} = 收回${returned}。`,
    rows: (cast: number) =>
      `每行各等次与“未测评”合计 = 有效票${cast}张；一票内对一个对象多划或无法辨认的，计入“未测评”。`,
    half: '核算栏为推荐票×2与有效票之比：不大于有效票的为未过半数。',
    third: '核算栏为不称职票×3与有效票之比：大于有效票的为超过三分之一。',
    advisory: '本表不作任何决定，与组织考察结果一并研究。',
    sheet: '本表数字由经签字的正字统计表录入。',
  },
  en: {
    title: {
      recommendation: 'Result of the recommendation vote',
      evaluation: 'Result of the evaluation vote',
      atmosphere: 'Result of the evaluation of the atmosphere of the election',
    },
    number: 'no.',
    name: 'name',
    aspect: 'aspect',
    recommended: 'recommended',
    none: 'no grade',
    working: 'working',
    writtenIn: 'written in',
    noted: (note: string) => ` (${note})`,
    papers: (valid: number, invalid: number, returned: number) =>
      `Check: ${valid} valid + ${invalid} invalid = ${returned} returned.`,
    rows: (cast: number) =>
      `In every row the grades and “no grade” add up to ${cast} valid sheets; several grades or none that can be read are “no grade”.`,
    half: 'The working sets twice the recommendations against the valid sheets: not more is not over half.',
    third: 'The working sets three times “incompetent” against the valid sheets: more is over a third.',
    advisory: 'This decides nothing: it is weighed together with the inspection.',
    sheet: 'The figures were entered from the signed tally sheet.',
  },
} as const;

/** A poll's slip, in place of the result and the elected: its subjects in the order of the paper, never by votes (P-14). */
export function pollSlip(input: CountInput, result: CountedResult, poll: Poll, lang: Lang): Slip {
  const { papers, entered } = result;
  const say = phrases[lang];
  const writtenIn = writtenInTable(result, lang);
  return {
    number: 5,
    title: say.title[poll.kind],
    subject: subjectOf(input.contest, lang),
    parts: [
      papersTable(result, lang),
      sentences(
        say.papers(papers.valid, papers.returned - papers.valid, papers.returned),
        ...(entered === undefined ? [] : [say.sheet]),
      ),
      subjectsTable(poll, lang),
      ...(writtenIn === undefined ? [] : [writtenIn]),
      ...(poll.kind === 'recommendation' ? [sentences(voidWriteIns(result, lang))] : []),
      sentences(...explained(poll.kind, poll.cast, lang)),
    ],
    signatures: [signatories.chief[lang], signatories.chiefTeller[lang], signatories.summingTeller[lang]],
  };
}

function explained(kind: PollKind, cast: number, lang: Lang): readonly string[] {
  const say = phrases[lang];
  switch (kind) {
    case 'recommendation':
      return [say.half, say.advisory, basis('H-19', lang)];
    case 'evaluation':
      return [say.rows(cast), say.third, say.advisory, basis('P-15', lang)];
    case 'atmosphere':
      return [say.rows(cast), basis('J-14', lang)];
    /* v8 ignore next 2 -- a kind without a case does not compile */
    default:
      return assertNever(kind);
  }
}

function subjectsTable(poll: Poll, lang: Lang): SlipTable {
  const say = phrases[lang];
  const { cast } = poll;
  switch (poll.kind) {
    case 'recommendation':
      return table(
        [figures(say.number), words(say.name), figures(say.recommended), words(say.working)],
        poll.subjects.map((each, index) => [
          String(index + 1),
          called(each, lang),
          String(each.votes),
          against(each.votes, 2, cast),
        ]),
      );
    case 'evaluation':
      return gradesTable(say.name, personGrades, poll.subjects, lang, (each) =>
        against(each.incompetent, 3, cast),
      );
    case 'atmosphere':
      return gradesTable(say.aspect, aspectGrades, poll.subjects, lang);
    /* v8 ignore next 2 -- a kind without a case does not compile */
    default:
      return assertNever(poll);
  }
}

function gradesTable<Grades extends Grade>(
  subject: string,
  grades: readonly Grades[],
  subjects: readonly GradedSubject<Grades>[],
  lang: Lang,
  working?: (subject: GradedSubject<Grades>) => string,
): SlipTable {
  const say = phrases[lang];
  return table(
    [
      figures(say.number),
      words(subject),
      ...grades.map((grade) => figures(gradeNames[grade][lang])),
      figures(say.none),
      ...(working ? [words(say.working)] : []),
    ],
    subjects.map((each, index) => [
      String(index + 1),
      called(each, lang),
      ...grades.map((grade) => String(each[grade])),
      String(each.none),
      ...(working ? [working(each)] : []),
    ]),
  );
}

/** Votes times the parts of a fraction against the valid sheets: `31×3 = 93 > 90`. */
function against(votes: number, parts: 2 | 3, cast: number): string {
  const product = votes * parts;
  return `${votes}×${parts} = ${product} ${product > cast ? '>' : '≤'} ${cast}`;
}

function called({ name, note }: { readonly name: string; readonly note?: string }, lang: Lang): string {
  return printName(name) + (note === undefined ? '' : phrases[lang].noted(note));
}

function writtenInTable(result: CountedResult, lang: Lang): SlipTable | undefined {
  const say = phrases[lang];
  if (result.writeIns.length === 0) return undefined;
  const { named, others } = printedWriteIns(result);
  const rows = named.map((row) => [printName(row.name), String(row.for)]);
  const rest = others === undefined ? [] : [[othersName(others.persons, lang), String(others.for)]];
  return table(
    [figures(say.number), words(say.writtenIn), figures(say.recommended)],
    [...rows, ...rest].map((cells, index) => [String(index + 1), ...cells]),
  );
}
