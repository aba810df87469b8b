import type { Lang } from '../findings/entry.ts';
import type { BoardRow } from '../ledger/board-row.ts';
import { daysBetween } from '../ledger/instant.ts';
import { phases } from '../ledger/phase.ts';
import { dateInWords } from './date.ts';
import { actorNames } from './exception-names.ts';
import type { Form, FormPart } from './form.ts';
import { phaseNames } from './phase-names.ts';
import { figures, sentences, type SlipTable, table, words } from './slip.ts';
import { wantsOf } from './wants.ts';

const phrases = {
  zh: {
    title: '换届选举工作日报',
    subject: (code: string, day: string) => `辖区代码：${code}　　${day}`,
    headings: ['一、总体进度', '二、今日会议', '三、明日会议', '四、今日批复', '五、需要处理的事项'],
    stand: (count: number) => `本辖区共有选举 ${count} 场，各阶段场数如下：`,
    others: (count: number) => `另有演练 ${count} 场，不计入。`,
    incomplete: '另有选举的账本未能读出，不在本表内；请查看服务报告的故障。',
    phase: ['阶段', '场数'],
    meetings: ['会议', '阶段', '到会／应到', '到场指导', '会场电话'],
    certified: ['会议', '选举项目'],
    wants: ['会议', '选举项目', '情况', '由谁办理', '期限'],
    none: '无。',
    signature: '填报人',
  },
  en: {
    title: 'Daily report of the elections',
    subject: (code: string, day: string) => `jurisdiction ${code}, ${day}`,
    headings: [
      '1. How far they are',
      '2. Meetings today',
      '3. Meetings tomorrow',
      '4. Certified today',
      '5. What wants someone',
    ],
    stand: (count: number) => `Elections here: ${count}. By phase:`,
    others: (count: number) => `Rehearsals, not counted here: ${count}.`,
    incomplete:
      'Other ledgers could not be read and are not in this report: see the faults the service tells.',
    phase: ['phase', 'elections'],
    meetings: ['meeting', 'phase', 'present/due', 'on site', 'telephone'],
    certified: ['meeting', 'contest'],
    wants: ['meeting', 'contest', 'what', 'by', 'due'],
    none: 'None.',
    signature: 'Reported by',
  },
} as const;

/** What a report of a day is made of: a jurisdiction's rows, and whether that is all there is. */
export interface DayOfBoard {
  readonly jurisdiction: string;
  readonly rows: readonly BoardRow[];
  readonly complete: boolean;
}

/**
 * A jurisdiction's day: where its elections stand, today's and tomorrow's meetings, what was certified, what wants someone.
 * Rehearsals are never mixed in; where there is nothing else it is a report of those, and says so.
 */
export function dailyReport(
  { jurisdiction, rows: all, complete }: DayOfBoard,
  day: string,
  lang: Lang,
): Form {
  const say = phrases[lang];
  const official = all.filter(({ mode }) => mode === 'official');
  const rehearsal = official.length === 0 && all.length > 0;
  const rows = rehearsal ? all : official;
  const apart = all.length - rows.length;
  const on = (days: number) => rows.filter(({ date }) => daysBetween(day, date) === days);
  const sections: readonly (readonly FormPart[])[] = [
    [
      sentences(say.stand(rows.length), ...(apart > 0 ? [say.others(apart)] : [])),
      ...(complete ? [] : [sentences(say.incomplete)]),
      phaseTable(rows, lang),
    ],
    orNone(meetingsTable(on(0), lang), lang),
    orNone(meetingsTable(on(1), lang), lang),
    orNone(certifiedTable(rows, day, lang), lang),
    orNone(wantsTable(rows, day, lang), lang),
  ];
  return {
    id: `daily-${jurisdiction}-${day}`,
    title: say.title,
    subject: say.subject(jurisdiction, dateInWords(day, lang)),
    parts: sections.flatMap((parts, index) => [{ kind: 'heading', text: say.headings[index]! }, ...parts]),
    signatures: [say.signature],
    date: day,
    rehearsal,
  };
}

function orNone(listed: SlipTable, lang: Lang): readonly FormPart[] {
  return [listed.rows.length === 0 ? sentences(phrases[lang].none) : listed];
}

function phaseTable(rows: readonly BoardRow[], lang: Lang): SlipTable {
  const [phase, count] = phrases[lang].phase;
  return table(
    [words(phase), figures(count)],
    phases.map((each) => [phaseNames[each][lang], String(rows.filter((row) => row.phase === each).length)]),
  );
}

function meetingsTable(rows: readonly BoardRow[], lang: Lang): SlipTable {
  const [meeting, phase, turnout, attends, telephone] = phrases[lang].meetings;
  return table(
    [words(meeting), words(phase), figures(turnout), words(attends), words(telephone)],
    rows.map((row) => [
      row.title,
      phaseNames[row.phase][lang],
      row.turnout ? `${row.turnout.present}/${row.turnout.due}` : '',
      row.attends ?? '',
      row.telephone ?? '',
    ]),
  );
}

function certifiedTable(rows: readonly BoardRow[], day: string, lang: Lang): SlipTable {
  return table(
    phrases[lang].certified.map(words),
    rows.flatMap(({ title, contests }) =>
      contests.filter(({ certified }) => certified === day).map((contest) => [title, contest.title]),
    ),
  );
}

function wantsTable(rows: readonly BoardRow[], day: string, lang: Lang): SlipTable {
  return table(
    phrases[lang].wants.map(words),
    wantsOf(rows, day).map(({ meeting, contest = '', what, by, due }) => [
      meeting,
      contest,
      what[lang],
      actorNames[by][lang],
      due === undefined ? '' : dateInWords(due, lang),
    ]),
  );
}
