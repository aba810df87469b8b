import type { Lang } from '../../core/findings/entry.ts';
import type { Form } from '../../core/report/form.ts';
import { roundNames } from '../../core/report/glossary.ts';
import { figures, sentences, table, words } from '../../core/report/slip.ts';
import { type DoubtRecord, papersDecided } from './doubtful.ts';
import { outcomeWords, reasonOf } from './doubtful-words.ts';
import type { Pile } from './pile.ts';

const phrases = {
  zh: {
    title: '疑难票处理记录',
    columns: ['张数', '理由', '决定', '决定人'],
    between: '、',
    papers: (decided: number, papers: number) =>
      `本包选票 ${papers} 张，疑难票 ${decided} 张次，由两人看票决定，按决定录入。`,
    lies: '本记录由决定人签名，附在计票组表后一并存放。',
    signer: (person: string) => `决定人 ${person}`,
    pile: ({ title, round, stationTitle, batch }: Pile) =>
      `${title}　第${round.round}轮　${roundNames[round.kind].zh}　${stationTitle}　第${batch}包`,
  },
  en: {
    title: 'Record of doubtful ballots',
    columns: ['papers', 'reason', 'decision', 'decided by'],
    between: ', ',
    papers: (decided: number, papers: number) =>
      `The bundle has ${papers} papers. ${decided} times two people looked at a doubtful one and decided, and it was entered so.`,
    lies: 'Those who decided sign this record; it lies with the counting sheet.',
    signer: (person: string) => `Decided by ${person}`,
    pile: ({ title, round, stationTitle, batch }: Pile) =>
      `${title}, round ${round.round}, ${roundNames[round.kind].en}, ${stationTitle}, bundle ${batch}`,
  },
} as const;

/** The record of a pile as it is printed, with a line for the hand of everybody who decided. */
export function doubtfulSheet(pile: Pile, meeting: string, record: DoubtRecord, lang: Lang): Form {
  const say = phrases[lang];
  const [papers, ...others] = say.columns;
  const persons = [...new Set(record.flatMap(({ by }) => by))].sort();
  return {
    id: `doubtful-${pile.contest}-${pile.round.round}-${pile.station}-${pile.batch}`,
    meeting,
    title: say.title,
    subject: say.pile(pile),
    parts: [
      table(
        [figures(papers), ...others.map(words)],
        record.map((decision) => [
          String(decision.papers),
          reasonOf(decision)[lang],
          outcomeWords[decision.outcome][lang],
          decision.by.join(say.between),
        ]),
      ),
      sentences(say.papers(papersDecided(record), pile.papers), say.lies),
    ],
    signatures: persons.map(say.signer),
    rehearsal: pile.mode === 'rehearsal',
  };
}
