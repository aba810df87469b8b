import { sumPapers } from '../count/papers.ts';
import type { Lang } from '../findings/entry.ts';
import { headCode } from '../ledger/canonical.ts';
import { contestOf, currentRound, frameOf } from '../ledger/change.ts';
import { allIn, isVoid } from '../ledger/checks/papers.ts';
import { contestInput, type RoundCount } from '../ledger/recount.ts';
import { rulesOf } from '../ledger/rules-of.ts';
import type { ElectionState, RoundState } from '../ledger/state.ts';
import { judgeQuorum } from '../meeting/quorum.ts';
import { aloudOf } from './aloud.ts';
import { type Absences, attendanceSlip } from './attendance.ts';
import { slipChain } from './chain.ts';
import { type CountedPile, countingSheet } from './counting-sheet.ts';
import type { Form } from './form.ts';
import { formOfSlip } from './form-of-slip.ts';
import { issueSlip } from './issue.ts';
import { returnSlip } from './return.ts';
import type { Slip } from './slip.ts';
import { superiorReport } from './superior-report.ts';

/** What a state does not hold of a round: the reasons of the absent, and the count of one that was released. */
export interface RoundRecord {
  readonly absent?: Absences;
  readonly count?: RoundCount;
  /** In the order of stations and bundle numbers. */
  readonly piles?: readonly CountedPile[];
}

/** A slip of an election, ready to print; `sheet` counts the fourth ones of a round from 1. */
export interface SlipForm {
  readonly slip: number;
  readonly sheet?: number;
  readonly contest: string;
  readonly round: number;
  readonly form: Form;
  /** What of it is read out in the hall, sentence by sentence. */
  readonly aloud: readonly string[];
}

/**
 * The slips of what has happened so far in one round: 1 to 3 as the meeting goes, 4 once the tally is released, 5 to 7 once
 * every pile is in too, 8 once the contest's last round is declared. `records` by round of this contest; what it does not
 * hold is left out, and no vote of a round that is not released is in any.
 */
export function slipForms(
  state: ElectionState,
  contest: string,
  round: number,
  records: ReadonlyMap<number, RoundRecord>,
  lang: Lang,
): readonly SlipForm[] {
  const of = contestOf(state, contest)!;
  const recorded = of.rounds[round - 1]!;
  const record = records.get(round) ?? {};
  const slips = [
    ...slipsBefore(state, contest, recorded, record, lang),
    ...slipsAfter(recorded, record, stationTitles(state), lang),
  ];
  const { title: meeting, mode, date } = state.definition;
  const place = { contest, round };
  const shared = {
    witness: { paper: headCode(recorded.paper), seq: state.seq, headCode: headCode(state.head) },
    rehearsal: mode === 'rehearsal',
  };
  let sheets = 0;
  const forms = slips.map((slip): SlipForm => {
    const sheet = slip.number === 4 ? ++sheets : undefined;
    const id = `slip-${slip.number}-${contest}-${round}${sheet === undefined ? '' : `-${sheet}`}`;
    const form = formOfSlip(slip, { ...shared, id, meeting, date });
    return {
      slip: slip.number,
      ...(sheet === undefined ? {} : { sheet }),
      ...place,
      form,
      aloud: aloudOf(slip, lang),
    };
  });
  const counts = countsOf(of.rounds, records);
  const reported = currentRound(of) === recorded && recorded.declared !== undefined && counts !== undefined;
  if (!reported || frameOf(state, contest).kind !== 'formal') return forms;
  const attached = [...new Set(slips.map((slip) => slip.title))];
  const letter = superiorReport(state, contest, counts, attached, lang);
  // Whoever sends the letter dates it.
  const form = { ...shared, ...letter, id: `slip-8-${contest}-${round}` };
  return [...forms, { slip: 8, ...place, form, aloud: [] }];
}

/** Slips 1 to 3: what is known before anything is counted. */
function slipsBefore(
  state: ElectionState,
  contest: string,
  recorded: RoundState,
  { absent }: RoundRecord,
  lang: Lang,
): readonly Slip[] {
  const { attendance, stations, returned, verdict } = recorded;
  if (attendance === undefined) return [];
  const of = { attendance, contest: contestInput(state, contestOf(state, contest)!, recorded) };
  const quorum = judgeQuorum(rulesOf(state), attendance);
  const first = attendanceSlip(of, { quorum }, lang, absent);
  if (stations === undefined) return [first];
  const titles = stationTitles(state);
  const named = stations.map(({ id, printed, issued, unused, returned: back }) => ({
    id: titles.get(id)!,
    printed,
    issued,
    unused,
    returned: back ?? 0,
  }));
  const input = { ...of, stations: named };
  const papers = sumPapers(named);
  const second = issueSlip(input, { papers }, lang);
  if (!returned) return [first, second];
  const status = verdict === 'void' || isVoid(recorded) ? 'void' : 'complete';
  return [first, second, returnSlip(input, { status, papers }, lang)];
}

/** Slips 4 to 7: votes, and so only of a round that is released, whatever `record` holds. */
function slipsAfter(
  recorded: RoundState,
  { count, piles = [] }: RoundRecord,
  titles: ReadonlyMap<string, string>,
  lang: Lang,
): readonly Slip[] {
  if (!recorded.released || count === undefined) return [];
  const { input, result } = count;
  // A poll's grades are no marks of candidates: its one slip is that of the whole round.
  const grouped = result.poll === undefined ? piles : [];
  const sheets = grouped.map((pile) =>
    countingSheet(input, result, { ...pile, station: titles.get(pile.station)! }, lang),
  );
  return allIn(recorded) ? [...sheets, ...slipChain(input, result, lang).slice(3)] : sheets;
}

function stationTitles(state: ElectionState): ReadonlyMap<string, string> {
  return new Map(state.definition.stations.map(({ id, title }) => [id, title ?? id]));
}

/** Every counted round of a contest, or nothing where one of them is not at hand. */
function countsOf(
  rounds: readonly RoundState[],
  records: ReadonlyMap<number, RoundRecord>,
): ReadonlyMap<number, RoundCount> | undefined {
  const signed = rounds.filter((round) => round.signed !== undefined);
  const counts = signed.map(({ round }) => [round, records.get(round)?.count] as const);
  return counts.some(([, count]) => count === undefined)
    ? undefined
    : new Map(counts as [number, RoundCount][]);
}
