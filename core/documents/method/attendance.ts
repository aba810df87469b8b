import { exemptionNames } from '../../report/glossary.ts';
import { clause, type MethodClause } from '../clause.ts';
import { inFraction } from '../fraction.ts';
import type { Occasion } from '../occasion.ts';
import { electorNames, meetingNames, type Spoken } from '../wording.ts';

/** Who is due, how many must have come, and that nobody votes for another. */
export function attendanceClauses(occasion: Occasion): readonly MethodClause[] {
  return [quorum(occasion), ...due(occasion), proxies(occasion)];
}

function quorum({ definition, rules }: Occasion): MethodClause {
  const who = electorNames[definition.meeting];
  const of: Spoken = { zh: `应到会${who.zh}人数`, en: `the ${who.en} due` };
  const share = inFraction(rules.quorum, of);
  return clause(
    [rules.quorumRule, 'Q-05', 'Z-02'],
    `有选举权的到会${who.zh}人数${share.zh}，方可进行选举。`,
    `There is an election only if the ${who.en} present with the vote are ${share.en}.`,
  );
}

function due({ definition, rules }: Occasion): readonly MethodClause[] {
  const { meeting } = definition;
  if (meeting === 'firstPlenary') return [];
  if (meeting === 'delegateCongress')
    return [
      clause(
        ['Q-13', 'Q-12'],
        '应到会代表人数为代表资格审查合格的代表人数，因事、因病等未到会的仍计算在应到会人数之内。',
        'Due are the delegates whose credentials are confirmed; whoever is absent stays among those due.',
      ),
    ];
  const kinds = [...rules.exemptions];
  const suspended =
    rules.base === '1990'
      ? { zh: '', en: '', rules: [] }
      : {
          zh: '被依法留置、逮捕的党员，在被留置、逮捕期间不行使选举权。',
          en: ' Nor have members lawfully detained or arrested for as long as they are.',
          rules: ['Q-07'] as const,
        };
  const sixth = rules.exemptions.has('retired-returned-home') ? (['Q-11'] as const) : [];
  return [
    clause(
      ['Q-06', ...suspended.rules, 'Q-09', ...sixth, 'Q-10', 'Q-12'],
      `预备党员和受留党察看处分的党员没有选举权。${suspended.zh}下列党员，报经上级党组织同意并经党员大会通过，可以不计算在应到会人数之内：${kinds.map((kind) => exemptionNames[kind].zh).join('；')}。其他未到会的，仍计算在应到会人数之内。`,
      `Probationary members and members under probation within the Party have no vote.${suspended.en} With the consent of the superior committee and the approval of the assembly these are not counted as due: ${kinds.map((kind) => exemptionNames[kind].en).join('; ')}. Everybody else absent stays among those due.`,
    ),
  ];
}

function proxies({ definition }: Occasion): MethodClause {
  const who = electorNames[definition.meeting];
  const meeting = meetingNames[definition.meeting];
  return clause(
    ['Q-14', 'Q-15'],
    `未到会的${who.zh}不能委托他人代为投票。到会的${who.zh}因故不能填写选票的，可以委托不是候选人的人按选举人的意志代写。`,
    `Nobody votes for one absent from the ${meeting.en}. One present who cannot fill in a ballot may ask a person who is not a candidate to write by his will.`,
  );
}
