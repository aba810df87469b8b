import { dateInWords } from '../report/date.ts';
import type { Form, FormPart } from '../report/form.ts';
import { figures, sentences, table, words } from '../report/slip.ts';
import { closing } from './letter.ts';
import type { Occasion } from './occasion.ts';
import { blank, committeeName } from './wording.ts';

const phrases = {
  zh: {
    number: '发文字号：________　　　　签发人：________',
    to: (name: string) => `${name}：`,
    put: '妥否，请批示。',
    enclosed: '附件：',
    reply: '（上级党组织批复，或者批复复印件粘贴处）',
    openDate: '____年__月__日',
  },
  en: {
    number: 'Number: ________    Signed off by: ________',
    to: (name: string) => `To ${name}:`,
    put: 'May it please you to approve.',
    enclosed: 'Enclosed:',
    reply: '(room for the superior committee’s reply, its number and date)',
    openDate: '____-__-__',
  },
} as const;

interface Request {
  readonly id: string;
  readonly title: string;
  readonly body: readonly FormPart[];
  /** Titles of what goes with it. */
  readonly enclosed: readonly string[];
}

/** 请示 in the manner of GB/T 9704: whom it is for, one matter, 妥否，请批示, what is enclosed, who asks; then room for the 批复. */
export function requestForm({ definition, particulars, lang }: Occasion, request: Request): Form {
  const say = phrases[lang];
  return {
    id: request.id,
    title: request.title,
    parts: [
      { kind: 'address', text: say.number },
      { kind: 'address', text: say.to(committeeName(particulars.superiorCommittee, lang)) },
      ...request.body,
      sentences(say.put, ...enclosures(say.enclosed, request.enclosed)),
      closing(committeeName(particulars.committee, lang), say.openDate),
      { kind: 'space', caption: say.reply, height: 60 },
    ],
    signatures: [],
    rehearsal: definition.mode === 'rehearsal',
  };
}

function enclosures(label: string, titles: readonly string[]): readonly string[] {
  return titles.map((title, index) =>
    index === 0 ? `${label}${index + 1}. ${title}` : `\u3000\u3000\u3000\u3000\u3000${index + 1}. ${title}`,
  );
}

/** Seats, names and method of every contest, as both requests show them. */
export function contestTable({ definition, lang }: Occasion): FormPart {
  const zh = lang === 'zh';
  const method = { differential: zh ? '差额' : 'contested', equal: zh ? '等额' : 'equal number' };
  const titles = zh ? ['应选名额', '候选人数', '差额'] : ['seats', 'names', 'surplus'];
  return table(
    [words(zh ? '选举事项' : 'office'), ...titles.map(figures), words(zh ? '选举方式' : 'method')],
    definition.contests.map((contest) => {
      const names = contest.candidates.length;
      return [
        contest.office,
        String(contest.seats),
        String(names),
        String(names - contest.seats),
        method[contest.method],
      ];
    }),
  );
}

/** The day the meeting is to be held, as paper writes it. */
export function meetingDay({ definition, lang }: Occasion): string {
  return dateInWords(definition.date, lang);
}

/** A number of the particulars, or room for it. */
export function orBlank(value: number | string | undefined): string {
  return value === undefined ? blank : String(value);
}
