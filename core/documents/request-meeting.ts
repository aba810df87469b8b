import type { Form } from '../report/form.ts';
import { sentences } from '../report/slip.ts';
import { ruleSets } from '../rules/sets.ts';
import type { Occasion } from './occasion.ts';
import { contestTable, meetingDay, orBlank, requestForm } from './request.ts';

const phrases = {
  zh: {
    title: (title: string) => `关于召开${title}的请示`,
    opening: (rules: string, day: string, title: string) =>
      `本届委员会任期即将届满。根据《中国共产党章程》和${rules}的规定，经党委会议研究，拟于${day}召开${title}。现将有关事项请示如下。`,
    branchOpening: (rules: string, day: string, title: string) =>
      `根据《中国共产党章程》和${rules}的规定，按照上级党组织关于选举代表的安排，经会议研究，拟于${day}召开${title}。现将有关事项请示如下。`,
    time: '一、会议时间、地点',
    when: (day: string, days: string, place: string) => `会议拟于${day}召开，会期${days}天，地点：${place}。`,
    agenda: '二、主要议程',
    reports: '（一）听取和审查本届委员会的工作报告；',
    discipline: '（二）听取和审查纪律检查委员会的工作报告；',
    election: (offices: string) => `（三）选举${offices}。`,
    onlyElection: (offices: string) => `选举${offices}。`,
    attend: '三、参加会议的人员',
    delegates: (count: string) =>
      `应出席会议的代表${count}名，代表资格由代表资格审查小组审查，向预备会议报告。`,
    members: (count: string) =>
      `有选举权的正式党员${count}名；其中拟不计算在应到会人数之内的____名（各类人数另附），请一并批示。`,
    seats: '四、名额和选举方式',
    secret: '选举采用无记名投票方式，名额如下：',
    method: '选举办法（草案）',
    exempt: '拟不计入应到会人数的党员情况',
    quota: '代表名额分配方案',
    between: '、',
  },
  en: {
    title: (title: string) => `Request to hold ${title}`,
    opening: (rules: string, day: string, title: string) =>
      `The committee’s term ends. By the Party Constitution and the ${rules} the committee has resolved to hold ${title} on ${day} and asks for approval of the following.`,
    branchOpening: (rules: string, day: string, title: string) =>
      `By the Party Constitution and the ${rules}, and as the superior committee has arranged the election of delegates, ${title} is to be held on ${day}. Approval is asked for the following.`,
    time: '1. Time and place',
    when: (day: string, days: string, place: string) => `On ${day}, for ${days} day(s), at ${place}.`,
    agenda: '2. Agenda',
    reports: '(1) The report of the committee;',
    discipline: '(2) the report of the discipline inspection commission;',
    election: (offices: string) => `(3) the election of ${offices}.`,
    onlyElection: (offices: string) => `The election of ${offices}.`,
    attend: '3. Who attends',
    delegates: (count: string) =>
      `Delegates: ${count}; their credentials are reviewed and reported to the preparatory meeting.`,
    members: (count: string) =>
      `Full members with the vote: ${count}; of these ____ are proposed not to be counted as due (numbers by kind enclosed).`,
    seats: '4. Seats and method',
    secret: 'By secret ballot, for these seats:',
    method: 'Election method (draft)',
    exempt: 'Members proposed not to be counted as due, by kind',
    quota: 'How the delegates are distributed',
    between: ', ',
  },
} as const;

/** 关于召开大会的请示, which precedes everything. */
export function meetingRequest(occasion: Occasion): Form {
  const { definition, rules, particulars, lang } = occasion;
  const say = phrases[lang];
  const { meeting, title, contests, parent } = definition;
  const day = meetingDay(occasion);
  const count = orBlank(particulars.electors);
  const congress = meeting === 'delegateCongress';
  const heading = (text: string) => ({ kind: 'heading', text }) as const;
  const offices = [...new Set(contests.map(({ office }) => office))].join(say.between);
  const regulation = ruleSets[rules.base].title[lang];
  // A unit that elects delegates to the congress above it ends no term and hears no reports.
  const [opening, agenda] =
    parent === undefined
      ? [say.opening(regulation, day, title), [say.reports, say.discipline, say.election(offices)]]
      : [say.branchOpening(regulation, day, title), [say.onlyElection(offices)]];
  return requestForm(occasion, {
    id: 'request-meeting',
    title: say.title(title),
    body: [
      sentences(opening),
      heading(say.time),
      sentences(say.when(day, orBlank(particulars.days), orBlank(particulars.place))),
      heading(say.agenda),
      sentences(...agenda),
      heading(say.attend),
      sentences(congress ? say.delegates(count) : say.members(count)),
      heading(say.seats),
      sentences(say.secret),
      contestTable(occasion),
    ],
    enclosed: [say.method, congress ? say.quota : say.exempt],
  });
}
