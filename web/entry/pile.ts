import type { Batch } from '../../core/ballot/batch.ts';
import { type BallotTerms, termsOf } from '../../core/ballot/terms.ts';
import { contestOf, currentRound } from '../../core/ledger/change.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { entryOf } from '../../core/ledger/entry-mode.ts';
import { type Envelope, readPayload } from '../../core/ledger/envelope.ts';
import { contestInput } from '../../core/ledger/recount.ts';
import type { Role } from '../../core/ledger/registration.ts';
import type { RoundState } from '../../core/ledger/state.ts';
import type { Ledger } from '../desk/desk.ts';
import type { Outgoing } from '../desk/outbox.ts';
import { type Printed, printedNames } from './printed.ts';

/** A pile still to be entered: all that its bundle must say of it, and what its ballots are judged by. */
export interface Pile {
  readonly election: string;
  readonly mode: 'official' | 'rehearsal';
  readonly contest: string;
  readonly title: string;
  readonly station: string;
  readonly stationTitle: string;
  /** The number the ledger waits for it under. */
  readonly number: string;
  /** The number its bundle will bear. */
  readonly batch: string;
  /** The withdrawn bundle it stands for. */
  readonly replaces?: string;
  readonly papers: number;
  readonly entered: 'ballots' | 'sheet';
  readonly round: RoundState;
  /** The names in the order of the paper. */
  readonly printed: readonly Printed[];
  readonly terms: BallotTerms;
}

/** The pile a ledger waits for under a number; `undefined` where it waits for none. */
export function pileOf(
  { state, entries }: Ledger,
  contest: string,
  station: string,
  number: string,
): Pile | undefined {
  const of = contestOf(state, contest);
  if (of === undefined || !['counting', 'counted'].includes(of.phase)) return undefined;
  const round = currentRound(of);
  const papers = round.stations?.find(({ id }) => id === station);
  const waiting = papers?.outstanding.find(([batch]) => batch === number);
  if (waiting === undefined) return undefined;
  const { id: election, mode, stations } = state.definition;
  const input = contestInput(state, of, round);
  return {
    election,
    mode,
    contest,
    title: input.title ?? contest,
    station,
    stationTitle: stations.find(({ id }) => id === station)?.title ?? station,
    number,
    ...numbered(entries, { contest, round: round.round, station }, number),
    papers: waiting[1],
    entered: entryOf(state, round),
    round,
    printed: printedNames(round, input.order),
    terms: termsOf(input),
  };
}

/** All piles waited for, in the order of contests, stations and piles. */
export function pilesWaiting(ledger: Ledger): readonly Pile[] {
  return ledger.state.contests.flatMap((contest) =>
    (currentRound(contest).stations ?? []).flatMap(({ id, outstanding }) =>
      outstanding.flatMap(([batch]) => pileOf(ledger, contest.id, id, batch) ?? []),
    ),
  );
}

/** Who may enter it: two keyers, or for a sheet the chief and a scrutineer. */
export function rolesFor({ entered }: Pick<Pile, 'entered'>): readonly Role[] {
  return entered === 'ballots' ? ['keyer'] : ['chief', 'scrutineer'];
}

/** What everything kept about a pile is kept under: the paper names election, contest and round. */
export function pileKey({ round, station, batch }: Pick<Pile, 'round' | 'station' | 'batch'>): string {
  return `${round.paper} ${station} ${batch}`;
}

/**
 * The bundle of a contest's last round that waits here for a pile, also where the ledger no longer waits for it: under the pile's
 * number, or under the next where it replaces a withdrawn one.
 */
export function waitingAt(
  { state }: Pick<Ledger, 'state'>,
  contest: string,
  station: string,
  number: string,
  waiting: readonly Outgoing[],
): Outgoing | undefined {
  const of = contestOf(state, contest);
  if (of === undefined) return undefined;
  const round = currentRound(of);
  const here = waiting.filter(({ key, batch }) => key === pileKey({ round, station, batch }));
  // The withdrawn one may wait here still, too.
  return (
    here.find(({ envelope }) => replacedBy(envelope) === number) ?? here.find(({ batch }) => batch === number)
  );
}

function replacedBy({ payload }: Envelope): string | undefined {
  const read = readPayload(payload);
  return read.ok ? (read.value.payload as Batch).replaces : undefined;
}

interface Where {
  readonly contest: string;
  readonly round: number;
  readonly station: string;
}

/** A withdrawn bundle's number is spent, so its pile gets the next: `02` becomes `02-2`, on every computer alike. */
function numbered(entries: readonly Entry[], where: Where, number: string): Pick<Pile, 'batch' | 'replaces'> {
  const here = entries.filter(
    (entry) =>
      entry['contest'] === where.contest &&
      entry['round'] === where.round &&
      entry['station'] === where.station,
  );
  const taken = (batch: string) =>
    here.some(({ type, batch: of }) => type === 'batch-accepted' && of === batch);
  if (!taken(number)) return { batch: number };
  const [, base = number, times = '1'] = /^(.+)-(\d{1,3})$/.exec(number) ?? [];
  let next = Number(times) + 1;
  while (taken(`${base.slice(0, 60)}-${next}`)) next += 1;
  return { batch: `${base.slice(0, 60)}-${next}`, replaces: number };
}
