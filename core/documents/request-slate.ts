import type { Form } from '../report/form.ts';
import { sentences } from '../report/slip.ts';
import { fewestCandidates } from '../slate/margin.ts';
import { candidatesInOrder, namesInLine, slateNotice } from './lists.ts';
import { chineseNumeral } from './numerals.ts';
import type { Occasion } from './occasion.ts';
import { contestTable, requestForm } from './request.ts';
import type { DefinedContest } from './wording.ts';

const phrases = {
  zh: {
    title: (title: string) => `关于${title}候选人预备人选的请示`,
    opening: (title: string) =>
      `按照换届工作安排，经推荐提名、组织考察、公示和党委会议研究，现将${title}的候选人预备人选请示如下。`,
    number: (place: number) => `${chineseNumeral(place)}、`,
    heading: (office: string, names: number) => `${office}候选人预备人选（${names}名）`,
    strokes: (names: string) => `以姓氏笔画为序：${names}。`,
    slate: (names: string) => `按拟提名次序：${names}。`,
    differential: (seats: number, names: number, fewest: number) =>
      `应选${seats}名，提名${names}名，实行差额选举（差额不少于应选名额的五分之一，${seats} + ${seats}÷5进一取整 = ${fewest}，即提名不少于${fewest}名）。`,
    equal: (seats: number) => `应选${seats}名，提名${seats}名，实行等额选举。`,
    summary: '名额汇总如下：',
    forms: '候选人预备人选登记表',
    opinions: '考察材料和公示情况',
  },
  en: {
    title: (title: string) => `Request on the names for ${title}`,
    opening: (title: string) =>
      `After recommendation, inspection, public notice and discussion the committee asks for approval of these names for ${title}.`,
    number: (place: number) => `${place}. `,
    heading: (office: string, names: number) => `${office} (${names} names)`,
    strokes: (names: string) => `By surname strokes: ${names}.`,
    slate: (names: string) => `In the order proposed: ${names}.`,
    differential: (seats: number, names: number, fewest: number) =>
      `${seats} seats, ${names} names, contested; the fewest names are ${seats} + ${seats}÷5 (rounded up) = ${fewest}.`,
    equal: (seats: number) => `${seats} seats, ${seats} names, equal number.`,
    summary: 'In all:',
    forms: 'Registration forms of those proposed',
    opinions: 'Findings of the inspection and of the public notice',
  },
} as const;

/** 关于候选人预备人选的请示: answered by the 批复 without which there is no vote. */
export function slateRequest(occasion: Occasion): Form {
  const { definition, lang } = occasion;
  const say = phrases[lang];
  return requestForm(occasion, {
    id: 'request-slate',
    title: say.title(definition.title),
    body: [
      sentences(say.opening(definition.title)),
      ...definition.contests.flatMap((contest, index) => [
        {
          kind: 'heading' as const,
          text: `${say.number(index + 1)}${say.heading(contest.office, contest.candidates.length)}`,
        },
        sentences(...proposed(contest, lang)),
      ]),
      sentences(say.summary),
      contestTable(occasion),
    ],
    enclosed: [say.forms, say.opinions],
  });
}

function proposed(contest: DefinedContest, lang: Occasion['lang']): readonly string[] {
  const say = phrases[lang];
  const { method, order, seats, candidates } = contest;
  const names = namesInLine(candidatesInOrder(contest), lang);
  return [
    order === 'slate' ? say.slate(names) : say.strokes(names),
    ...slateNotice(contest, lang),
    method === 'equal'
      ? say.equal(seats)
      : say.differential(seats, candidates.length, fewestCandidates(seats)),
  ];
}
