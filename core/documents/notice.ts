import { dateInWords } from '../report/date.ts';
import type { Form, FormPart } from '../report/form.ts';
import { figures, sentences, table, words } from '../report/slip.ts';
import { daysThrough } from './days.ts';
import { closing } from './letter.ts';
import { candidatesInOrder, nameRows, slateNotice } from './lists.ts';
import type { Occasion } from './occasion.ts';
import { blank, committeeName, type DefinedContest, shortBlank } from './wording.ts';

const phrases = {
  zh: {
    title: (title: string) => `关于${title}候选人预备人选的公示`,
    opening:
      '按照换届选举工作安排，经推荐提名、组织考察和会议研究，现将候选人预备人选名单予以公示，接受党员和群众监督。',
    heading: (office: string) => `${office}候选人预备人选`,
    strokes: '（以姓氏笔画为序）',
    slate: '（按拟提名次序）',
    number: '序号',
    name: '姓名',
    note: '备注',
    days: (from: string, to: string, days: string) => `公示时间：${from}至${to}，共${days}天。`,
    short: (usual: number, days: number) =>
      `〔公示时间一般为${usual}天（J-08），这次${days}天，${days} < ${usual}，请核对或者说明理由〕`,
    openDay: '____年__月__日',
    contact: (contact: string) => `受理单位：${contact}。`,
    phone: (phone: string) => `联系电话：${phone}。`,
    address: (address: string) => `来信、来访地址：${address}。`,
    hotline: '举报网站、电话：全国组织系统12380。',
    how: '公示期间，对公示对象有异议的，可以通过来信、来电、来访等方式如实反映。反映情况应当实事求是、客观公正，提倡署实名；对反映人和反映的内容严格保密。',
  },
  en: {
    title: (title: string) => `Public notice: names proposed for ${title}`,
    opening:
      'After recommendation, inspection and discussion these names are made public, for members and citizens to comment on.',
    heading: (office: string) => `Proposed for ${office}`,
    strokes: ' (by surname strokes)',
    slate: ' (in the order proposed)',
    number: 'no.',
    name: 'name',
    note: 'remark',
    days: (from: string, to: string, days: string) => `On notice from ${from} to ${to}: ${days} days.`,
    short: (usual: number, days: number) =>
      `[Usually ${usual} days (J-08); this one hangs ${days}, ${days} < ${usual}: check it, or give the reason]`,
    openDay: '____-__-__',
    contact: (contact: string) => `Comments to: ${contact}.`,
    phone: (phone: string) => `Telephone: ${phone}.`,
    address: (address: string) => `Address for letters and visits: ${address}.`,
    hotline: 'Reports also go to 12380.',
    how: 'Whoever objects may write, telephone or call in person while the notice hangs. What is said must be true and fair, preferably under the writer’s own name; who said it and what stays confidential.',
  },
} as const;

/** What `jinyun-2011` usually asks (J-08). */
const usualDays = 3;

/** 公示 of names: what, from which day to which, and whom to tell (J-08, X-12). */
export function noticeForm({ definition, rules, particulars, lang }: Occasion): Form {
  const say = phrases[lang];
  const { notice } = particulars;
  const from = notice === undefined ? say.openDay : dateInWords(notice.from, lang);
  const to = notice === undefined ? say.openDay : dateInWords(notice.to, lang);
  const days = notice === undefined ? usualDays : daysThrough(notice.from, notice.to);
  return {
    id: 'notice',
    title: say.title(definition.title),
    parts: [
      sentences(say.opening),
      ...definition.contests.flatMap((contest) => nameList(contest, lang)),
      sentences(
        say.days(from, to, notice === undefined ? shortBlank : String(days)),
        ...(rules.overlays.includes('jinyun-2011') && days < usualDays ? [say.short(usualDays, days)] : []),
        say.contact(notice?.contact ?? blank),
        say.phone(notice?.phone ?? blank),
        say.address(notice?.address ?? blank),
        say.hotline,
        say.how,
      ),
      closing(committeeName(particulars.committee, lang), from),
    ],
    signatures: [],
    rehearsal: definition.mode === 'rehearsal',
  };
}

function nameList(contest: DefinedContest, lang: Occasion['lang']): readonly FormPart[] {
  const say = phrases[lang];
  const slate = contest.order === 'slate';
  const notice = slateNotice(contest, lang);
  return [
    { kind: 'heading', text: `${say.heading(contest.office)}${slate ? say.slate : say.strokes}` },
    table([figures(say.number), words(say.name), words(say.note)], nameRows(candidatesInOrder(contest))),
    ...(notice.length === 0 ? [] : [sentences(...notice)]),
  ];
}
