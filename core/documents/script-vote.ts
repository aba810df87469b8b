import { ofContests } from './clause.ts';
import { markingWords } from './marking.ts';
import type { Occasion } from './occasion.ts';
import { line, type ScriptStep, step } from './script-step.ts';
import { electorNames } from './wording.ts';
import { allowsWriteIns, writeInsOf } from './write-ins.ts';

/** From the empty boxes to the ballots in them. */
export function votingSteps(occasion: Occasion): readonly ScriptStep[] {
  return [issue(occasion), voting(occasion)];
}

function issue({ definition, terms }: Occasion): ScriptStep {
  const { contests, stations, meeting } = definition;
  const who = electorNames[meeting];
  const open = contests.some(allowsWriteIns);
  const named = ofContests(contests, (contest) => writeInsOf(contest, meeting));
  return step('检查票箱，分发选票，说明填写方法', 'Boxes, ballots, and how to fill them in', [
    line(
      `请监票人检查票箱，共${stations.length}个。［票箱已检查并加封。］`,
      `Scrutineers, please check the boxes: ${stations.length}. [They are checked and sealed.]`,
    ),
    line(
      `现在分发选票，每位到会${who.zh}领取${contests.map(({ office }) => `${office}选票1张`).join('、')}。`,
      `Ballots are now given out, to each of the ${who.en} one for ${contests.map(({ office }) => office).join(', one for ')}.`,
    ),
    ...contests.map(({ office }) =>
      line(
        `${office}选票：印制____张，发出____张，剩余____张，剩余选票当众封存。`,
        `${office}: printed ____, issued ____, left over ____, sealed here and now.`,
      ),
    ),
    line(`下面说明填写方法。${markingWords(terms).zh}`, `How to fill them in. ${markingWords(terms).en}`),
    ...(open
      ? [
          line(
            `投不赞成票的可以另选他人，投弃权票的不能另选他人。${named.zh}。`,
            `Who votes against a candidate may write in another person; who abstains may not. And ${named.en}.`,
          ),
        ]
      : [line('选票上不得另选他人。', 'Nobody may be written in.')]),
    ...contests.map(({ office, seats }) =>
      line(
        `${office}选票所选的人数不得多于${seats}名，多于${seats}名的无效。`,
        `On the ballot for ${office} no more than ${seats} may be chosen.`,
      ),
    ),
  ]);
}

function voting({ definition }: Occasion): ScriptStep {
  const who = electorNames[definition.meeting];
  return step('填写选票，投票', 'Voting', [
    line(
      '请填写选票。因故不能填写的，可以委托不是候选人的人按本人意志代写。',
      'Please fill in your ballots. Who cannot may ask a person who is not a candidate to write by his will.',
    ),
    line(
      `现在投票。请监票人、计票人先投票，然后请各位${who.zh}依次投票。`,
      `We now vote: scrutineers and tellers first, then the ${who.en} in turn.`,
    ),
    line('［投票完毕，请监票人开箱清点。］', '[All have voted. Scrutineers, please open the boxes.]'),
  ]);
}
