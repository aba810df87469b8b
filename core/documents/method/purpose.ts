import type { Definition } from '../../ledger/election.ts';
import type { ClauseId } from '../../rules/clauses.ts';
import { overlays } from '../../rules/overlays.ts';
import { type Rules, ruleSets } from '../../rules/sets.ts';
import { clause, type MethodClause, ofContests } from '../clause.ts';
import { chineseNumeral } from '../numerals.ts';
import type { Occasion } from '../occasion.ts';
import { type DefinedContest, electedAs, leaderNames, meetingNames, type Spoken } from '../wording.ts';

/** What is elected, from whom, and how the papers are laid out. */
export function purposeClauses(occasion: Occasion): readonly MethodClause[] {
  return [basis(occasion), elected(occasion), nomination(occasion), order(occasion), secrecy(occasion)];
}

function basis({ rules }: Occasion): MethodClause {
  const { title } = ruleSets[rules.base];
  const laid = rules.overlays.map((id) => overlays[id].title);
  const zh = laid.map((each) => each.zh).join('、');
  const en = laid.map((each) => each.en).join('; ');
  return clause(
    ['Z-01'],
    `根据《中国共产党章程》和${title.zh}${laid.length === 0 ? '' : `，按照${zh}的要求`}，制定本办法。`,
    `This method rests on the Party Constitution and the ${title.en}${laid.length === 0 ? '' : `, following ${en}`}.`,
  );
}

function elected({ definition, rules }: Occasion): MethodClause {
  const { contests, meeting } = definition;
  const said = contests.map(numbers);
  return clause(
    [...new Set(contests.flatMap((contest) => electedRules(definition, contest, rules)))],
    `本次${meetingNames[meeting].zh}${said.map((each) => each.zh).join('；')}。`,
    `This ${meetingNames[meeting].en} ${said.map((each) => each.en).join('; ')}.`,
  );
}

function numbers({ office, kind, method, seats, candidates }: DefinedContest): Spoken {
  const names = candidates.length;
  const surplus = names - seats;
  const formal = kind === 'formal';
  const how =
    method === 'equal'
      ? { zh: '实行等额选举', en: 'as many names as seats' }
      : {
          zh: `${surplus > 0 ? `差额${surplus}名，` : ''}实行差额选举`,
          en: `${surplus > 0 ? `${surplus} more than seats, ` : ''}a contested election`,
        };
  return {
    zh: formal
      ? `选举${office}，应选名额${seats}名，候选人${names}名，${how.zh}`
      : `预选${office}，产生正式候选人${seats}名，参加预选的人选${names}名，${how.zh}`,
    en: formal
      ? `elects ${office}: ${seats} seats, ${names} candidates, ${how.en}`
      : `preselects ${office}: ${seats} formal candidates of ${names} names, ${how.en}`,
  };
}

const marginRule = { '1990': 'S-02', '2020': 'S-06', local: 'S-10' } as const;

/** What a contest's numbers rest on: its margin, or why there is none; a preselection; a secretary elected by the congress itself. */
function electedRules(definition: Definition, contest: DefinedContest, rules: Rules): readonly ClauseId[] {
  const by2011 = rules.overlays.some((id) => id === 'hainan-2011' || id === 'jinyun-2011');
  const direct = definition.meeting !== 'firstPlenary' && electedAs(definition, contest) === 'secretaries';
  return [
    ...(contest.method === 'equal' ? (['W-16'] as const) : [marginRule[rules.base], 'S-07' as const]),
    ...(contest.method === 'differential' && by2011 ? (['S-01'] as const) : []),
    ...(contest.kind === 'preselection' ? (['Z-13'] as const) : []),
    ...(direct ? (['W-17'] as const) : []),
  ];
}

function nomination({ definition }: Occasion): MethodClause {
  const { meeting } = definition;
  if (meeting === 'firstPlenary')
    return clause(
      ['W-16', 'R-05'],
      '候选人从本届新当选的委员中产生，名单经上级党组织批复同意后，提交全会选举。',
      'Candidates are members of the committee just elected; their names are put to the vote once the superior committee has approved them.',
    );
  return clause(
    ['R-05'],
    `候选人预备人选由本届委员会提出，经上级党组织批复同意并由${leaderNames[meeting].zh}提交${meeting === 'memberAssembly' ? '党员' : '各代表团'}酝酿讨论后，确定为正式候选人。`,
    `Names are proposed by the outgoing committee, approved by the superior committee, put up for discussion by ${leaderNames[meeting].en}, and only then stand as formal candidates.`,
  );
}

function order({ definition }: Occasion): MethodClause {
  const said = ofContests(definition.contests, (contest) =>
    contest.order === 'slate'
      ? {
          zh: '候选人按上级党组织批准的次序排列',
          en: 'candidates stand in the order the superior committee approved',
        }
      : { zh: '候选人以姓氏笔画为序排列', en: 'candidates stand in the order of surname strokes' },
  );
  return clause(['B-17', 'N-order'], `${said.zh}。`, `On the ballot ${said.en}.`);
}

function secrecy({ definition }: Occasion): MethodClause {
  const papers = definition.contests.length;
  return papers === 1
    ? clause(['B-01'], '选举采用无记名投票方式。', 'The ballot is secret.')
    : clause(
        ['B-01', 'B-15'],
        `选举采用无记名投票方式，设${papers === 2 ? '两' : chineseNumeral(papers)}种选票，分别计票。`,
        `The ballot is secret. There are ${papers} papers, each counted by itself.`,
      );
}
