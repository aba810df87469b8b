import type { ClauseId } from '../../rules/clauses.ts';
import { clause, type MethodClause, ofContests } from '../clause.ts';
import type { Occasion } from '../occasion.ts';
import { electedAs, electorNames, leaderNames, meetingNames, type Spoken } from '../wording.ts';

/** Who counts, who announces, where the result goes, and when the method holds. */
export function peopleClauses(occasion: Occasion): readonly MethodClause[] {
  return [
    scrutineers(occasion),
    tellers(occasion),
    announcement(occasion),
    filing(occasion),
    keeping(),
    adoption(occasion),
  ];
}

const proposers = {
  memberAssembly: { zh: '由全体党员从不是候选人的党员中推选', en: 'proposed by all members from members' },
  delegateCongress: {
    zh: '由各代表团从不是候选人的代表中推选',
    en: 'proposed by the delegations from delegates',
  },
  firstPlenary: {
    zh: '由会议主持人从不是候选人的委员中提名',
    en: 'proposed by the chair from committee members',
  },
} as const;

function scrutineers({ definition }: Occasion): MethodClause {
  const { meeting } = definition;
  const by = proposers[meeting];
  const passed = meetingNames[meeting];
  return clause(
    ['W-19', 'W-23'],
    `监票人${by.zh}，经${passed.zh}表决通过，其中一人为总监票人。监票人检查票箱，监督发票、投票、开箱、清点和计票；签字前发现票数不符的，在监票人监督下重新计票。`,
    `Scrutineers are ${by.en} who are not candidates, and approved by the ${passed.en}; one of them is chief. They check the boxes and watch issue, voting, opening and count; figures that do not agree before they sign are counted again under their eyes.`,
  );
}

function tellers({ definition }: Occasion): MethodClause {
  const appointed = leaderNames[definition.meeting];
  return clause(
    ['W-23', 'Z-09'],
    `计票人由${appointed.zh}指定，在监票人监督下进行工作。候选人不得担任监票人、计票人；监票人、计票人在再次投票、另行选举中成为候选人的，应当更换。`,
    `Tellers are appointed by ${appointed.en} and work under the scrutineers. No candidate counts or watches the count; one who becomes a candidate in a further round is replaced.`,
  );
}

function announcement({ definition }: Occasion): MethodClause {
  const meeting = meetingNames[definition.meeting];
  const listed = ofContests(definition.contests, ({ order }) =>
    order === 'slate'
      ? { zh: '当选名单按上级党组织批准的次序排列', en: 'the elected are listed in the approved order' }
      : { zh: '当选名单以姓氏笔画为序排列', en: 'the elected are listed by surname strokes' },
  );
  return clause(
    ['W-18', 'W-19', 'W-20'],
    `计票结束，由总监票人签字并向${meeting.zh}报告计票结果，包括得赞成票、不赞成票、弃权票和另选他人的票数，由会议主持人宣布当选人名单。${listed.zh}。`,
    `When the count is done the chief scrutineer signs it and reports to the ${meeting.en} the votes for, against, abstaining and written in; the chair announces the elected. Then ${listed.en}.`,
  );
}

const filings: Readonly<
  Record<ReturnType<typeof electedAs>, Spoken & { readonly rules: readonly ClauseId[] }>
> = {
  members: {
    zh: '选举结果报上级党组织备案',
    en: 'the result is filed with the superior committee for the record',
    rules: ['R-02'],
  },
  secretaries: {
    zh: '选举结果报上级党组织批准',
    en: 'the result takes effect when the superior committee approves it',
    rules: ['R-01', 'Z-11'],
  },
  delegates: {
    zh: '选举结果报上级党组织审批',
    en: 'the result goes to the superior committee for approval',
    rules: ['R-03'],
  },
};

function filing({ definition }: Occasion): MethodClause {
  const { contests } = definition;
  const said = ofContests(contests, (contest) => filings[electedAs(definition, contest)]);
  const rules = contests.flatMap((contest) => filings[electedAs(definition, contest)].rules);
  return clause([...new Set(rules)], `${said.zh}。`, `Afterwards ${said.en}.`);
}

function keeping(): MethodClause {
  return clause(
    ['B-14'],
    '剩余选票当众封存。计票结束后，选票由监票人封存保管。',
    'Spare ballots are sealed in public. When the count is done the scrutineers seal the ballots.',
  );
}

function adoption({ definition }: Occasion): MethodClause {
  const meeting = meetingNames[definition.meeting];
  const who = electorNames[definition.meeting];
  const leader = leaderNames[definition.meeting];
  return clause(
    ['Z-01', 'A1', 'A2'],
    `本办法经${meeting.zh}到会${who.zh}表决通过后施行，选票发出后不再变动。未尽事宜，由${leader.zh}研究并请示上级党组织决定。`,
    `This method holds once the ${who.en} present at the ${meeting.en} have adopted it and does not change once ballots are issued. What it leaves open ${leader.en} puts to the superior committee.`,
  );
}
