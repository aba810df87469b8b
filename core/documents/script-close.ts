import type { Occasion } from './occasion.ts';
import { line, type ScriptStep, step } from './script-step.ts';
import { blank, type DefinedContest, electedAs, leaderNames, meetingNames, type Spoken } from './wording.ts';

/** From the ballots that came back to the names of the elected. */
export function closingSteps(occasion: Occasion): readonly ScriptStep[] {
  return [returned(occasion), count(), report(occasion), announcement(occasion), end(occasion)];
}

function returned({ definition }: Occasion): ScriptStep {
  return step('宣布收回选票情况和选举是否有效', 'Ballots returned', [
    ...definition.contests.map(({ office }) =>
      line(
        `${office}选票：发出____张，收回____张。［收回的选票等于（少于）发出的选票，选举有效。］［收回的选票多于发出的选票，选举无效，重新选举。］`,
        `${office}: issued ____, returned ____. [No more came back than were issued: the election is valid.] [More came back: it is void and will be repeated.]`,
      ),
    ),
  ]);
}

function count(): ScriptStep {
  return step('计票', 'The count', [
    line(
      '请计票人在监票人监督下计票。现在休会，计票结束后继续开会。',
      'Tellers, please count under the scrutineers. We adjourn until the count is done.',
    ),
  ]);
}

function report({ definition }: Occasion): ScriptStep {
  const meeting = meetingNames[definition.meeting];
  return step('报告计票结果', 'The report', [
    line(
      `现在继续开会。请总监票人____同志向${meeting.zh}报告计票结果。（按“报总监票人的报告单”宣读）`,
      `We go on. The chief scrutineer, comrade ____, reports to the ${meeting.en}. (Slip 6 is read.)`,
    ),
  ]);
}

function announcement({ definition }: Occasion): ScriptStep {
  return step('宣布选举结果', 'The result', [
    ...definition.contests.flatMap((contest) => electedSaid(contest)),
    line(
      '［有票数相等、不能确定当选人的：就票数相等的____名再次投票，应选____名。］',
      '[Equal votes: there is a run-off among ____ for ____ seat(s).]',
    ),
    line(
      `［当选人少于应选名额的：尚缺____名，按照选举办法另行选举，或者由${leaderNames[definition.meeting].zh}提出减少名额。］`,
      `[Too few elected: ____ short; by the method there is a separate election, or ${leaderNames[definition.meeting].en} proposes to reduce the seats.]`,
    ),
  ]);
}

/** Room for a line of names. */
const names = blank.repeat(3);

function electedSaid({ office, kind, order }: DefinedContest): readonly Spoken[] {
  const zh = order === 'slate' ? '按批准的次序' : '以姓氏笔画为序';
  const en = order === 'slate' ? 'in the approved order' : 'by surname strokes';
  return kind === 'preselection'
    ? [
        line(
          `［下列____名同志列为${office}正式候选人（${zh}）：${names}。］`,
          `[These ____ stand as formal candidates for ${office} (${en}): ${names}.]`,
        ),
      ]
    : [
        line(
          `［下列____名同志当选为${office}（${zh}）：${names}。］`,
          `[These ____ are elected, ${office} (${en}): ${names}.]`,
        ),
      ];
}

function end({ definition }: Occasion): ScriptStep {
  const approved = definition.contests.some((contest) => electedAs(definition, contest) === 'secretaries');
  return step('结束', 'End', [
    approved
      ? line(
          '书记、副书记的选举结果，报上级党组织批准后生效。选票由监票人当场封存。选举到此结束。',
          'The result takes effect when the superior committee approves it. The scrutineers seal the ballots. That is the end of the election.',
        )
      : line(
          '选举结果按规定报上级党组织。选票由监票人当场封存。选举到此结束。',
          'The result goes to the superior committee. The scrutineers seal the ballots. That is the end of the election.',
        ),
  ]);
}
