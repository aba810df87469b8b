import type { ActType } from '../../core/ledger/acts/table.ts';
import { currentRound } from '../../core/ledger/change.ts';
import type { RoundState } from '../../core/ledger/state.ts';
import { sheetOf } from './hall.ts';
import { sampleAct } from './sample-acts.ts';
import type { Cast, Signer, Story } from './story.ts';

type Fields = Record<string, unknown>;

/** Sends an act of a type that these numbers fill: mostly as it should be, now and then not. Says whether it was taken. */
export function randomAct(story: Story, type: ActType, numbers: readonly number[]): boolean {
  const at = (index: number, most: number) => numbers[index % numbers.length]! % most;
  const { fields, signers } = sampleAct(type, story);
  const filled = { ...fields, ...fitting(story, type, at) } as Fields;
  const changed = at(0, 7) === 0 ? misled(story, filled, at) : filled;
  const by = at(1, 11) === 0 ? otherSigners(story, signers, at) : signers;
  if (type === 'batch-accepted') {
    if (!('sheet' in changed)) return story.takeBundle(changed, by);
    const { ballots: _none, ...sheet } = changed;
    return story.takeBundle(sheet, by === signers ? ['chief', 'scrutineerA'] : by);
  }
  return story.take(type, changed, by);
}

type Choose = (index: number, most: number) => number;

/** Fields that fit where the contest stands, chosen among those that do. */
function fitting(story: Story, type: ActType, at: Choose): Fields {
  const contest = story.contest();
  const round = currentRound(contest);
  const stations = story.definition.stations.map((station) => station.id);
  switch (type) {
    case 'attendance-recorded': {
      const present = 36 + at(2, 15);
      return { present, absent: { affairs: 50 - present, illness: 0, leave: 0, other: 0 } };
    }
    case 'ballots-issued': {
      const issued = [20 + at(2, 12), 20 + at(3, 8)];
      return {
        stations: stations.map((id, index) => ({
          id,
          printed: issued[index]! + 3,
          issued: issued[index]!,
          unused: 3,
        })),
      };
    }
    case 'ballots-returned':
      return { stations: stations.map((id, index) => returnedAt(story, id, at(2 + index, 6))) };
    case 'round-declared':
      return { verdict: at(2, 3) === 0 ? 'void' : 'valid' };
    case 'batch-accepted': {
      const open = (round.stations ?? []).filter((station) => station.outstanding.length > 0);
      const station = open[at(2, Math.max(1, open.length))];
      const [batch, papers] = station?.outstanding[0] ?? ['01', 20];
      const pile = pileOf(story, station?.id ?? 's1', batch);
      return story.definition.entry === 'sheet'
        ? { ...pile, sheet: sheetFor(papers, round, at) }
        : { ...pile, ballots: ballotsOf(papers, round.candidates.length, round.seats, at) };
    }
    case 'batch-withdrawn': {
      const station = stations[at(2, stations.length)]!;
      const batch = ['01', '01a', '01b', '02'][at(3, 4)]!;
      const standing = story.standing({ contest: contest.id, round: round.round, station, batch });
      return { station, batch, ...(standing ? { digest: standing.payload } : {}) };
    }
    case 'count-signed':
    case 'result-declared':
    case 'result-certified':
    case 'result-returned':
    case 'annulment-proposed':
      return round.verdict === 'valid' ? { resultDigest: story.digest() } : {};
    case 'round-opened':
      return further(story, at);
    case 'seats-reduced':
      return {
        seats: contest.rounds.flatMap((each) => each.signed?.elected ?? []).length,
        consent: at(2, 50),
        presidium: at(3, 2) === 0,
      };
    case 'seat-referred':
      return { cause: ['tie', 'shortfall', 'strike'][at(2, 3)] };
    case 'referral-answered':
      return { answer: ['another-round', 'leave-open', 'stands'][at(2, 3)] };
    case 'candidate-struck':
      return { candidate: round.candidates[at(2, Math.max(1, round.candidates.length))]?.id ?? 'c1' };
    case 'write-in-resolved':
      return {
        from: ['赵六', '孙七'][at(2, 2)],
        to: [{ person: '赵六' }, { person: '孙七' }, { void: 'ineligible' }][at(3, 3)],
      };
    case 'finding-explained': {
      const found = round.signed?.findings[0];
      return found ? { code: found.code, at: found.at } : {};
    }
    case 'incident-recorded':
    case 'incident-closed':
      return { number: `2026-${at(2, 4)}` };
    default:
      return {};
  }
}

function returnedAt(story: Story, id: string, less: number): object {
  const known = currentRound(story.contest()).stations?.find((station) => station.id === id);
  const returned = known?.returned ?? Math.max(0, (known?.issued ?? 24) - less);
  const open = returned - (known?.accepted.papers ?? 0);
  return { id, returned, piles: open > 0 ? [{ batch: `0${1 + (less % 2)}`, papers: open }] : [] };
}

/** A pile under its own number, or under a new one where that was withdrawn. */
function pileOf(story: Story, station: string, batch: string): Fields {
  const contest = story.contest();
  const key = { contest: contest.id, round: contest.rounds.length, station };
  const spent = story.standing({ ...key, batch })?.withdrawn;
  return spent ? { station, batch: `${batch}a`, replaces: batch } : { station, batch };
}

function ballotsOf(papers: number, candidates: number, seats: number, at: Choose): object[] {
  const first = 1 + at(4, papers);
  const marks = (offset: number) =>
    Array.from({ length: candidates }, (_mark, index) =>
      (index + offset) % candidates < seats ? 'o' : 'x',
    ).join('');
  const written = {
    count: first,
    marks: 'x'.repeat(candidates),
    writeIns: [{ name: at(5, 2) === 0 ? '赵六' : '孙七' }],
  };
  const plain = { count: first, marks: marks(at(6, candidates)) };
  const rest = papers - first;
  return [
    at(7, 3) === 0 ? written : plain,
    ...(rest > 0 ? [{ count: rest, marks: marks(at(5, candidates)) }] : []),
  ];
}

/** A sheet on which only as many candidates have votes as there are seats. */
function sheetFor(papers: number, { candidates, seats }: RoundState, at: Choose): object {
  const fors = candidates.map((_each, index) => (index < seats ? at(4 + index, papers + 1) : 0));
  const sheet = sheetOf(papers, ...fors);
  return { ...sheet, votes: sheet.votes.map((row, index) => ({ ...row, id: candidates[index]!.id })) };
}

/** What the last round leaves to be voted on. */
function further(story: Story, at: Choose): Fields {
  const { signed, candidates, seats, struck, kind } = currentRound(story.contest());
  const proposal = signed?.runoff ?? signed?.supplementary;
  const proposed =
    proposal?.candidates ?? candidates.map((each) => each.id).filter((id) => !struck.includes(id));
  return {
    kind:
      signed?.runoff || (!signed && kind === 'tie-runoff')
        ? 'tie-runoff'
        : signed?.supplementary
          ? 'supplementary'
          : 'repeat',
    candidates: proposed.map((id, index) => {
      const listed = candidates.find((each) => each.id === id);
      return (
        listed ?? {
          id: `w${story.contest().rounds.length}-${index}`,
          name: id.slice('write-in:'.length),
          was: id,
        }
      );
    }),
    seats: proposal?.seats ?? seats + (at(2, 9) === 0 ? 1 : 0),
  };
}

/** One thing wrong: another contest, round, digest or head, or a field too many. */
function misled(story: Story, fields: Fields, at: Choose): Fields {
  const wrongs: readonly Fields[] = [
    { contest: 'commission' },
    { round: story.contest().rounds.length + 1 },
    { round: 1 },
    { resultDigest: `sha256:${'0'.repeat(64)}` },
    { expect: story.entries[0]!.prev },
    { surprise: true },
    { station: 's9' },
    { paper: `sha256:${'1'.repeat(64)}` },
  ];
  const wrong = wrongs[at(3, wrongs.length)]!;
  return Object.keys(wrong).every((key) => key in fields || key === 'surprise' || key === 'expect')
    ? { ...fields, ...wrong }
    : fields;
}

/** One signer fewer, or somebody of the cast in the place of one. */
function otherSigners(story: Story, signers: readonly Signer[], at: Choose): readonly Signer[] {
  const cast = Object.keys(story.cast) as (keyof Cast)[];
  const other = cast[at(4, cast.length)]!;
  if (signers.length > 1 && at(5, 2) === 0) return signers.slice(1);
  return signers.includes(other) ? signers : [other, ...signers.slice(1)];
}
