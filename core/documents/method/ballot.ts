import { clause, type MethodClause, ofContests } from '../clause.ts';
import { markingWords } from '../marking.ts';
import type { Occasion } from '../occasion.ts';
import { electorNames, meetingNames } from '../wording.ts';
import { allowsWriteIns, writeInsOf } from '../write-ins.ts';

/** How a ballot is marked, who may be written in, and what makes a ballot or a round void. */
export function ballotClauses(occasion: Occasion): readonly MethodClause[] {
  return [marks(occasion), writeIns(occasion), validBallot(occasion), validRound(occasion)];
}

function marks({ terms }: Occasion): MethodClause {
  const said = markingWords(terms);
  return clause(
    ['B-04'],
    `对选票上的候选人，可以投赞成票，可以投不赞成票，也可以弃权。${said.zh}`,
    `Of every candidate on the ballot one may vote for, against, or abstain. ${said.en}`,
  );
}

function writeIns({ definition, terms }: Occasion): MethodClause {
  const { contests, meeting } = definition;
  if (!contests.some(allowsWriteIns))
    return clause(
      ['Z-04'],
      '不得另选他人；写有其他人姓名的，该另选无效，选票仍然有效。',
      'Nobody may be written in; a name written in is void and leaves the ballot valid.',
    );
  const who = ofContests(contests, (contest) => writeInsOf(contest, meeting));
  const side = terms.side === 'left' ? { zh: '左侧', en: 'left' } : { zh: '右侧', en: 'right' };
  const how = terms.writeInNeedsMark
    ? {
        zh: `在“另选人”栏写上其姓名，并在姓名${side.zh}的符号栏内划“${terms.for}”；只写姓名、未划“${terms.for}”的，该另选无效`,
        en: `write the name in a blank row and mark it ${terms.for} on its ${side.en}; a name without the mark is void`,
      }
    : {
        zh: '在“另选人”栏写上其姓名，写上姓名的即为赞成',
        en: 'write the name in a blank row; a name written is a vote for that person',
      };
  return clause(
    ['B-02', 'B-03', 'B-05', 'Z-04', ...(meeting === 'firstPlenary' ? (['B-16'] as const) : [])],
    `投不赞成票的可以另选他人，投弃权票的不能另选他人。${who.zh}。另选他人的，${how.zh}。同一张选票上另选同一人的，只计一票；所写为候选人的，该另选无效；另选人数多于该票不赞成人数的，其另选全部无效。另选无效的，不影响选票其余部分的效力。`,
    `Only one who votes against a candidate may write in another person; one who abstains may not. ${who.en}. To do so, ${how.en}. The same person twice on a ballot counts once; naming a candidate is void; more names than marks against are all void. What is void there leaves the rest of the ballot valid.`,
  );
}

function validBallot({ definition, terms }: Occasion): MethodClause {
  const meeting = meetingNames[definition.meeting];
  const partly =
    terms.partlyIllegible === 'part'
      ? {
          zh: '部分书写模糊无法辨认的，该部分无效，其余部分有效',
          en: 'where part of it cannot be read that part is void and the rest stands',
        }
      : {
          zh: '部分书写模糊无法辨认的，整张选票无效',
          en: 'where part of it cannot be read the whole ballot is void',
        };
  const bare =
    terms.unmarked === 'abstain'
      ? {
          zh: '全票未划任何符号的，作为弃权，是有效票。',
          en: ' A ballot with no mark at all abstains and is valid.',
        }
      : { zh: '', en: '' };
  return clause(
    ['B-06', 'B-09', 'B-10', 'B-11', ...(terms.unmarked === 'abstain' ? (['B-12'] as const) : []), 'A9'],
    `每张选票所选的人数（含另选人）等于或者少于应选名额的有效，多于应选名额的无效。不是${meeting.zh}统一印制的、编号或者作有其他记号的、整张无法辨认的选票无效；${partly.zh}。${bare.zh}`,
    `A ballot that chooses as many persons as there are seats or fewer, those written in included, is valid; one that chooses more is not. One that is not the ${meeting.en}’s own, that bears a number or private mark, or that cannot be read at all is invalid; ${partly.en}.${bare.en}`,
  );
}

function validRound({ definition }: Occasion): MethodClause {
  const who = electorNames[definition.meeting];
  const each = definition.contests.length === 1 ? '' : '每种选票分别清点。';
  return clause(
    ['B-07', 'B-08', 'A6', 'B-14'],
    `选票只发给到会有选举权的${who.zh}，发票数当场宣布。${each}收回的选票等于或者少于发出的选票，选举有效；多于发出的选票或者多于实到会有选举权的人数，选举无效，重新选举。是否有效，在计票前由会议主持人宣布。`,
    `Ballots go only to ${who.en} present with the vote; how many is announced. The election is valid if no more come back than were issued, and void, to be repeated, if more come back than were issued or than electors are present. The chair says which before anything is counted.`,
  );
}
