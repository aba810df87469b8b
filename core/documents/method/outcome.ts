import { clause, type MethodClause } from '../clause.ts';
import { inFraction } from '../fraction.ts';
import type { Occasion } from '../occasion.ts';
import { electorNames, leaderNames } from '../wording.ts';
import { allowsWriteIns } from '../write-ins.ts';

/** Who is elected, and what is done where votes are equal or seats stay open. */
export function outcomeClauses(occasion: Occasion): readonly MethodClause[] {
  return [
    majority(occasion),
    tie(),
    ...shortfall(occasion),
    ...equalShortfall(occasion),
    ...preselection(occasion),
    ...writtenIn(occasion),
  ];
}

function majority({ definition, rules }: Occasion): MethodClause {
  const who = electorNames[definition.meeting];
  const share = inFraction(
    rules.majority,
    rules.majority.of === 'due'
      ? { zh: `应到会有选举权的${who.zh}人数`, en: `the ${who.en} due` }
      : { zh: `实到会有选举权的${who.zh}人数`, en: `the ${who.en} present with the vote` },
  );
  return clause(
    [rules.majorityRule, 'W-02', 'W-03'],
    `被选举人获得的赞成票${share.zh}，始得当选。达到这一票数的人数多于应选名额时，以得赞成票多少为序，至取足应选名额为止。`,
    `Elected is whoever receives the votes of ${share.en}. If more reach that than there are seats, those with the most votes are elected until the seats are filled.`,
  );
}

function tie(): MethodClause {
  return clause(
    ['W-04', 'W-05', 'A13'],
    '得赞成票相等、不能确定当选人时，就票数相等的被选举人再次投票，以得赞成票多的当选；再次投票不另选他人，也不要求超过半数。再次投票后仍然相等的，可以又一次投票，或者空缺这一名额、报请上级党组织答复，不以抽签或者决定的方式产生。',
    'Where equal votes leave it undecided who is elected there is a run-off among those tied; the most votes win, over half or not, and nobody is written in. Tied again, there is another run-off, or the seat stays open and is referred to the superior committee; it is never filled by lot or by decision.',
  );
}

function shortfall({ definition, rules }: Occasion): readonly MethodClause[] {
  const { contests, meeting } = definition;
  if (!contests.some(({ kind, method }) => kind === 'formal' && method === 'differential')) return [];
  const who = electorNames[meeting];
  const presidium = meeting === 'firstPlenary' ? '' : '或者经大会主席团决定，';
  const orPresidium = meeting === 'firstPlenary' ? '' : ', or by decision of the presidium';
  return [
    clause(
      ['W-06', 'W-07', 'W-10', 'A14', rules.base === '1990' ? 'W-08' : 'W-09', 'A4', 'W-11'],
      `差额选举的当选人少于应选名额时，对不足的名额另行选举，候选人从未当选的人中按得赞成票多少确定，人数为不足的名额另加五分之一（不足一人的进为一人）。当选人数接近应选名额的，经实到会有选举权的${who.zh}半数以上同意，${presidium}也可以减少名额，不再进行选举。另行选举后仍然不足的，是否继续选举，请示上级党组织决定。不得在得票未达到规定票数的人中直接递补。`,
      `Where a contested election fills too few seats a separate election is held for the rest, among those not elected with the most votes, a fifth more of them than seats (rounded up). Close to the number of seats they may be reduced instead, with the consent of at least half of the ${who.en} present${orPresidium}. Too few again, the superior committee is asked whether to go on. No seat is given to one who did not receive the votes it takes.`,
    ),
  ];
}

function equalShortfall({ definition }: Occasion): readonly MethodClause[] {
  if (!definition.contests.some(({ kind, method }) => kind === 'formal' && method === 'equal')) return [];
  return [
    clause(
      ['Z-10', 'W-11'],
      '等额选举的当选人少于应选名额时，对不足的名额重新进行等额选举，或者请示上级党组织决定，不改为差额选举。',
      'Where an equal-number election fills too few seats it is repeated with as many names as seats, or the superior committee is asked; it is never widened into a contested one.',
    ),
  ];
}

function preselection({ definition }: Occasion): readonly MethodClause[] {
  if (!definition.contests.some(({ kind }) => kind === 'preselection')) return [];
  const leader = leaderNames[definition.meeting];
  return [
    clause(
      ['W-15', 'Z-13'],
      `预选中达到规定票数的，以得赞成票多少为序列为正式候选人；不足的名额，由${leader.zh}决定或者再次预选。`,
      `In a preselection those with the votes it takes stand as formal candidates, the most votes first; places left open are for ${leader.en} to decide or for another preselection.`,
    ),
  ];
}

function writtenIn({ definition }: Occasion): readonly MethodClause[] {
  if (!definition.contests.some(allowsWriteIns)) return [];
  return [
    clause(
      ['W-12', 'Z-09'],
      '另选人得赞成票达到规定票数并在应选名额以内的，予以当选；宣布前由两名监票人确认其身份和资格，并确认其没有担任监票、计票工作。',
      'A person written in with the votes it takes and within the seats is elected; before the announcement two scrutineers identify the person, find him eligible and without a duty in the count.',
    ),
  ];
}
