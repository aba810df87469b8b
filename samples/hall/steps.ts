import type * as z from 'zod/mini';
import type { Ballot, Exempt, Sheet } from '../../core/count/input.ts';
import type { Digest } from '../../core/crypto.ts';
import type { slateSubmission } from '../../core/ledger/acts/slates.ts';
import type { SealedPersons } from '../../core/ledger/sealed-document.ts';
import type { Makeup } from '../../core/report/summary/makeup.ts';
import type { Standing } from './client.ts';
import { contestOf, type Hall, type Pile } from './hall.ts';
import { methodOf } from './method.ts';
import type { Person } from './person.ts';

/** A station's papers in one round: printed, issued, and the piles they came back in. */
export interface Box {
  readonly station: string;
  readonly printed: number;
  readonly issued: number;
  readonly piles: readonly Omit<Pile, 'station'>[];
}

export interface Heads {
  readonly electors: number;
  readonly present: number;
  readonly exempt?: readonly Exempt[];
  /** Those absent by reason; others count as `other`. */
  readonly absent?: Partial<Record<'affairs' | 'illness' | 'leave' | 'other', number>>;
}

type Slate = Omit<z.infer<typeof slateSubmission>, 'persons'>;

/** What the committee above writes on its replies. */
export interface Superior {
  readonly by: Person;
  /** `云川组批〔2026〕` in front of a number. */
  readonly prefix: string;
  /** Whom it sends to a jurisdiction's meeting. */
  readonly attends?: ReadonlyMap<string, string>;
}

export async function convene(hall: Hall): Promise<void> {
  await hall.act('convened', { definition: hall.definition }, hall.crew.organiser);
}

/** The committee above agrees to the meeting, and confirms electors and slate of every contest. */
export async function approve(
  hall: Hall,
  superior: Superior,
  electors: number,
  exempt: readonly Exempt[] = [],
): Promise<void> {
  const { by, prefix } = superior;
  const { date, jurisdiction } = hall.definition;
  const attends = superior.attends?.get(jurisdiction);
  const reply = { requestNo: `${jurisdiction}〔2026〕1号`, replyNo: `${prefix}1号`, date };
  await hall.act('meeting-approved', { ...reply, ...(attends === undefined ? {} : { attends }) }, by);
  for (const { id: contest } of hall.definition.contests) {
    await confirmElectors(hall, superior, contest, electors, exempt);
    await approveSlate(hall, superior, contest);
  }
}

export async function confirmElectors(
  hall: Hall,
  { by }: Superior,
  contest: string,
  electors: number,
  exempt: readonly Exempt[] = [],
): Promise<void> {
  await hall.act('electors-confirmed', { contest, electors, exempt }, by);
}

/** A list of names at its stage, with facts about the persons sealed apart where the rules ask for them. */
export async function submitSlate(
  hall: Hall,
  slate: Slate,
  persons?: SealedPersons['persons'],
): Promise<void> {
  const fields =
    persons === undefined ? { ...slate } : async () => ({ ...slate, persons: await hall.seal(persons) });
  await hall.act('slate-submitted', fields, hall.crew.organiser);
}

/** The committee above approves a contest's slate as its paper says it now. */
export async function approveSlate(hall: Hall, { by }: Superior, contest: string): Promise<void> {
  await hall.act('slate-approved', (seen) => ({ contest, paper: contestOf(seen, contest).paper }), by);
}

/** The ballots of these contests are put away under a seal each, numbered from 001. */
export async function sealBallots(
  hall: Hall,
  contests: readonly string[],
  { prefix, place }: { readonly prefix: string; readonly place: string },
): Promise<void> {
  for (const [index, contest] of contests.entries()) {
    const sealNo = `${prefix}${String(index + 1).padStart(3, '0')}`;
    await hall.act('ballots-sealed', { contest, sealNo, place }, hall.crew.chief);
  }
}

/** The meeting adopts its election method and appoints who counts. */
export async function openMeeting(hall: Hall): Promise<void> {
  const { chair, chief, scrutineers, keyers } = hall.crew;
  const officials = [chief, ...scrutineers, ...[...keyers.values()].flat()];
  await hall.act('method-adopted', { digest: methodOf(hall.definition) }, chair);
  const duties = officials.map(({ person, role }) => ({ person, duty: role }));
  await hall.act('officials-appointed', { officials: duties }, chair);
}

export async function takeAttendance(hall: Hall, contest: string, heads: Heads): Promise<void> {
  const { electors, present, exempt = [], absent = {} } = heads;
  const due = electors - exempt.reduce((sum, each) => sum + each.count, 0);
  const { affairs = 0, illness = 0, leave = 0 } = absent;
  const other = due - present - affairs - illness - leave;
  const round = hall.roundOf(contest);
  const fields = { contest, round, electors, present, exempt, absent: { affairs, illness, leave, other } };
  await hall.act('attendance-recorded', fields, hall.crew.chair, hall.crew.chief);
}

export async function issue(hall: Hall, contest: string, boxes: readonly Box[]): Promise<void> {
  const { chair, chief } = hall.crew;
  const stations = boxes.map(({ station, printed, issued }) => ({
    id: station,
    printed,
    issued,
    unused: printed - issued,
  }));
  await hall.act('ballots-issued', { contest, round: hall.roundOf(contest), stations }, chair, chief);
}

/** Ballots back, and the round declared valid or void before anybody counts. */
export async function collect(
  hall: Hall,
  contest: string,
  boxes: readonly Box[],
  verdict: 'valid' | 'void' = 'valid',
): Promise<void> {
  const { chair, chief } = hall.crew;
  const round = hall.roundOf(contest);
  const stations = boxes.map(({ station, piles }) => {
    const counted = piles.map((pile) => ({ batch: pile.batch, papers: papersIn(pile) }));
    return { id: station, returned: counted.reduce((sum, pile) => sum + pile.papers, 0), piles: counted };
  });
  await hall.act('ballots-returned', { contest, round, stations }, chair, chief);
  await hall.act('round-declared', { contest, round, verdict }, chair);
}

export async function key(hall: Hall, contest: string, boxes: readonly Box[]): Promise<void> {
  for (const { station, piles } of boxes) {
    for (const pile of piles) await hall.bundle(contest, { station, ...pile });
  }
}

/** Attendance to the last bundle of one round. */
export async function vote(hall: Hall, contest: string, heads: Heads, boxes: readonly Box[]): Promise<void> {
  await takeAttendance(hall, contest, heads);
  await issue(hall, contest, boxes);
  await collect(hall, contest, boxes);
  await key(hall, contest, boxes);
}

/** The chief scrutineer releases the tally and signs it with a scrutineer. */
export async function signCount(hall: Hall, contest: string): Promise<void> {
  const { chief, scrutineers } = hall.crew;
  await hall.act('tally-released', { contest, round: hall.roundOf(contest) }, chief);
  await hall.act('count-signed', ofRound(hall, contest), chief, scrutineers[0]);
}

export async function declare(hall: Hall, contest: string): Promise<void> {
  await signCount(hall, contest);
  await hall.act('result-declared', ofRound(hall, contest), hall.crew.chair);
}

/** The committee above certifies a result; `makeup` counts who was elected. */
export async function certify(
  hall: Hall,
  contest: string,
  { by, prefix }: Superior,
  number: number,
  makeup?: Makeup,
): Promise<void> {
  const fields = (seen: Standing) => ({
    contest,
    resultDigest: resultOf(seen, contest),
    replyNo: `${prefix}${number}号`,
    ...(makeup === undefined ? {} : { makeup }),
  });
  await hall.act('result-certified', fields, by);
}

/** The digest of the contest's last round, once released. */
export function resultOf(seen: Standing, contest: string): Digest {
  return contestOf(seen, contest).resultDigest!;
}

function ofRound(hall: Hall, contest: string): (seen: Standing) => Record<string, unknown> {
  return (seen) => ({ contest, round: hall.roundOf(contest), resultDigest: resultOf(seen, contest) });
}

function papersIn({ ballots, sheet }: Omit<Pile, 'station'>): number {
  const counts = sheet
    ? [sheet.valid, ...Object.values(sheet.invalid)]
    : ballots!.map((ballot) => (typeof ballot === 'string' ? 1 : (ballot.count ?? 1)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** So many equal ballots, with a person written in and marked `o` on each if one is named. */
export function papers(count: number, marks: string, writtenIn?: string): Ballot {
  return { marks, count, ...(writtenIn === undefined ? {} : { writeIns: [{ name: writtenIn, mark: 'o' }] }) };
}

/** A sheet of a pile on which nobody was written in; `votes` are for, against and abstain of each candidate. */
export function sheet(
  votes: Readonly<Record<string, readonly [number, number, number]>>,
  { valid, blank = 0, illegible = 0 }: { valid: number; blank?: number; illegible?: number },
): Sheet {
  return {
    valid,
    blank,
    invalid: illegible > 0 ? { illegible } : {},
    votes: Object.entries(votes).map(([id, [given, against, abstain]]) => ({
      id,
      for: given,
      against,
      abstain,
      unreadable: 0,
    })),
    writeIns: [],
    voidWriteIns: { unmarked: 0, 'exceeds-against': 0, 'listed-candidate': 0, ineligible: 0 },
  };
}
