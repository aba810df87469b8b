import type { CountInput } from '../count/input.ts';
import type { CountedResult } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { printName } from '../names/print.ts';
import { signatories } from './glossary.ts';
import { personName } from './persons.ts';
import { figures, type Slip, sentences, table, words } from './slip.ts';
import { subjectOf } from './subject.ts';
import { othersName, printedWriteIns } from './write-ins.ts';

const phrases = {
  zh: {
    title: '报总监票人的报告单（供宣读）',
    number: '序号',
    name: '姓名',
    votes: '赞成票数',
    writtenIn: (name: string) => `${name}〔另选〕`,
    opening: (subject: string) => `现将${subject}的计票结果报告如下：`,
    attended: (due: number, present: number) => `应到会${due}人，实到会${present}人，达到规定人数。`,
    papers: (issued: number, returned: number, valid: number, invalid: number) =>
      `发出选票${issued}张，收回选票${returned}张，其中有效票${valid}张，无效票${invalid}张。收回的选票不多于发出的选票，选举有效。`,
    obtained: (list: string) => `得赞成票的情况，以票数多少为序：${list}。`,
    written: (list: string) => `另选他人得赞成票的情况：${list}。`,
    each: (name: string, votes: number) => `${name}，${votes}票`,
    several: (name: string, votes: number) => `${name}，共${votes}票`,
    between: '；',
    closing: '报告完毕。',
  },
  en: {
    title: 'Report to the chief scrutineer, to be read aloud',
    number: 'no.',
    name: 'name',
    votes: 'votes for',
    writtenIn: (name: string) => `${name} [written in]`,
    opening: (subject: string) => `I report the count of ${subject}:`,
    attended: (due: number, present: number) => `Due: ${due}; present: ${present}: the quorum is met.`,
    papers: (issued: number, returned: number, valid: number, invalid: number) =>
      `Ballots issued: ${issued}; returned: ${returned}, of these valid ${valid}, invalid ${invalid}. No more came back than were issued: the election is valid.`,
    obtained: (list: string) => `Votes for, most votes first: ${list}.`,
    written: (list: string) => `Votes for persons written in: ${list}.`,
    each: (name: string, votes: number) => `${name}, ${votes}`,
    several: (name: string, votes: number) => `${name}, ${votes} together`,
    between: '; ',
    closing: 'That is the report.',
  },
} as const;

/** Slip 6: names and votes for, most votes first, and the sentences to read aloud; who is elected the chair announces. */
export function readingSlip(input: CountInput, result: CountedResult, lang: Lang): Slip {
  const say = phrases[lang];
  const subject = subjectOf(input.contest, lang);
  const { named, others } = printedWriteIns(result);
  const listed = [...result.votes].sort(byVotes);
  const rows = [
    ...listed.map((row) => ({ name: personName(input, row.id, 'listed', lang), for: row.for })),
    ...named.map((row) => ({ name: say.writtenIn(printName(row.name)), for: row.for })),
  ].sort(byVotes);
  // Several persons who share a line come last, however many votes they have together.
  const rest = others === undefined ? [] : [{ name: othersName(others.persons, lang), for: others.for }];
  return {
    number: 6,
    title: say.title,
    subject,
    parts: [
      table(
        [figures(say.number), words(say.name), figures(say.votes)],
        [...rows, ...rest].map((row, index) => [String(index + 1), row.name, String(row.for)]),
      ),
      sentences(
        say.opening(subject),
        ...figuresRead(result, lang),
        ...namesRead(input, result, lang),
        say.closing,
      ),
    ],
    signatures: [signatories.chief[lang]],
  };
}

function byVotes(a: { readonly for: number }, b: { readonly for: number }): number {
  return b.for - a.for;
}

function figuresRead({ quorum, papers }: CountedResult, lang: Lang): string[] {
  const say = phrases[lang];
  return [
    say.attended(quorum.due, quorum.present),
    say.papers(papers.issued, papers.returned, papers.valid, papers.returned - papers.valid),
  ];
}

function namesRead(input: CountInput, result: CountedResult, lang: Lang): string[] {
  const say = phrases[lang];
  const { named, others } = printedWriteIns(result);
  const listed = [...result.votes]
    .sort(byVotes)
    .map((row) => say.each(personName(input, row.id, 'spoken', lang), row.for));
  const written = named.map((row) => say.each(row.name, row.for));
  const rest = others === undefined ? [] : [say.several(othersName(others.persons, lang), others.for)];
  const all = [...written, ...rest];
  return [
    say.obtained(listed.join(say.between)),
    ...(all.length === 0 ? [] : [say.written(all.join(say.between))]),
  ];
}
