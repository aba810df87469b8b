import { inNameOrder } from '../names/order.ts';
import { printName } from '../names/print.ts';
import type { Form } from '../report/form.ts';
import { figures, sentences, table, words } from '../report/slip.ts';
import { orderNotice } from './lists.ts';
import type { Occasion } from './occasion.ts';
import { listedDuties, type Particulars } from './particulars.ts';
import { leaderNames, meetingNames, type Spoken } from './wording.ts';

type Official = NonNullable<Particulars['officials']>[number];

const dutyNames: Readonly<Record<Official['duty'], Spoken>> = {
  chief: { zh: '总监票人', en: 'chief scrutineer' },
  deputyChief: { zh: '副总监票人', en: 'deputy chief scrutineer' },
  scrutineer: { zh: '监票人', en: 'scrutineer' },
  chiefTeller: { zh: '总计票人', en: 'chief teller' },
  summingTeller: { zh: '汇总计票人', en: 'teller who sums up' },
  teller: { zh: '计票人', en: 'teller' },
  caller: { zh: '唱票人', en: 'caller' },
};

const phrases = {
  zh: {
    title: (meeting: string) => `${meeting}监票人、计票人名单`,
    draft: (meeting: string) => `（草案，监票人提请${meeting}表决）`,
    number: '序号',
    duty: '职责',
    name: '姓名',
    unit: '单位',
    order: '同一职责的以姓氏笔画为序。',
    duties: (leader: string) =>
      `监票人、计票人不得由候选人担任。监票人经会议表决通过；计票人由${leader}指定，在监票人监督下工作。`,
    vote: '表决情况：赞成____人，不赞成____人，弃权____人。',
    signature: '会议主持人',
  },
  en: {
    title: (meeting: string) => `Scrutineers and tellers of ${meeting}`,
    draft: (meeting: string) => `(draft; the scrutineers are put to the vote of the ${meeting})`,
    number: 'no.',
    duty: 'duty',
    name: 'name',
    unit: 'unit',
    order: 'Those of one duty stand by surname strokes.',
    duties: (leader: string) =>
      `No candidate is a scrutineer or a teller. The meeting votes on the scrutineers; tellers are appointed by ${leader} and work under them.`,
    vote: 'For: ____, against: ____, abstaining: ____.',
    signature: 'Chair',
  },
} as const;

/** 监票人、计票人名单, by duty and then by strokes; blank rows where nobody is named yet. */
export function officialsForm({ definition, particulars, lang }: Occasion): Form {
  const say = phrases[lang];
  const given = particulars.officials ?? unnamed(definition.stations.length);
  const listed = listedDuties.flatMap((duty) =>
    inNameOrder(
      given.filter((each) => each.duty === duty),
      ({ person }) => person,
      'surname',
    ),
  );
  const rows = listed.map(({ person, duty, unit = '' }, index) => [
    String(index + 1),
    dutyNames[duty][lang],
    printName(person),
    unit,
  ]);
  return {
    id: 'officials',
    title: say.title(definition.title),
    subject: say.draft(meetingNames[definition.meeting][lang]),
    parts: [
      table([figures(say.number), words(say.duty), words(say.name), words(say.unit)], rows),
      sentences(
        say.order,
        ...orderNotice(
          listed.map(({ person }) => person).filter((person) => person !== ''),
          lang,
        ),
        say.duties(leaderNames[definition.meeting][lang]),
        say.vote,
      ),
    ],
    signatures: [say.signature],
    rehearsal: definition.mode === 'rehearsal',
  };
}

/** One chief, and two scrutineers and two tellers a box: the fewest a count of this system works with. */
function unnamed(stations: number): readonly Official[] {
  const two = (duty: Official['duty']): readonly Official[] =>
    Array.from({ length: 2 * stations }, () => ({ person: '', duty }));
  return [{ person: '', duty: 'chief' }, ...two('scrutineer'), ...two('teller')];
}
