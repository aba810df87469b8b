import type { Form } from '../report/form.ts';
import { figures, sentences, table, words } from '../report/slip.ts';
import type { Occasion } from './occasion.ts';
import type { Particulars } from './particulars.ts';
import { blank, shortBlank } from './wording.ts';

type Unit = NonNullable<Particulars['credentials']>[number];

const phrases = {
  zh: {
    title: '关于代表资格审查情况的报告',
    to: '各位代表：',
    opening: (title: string) =>
      `根据有关规定，代表资格审查小组对出席${title}的代表的产生程序和代表资格进行了审查。现将审查情况报告如下。`,
    units: '一、各选举单位情况',
    unit: '选举单位',
    seats: '分配名额',
    elected: '选出代表',
    passed: '审查合格',
    voteAgain: '重新选举',
    replaced: '更换',
    sum: '合计',
    findings: '二、审查意见',
    sums: (seats: string, units: string, elected: string, passed: string) =>
      `这次大会代表名额${seats}名，由${units}个选举单位选出代表${elected}名，经审查合格的${passed}。`,
    arithmetic: (elected: number, voteAgain: number, replaced: number, passed: number) =>
      `${passed}名（${elected} − ${voteAgain} − ${replaced} = ${passed}）`,
    open: `${blank}名`,
    again: '产生程序不符合规定的，责成原选举单位重新选举；',
    replace: '代表不具备资格的，责成原选举单位予以更换；',
    refuse: '代表不具备资格的，乡镇党委不予审批；',
    after: '补选出的代表另行审查。',
    put: '审查通过的代表获得正式资格，计入应到会人数。以上报告，请预备会议审议。',
    signatures: ['代表资格审查小组组长', '成员', '成员'],
  },
  en: {
    title: 'Report on the credentials of the delegates',
    to: 'To the delegates:',
    opening: (title: string) =>
      `The credentials group has reviewed how the delegates to ${title} were elected and whether they qualify. It reports as follows.`,
    units: 'By electing unit',
    unit: 'electing unit',
    seats: 'places',
    elected: 'elected',
    passed: 'confirmed',
    voteAgain: 'vote again',
    replaced: 'replaced',
    sum: 'total',
    findings: 'What the group finds',
    sums: (seats: string, units: string, elected: string, passed: string) =>
      `Places: ${seats}; units: ${units}; delegates elected: ${elected}; confirmed: ${passed}.`,
    arithmetic: (elected: number, voteAgain: number, replaced: number, passed: number) =>
      `${passed} (${elected} − ${voteAgain} − ${replaced} = ${passed})`,
    open: blank,
    again: 'Where the procedure was at fault the unit votes again; ',
    replace: 'where a delegate does not qualify the unit replaces the delegate; ',
    refuse: 'a delegate who does not qualify is refused by the township committee; ',
    after: 'whoever is elected then is reviewed in turn.',
    put: 'Delegates confirmed have full standing and are counted as due. For the preparatory meeting to consider.',
    signatures: ['Head of the credentials group', 'Member', 'Member'],
  },
} as const;

/** Blank rows for a township that has not filled in its units yet. */
const openRows = 8;

/** 代表资格审查报告 to the preparatory meeting; under `jinyun-2011` the township refuses whoever does not qualify. */
export function credentialsForm({ definition, rules, particulars, lang }: Occasion): Form {
  const say = phrases[lang];
  const { credentials } = particulars;
  const refuses = rules.overlays.includes('jinyun-2011');
  return {
    id: 'credentials',
    title: say.title,
    parts: [
      { kind: 'address', text: say.to },
      sentences(say.opening(definition.title)),
      { kind: 'heading', text: say.units },
      table(
        [words(say.unit), ...[say.seats, say.elected, say.passed, say.voteAgain, say.replaced].map(figures)],
        credentials === undefined
          ? Array.from({ length: openRows }, () => Array.from({ length: 6 }, () => ''))
          : [...credentials.map((unit) => unitRow(unit.unit, unit)), unitRow(say.sum, total(credentials))],
      ),
      { kind: 'heading', text: say.findings },
      sentences(
        ...figuresSaid(credentials, lang),
        `${say.again}${refuses ? say.refuse : say.replace}${say.after}`,
        say.put,
      ),
    ],
    signatures: say.signatures,
    rehearsal: definition.mode === 'rehearsal',
  };
}

type Figures = Omit<Unit, 'unit'>;

function passedOf({ elected, voteAgain, replaced }: Figures): number {
  return elected - voteAgain - replaced;
}

function unitRow(unit: string, of: Figures): readonly string[] {
  return [unit, ...[of.seats, of.elected, passedOf(of), of.voteAgain, of.replaced].map(String)];
}

function total(units: readonly Unit[]): Figures {
  const sum = (of: (unit: Unit) => number) => units.reduce((all, unit) => all + of(unit), 0);
  return {
    seats: sum((unit) => unit.seats),
    elected: sum((unit) => unit.elected),
    voteAgain: sum((unit) => unit.voteAgain),
    replaced: sum((unit) => unit.replaced),
  };
}

function figuresSaid(units: readonly Unit[] | undefined, lang: Occasion['lang']): readonly string[] {
  const say = phrases[lang];
  if (units === undefined) return [say.sums(blank, shortBlank, blank, say.open)];
  const all = total(units);
  const confirmed = say.arithmetic(all.elected, all.voteAgain, all.replaced, passedOf(all));
  return [say.sums(String(all.seats), String(units.length), String(all.elected), confirmed)];
}
