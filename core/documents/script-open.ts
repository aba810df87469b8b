import { inNameOrder } from '../names/order.ts';
import { inFraction } from './fraction.ts';
import { candidatesInOrder, namesInLine } from './lists.ts';
import type { Occasion } from './occasion.ts';
import { line, type ScriptStep, step } from './script-step.ts';
import { between, blank, electorNames, leaderNames, meetingNames, type Spoken } from './wording.ts';

/** From the count of those present to the scrutineers in their places. */
export function openingSteps(occasion: Occasion): readonly ScriptStep[] {
  return [attendance(occasion), method(occasion), scrutineers(occasion)];
}

const raised: readonly Spoken[] = [
  line(
    '同意的请举手；请放下。不同意的请举手；请放下。弃权的请举手；请放下。',
    'In favour, please raise your hands. Thank you. Against? Thank you. Abstaining? Thank you.',
  ),
  line(
    '同意____人，不同意____人，弃权____人。通过。',
    'For: ____, against: ____, abstaining: ____. Carried.',
  ),
];

function attendance({ definition, rules }: Occasion): ScriptStep {
  const { meeting } = definition;
  const who = electorNames[meeting];
  const share = inFraction(rules.quorum, { zh: `应到会${who.zh}人数`, en: 'those due' });
  const exempt =
    meeting === 'memberAssembly'
      ? [
          line(
            '按照规定并经上级党组织同意，拟将____名党员不计算在应到会人数之内，现在提请大会表决。',
            'With the superior committee’s consent ____ members are proposed not to be counted as due; the assembly votes on it.',
          ),
          ...raised,
        ]
      : [];
  return step('清点到会人数', 'Attendance', [
    line(
      `各位${who.zh}、同志们：现在进行选举。请清点有选举权的到会人数。`,
      'Comrades, we now hold the election. Please count the electors present.',
    ),
    ...exempt,
    line(
      `应到会${who.zh}____名，因事请假____名、因病请假____名、其他原因缺席____名，实到会${who.zh}____名。`,
      `Due: ____ ${who.en}. Absent on business: ____, ill: ____, for other reasons: ____. Present: ____.`,
    ),
    line(
      `［到会人数${share.zh}，符合规定，可以进行选举。］`,
      `[Those present are ${share.en}: the election may be held.]`,
    ),
    line(
      '［到会人数没有达到规定，今天不能进行选举，选举时间另行通知。］',
      '[Too few are present: there is no election today; another day will be named.]',
    ),
  ]);
}

function method({ definition, lang }: Occasion): ScriptStep {
  const { contests, meeting } = definition;
  const passed = meetingNames[meeting];
  return step('通过选举办法，宣布候选人名单', 'The method and the candidates', [
    line('请____同志宣读《选举办法（草案）》。', 'Comrade ____ reads the draft method.'),
    line(
      `对选举办法有没有不同意见？［没有。］现在提请${passed.zh}表决。`,
      `Are there objections to the method? [None.] The ${passed.en} now votes on it.`,
    ),
    ...raised,
    line(
      '现在宣布经上级党组织批复同意的候选人名单。',
      'These are the candidates the superior committee approved.',
    ),
    ...contests.map((contest) => {
      const names = namesInLine(candidatesInOrder(contest), lang);
      const { office, seats, candidates, order } = contest;
      return line(
        `${office}候选人${candidates.length}名，应选${seats}名，${order === 'slate' ? '按批准的次序' : '以姓氏笔画为序'}：${names}。`,
        `${office}: ${candidates.length} candidates for ${seats} seats, ${order === 'slate' ? 'in the approved order' : 'by surname strokes'}: ${names}.`,
      );
    }),
  ]);
}

type Named = 'chief' | 'scrutineer' | 'teller';

function named({ particulars, lang }: Occasion, duty: Named): string {
  const of = (particulars.officials ?? []).filter((each) => each.duty === duty);
  const names = inNameOrder(of, ({ person }) => person, 'surname').map(({ person }) => person);
  return names.length === 0 ? blank : names.join(between[lang]);
}

function scrutineers(occasion: Occasion): ScriptStep {
  const { meeting } = occasion.definition;
  const [chief, watching, telling] = (['chief', 'scrutineer', 'teller'] as const).map((duty) =>
    named(occasion, duty),
  );
  const leader = leaderNames[meeting];
  return step('通过监票人，宣布计票人', 'Scrutineers and tellers', [
    line(
      `监票人建议名单如下：总监票人${chief}，监票人${watching}。以上人员都不是候选人。现在提请表决。`,
      `Proposed as chief scrutineer: ${chief}; as scrutineers: ${watching}. None of them is a candidate. Please vote.`,
    ),
    ...raised,
    line(
      `计票人由${leader.zh}指定：${telling}，在监票人监督下工作。请监票人、计票人就位。`,
      `Tellers appointed by ${leader.en}: ${telling}, under the scrutineers. Please take your places.`,
    ),
  ]);
}
