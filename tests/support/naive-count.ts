import { nameKey } from '../../core/names/key.ts';
import { compareNames } from '../../core/names/order.ts';
import type { CountDocument } from './count-document.ts';

interface Paper {
  readonly marks: string;
  readonly void?: string;
  readonly count?: number;
  readonly writeIns?: readonly { readonly name: string; readonly mark?: string }[];
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly votes: number;
  readonly place: number;
}

/**
 * A second tabulator, to check the first by: it lays out every paper one by one, asks each question of each paper anew,
 * and shares nothing with the product but the name key and the order of names. Slow and plain on purpose.
 */
export function naiveCount(document: CountDocument, resolutions: ReadonlyMap<string, string | null>) {
  const { contest, attendance, stations } = document;
  const rules = typeof document.rules === 'string' ? { base: document.rules } : document.rules;
  const exempt = (attendance.exempt ?? []).filter(
    (each: CountDocument) => each.superiorConsent && each.meetingApproval,
  );
  let due = attendance.electors;
  for (const each of exempt) due -= each.count;
  const { present } = attendance;

  const quorum =
    rules.quorum ??
    { '1990': { over: [4, 5] }, '2020': { atLeast: [4, 5] }, local: { over: [1, 2] } }[rules.base as string];
  if (!reaches(quorum, present, due)) return { status: 'not-quorate' };

  const returned = stations.reduce((sum: number, station: CountDocument) => sum + station.returned, 0);
  const issued = stations.reduce((sum: number, station: CountDocument) => sum + station.issued, 0);
  if (returned > issued || returned > present) return { status: 'void' };

  const papers: Paper[] = [];
  for (const station of stations) {
    for (const ballot of station.ballots) {
      const paper = typeof ballot === 'string' ? { marks: ballot } : ballot;
      for (let copy = 0; copy < (paper.count ?? 1); copy++) papers.push(paper);
    }
  }

  const names = contest.candidates.map((candidate: CountDocument) => nameKey(candidate.name));
  const votes = new Map<string, number>();
  const rows = contest.candidates.map((candidate: CountDocument) => ({
    id: candidate.id,
    o: 0,
    x: 0,
    '-': 0,
    '?': 0,
  }));
  const invalid: Record<string, number> = {};
  const voids: Record<string, number> = {
    unmarked: 0,
    'exceeds-against': 0,
    'listed-candidate': 0,
    ineligible: 0,
  };
  let valid = 0;
  let blank = 0;
  for (const paper of papers) {
    const reason = paper.void ?? (chosenOn(paper).length > contest.seats ? 'over-voted' : undefined);
    if (reason) {
      invalid[reason] = (invalid[reason] ?? 0) + 1;
      continue;
    }
    valid++;
    if (!/[ox?]/.test(paper.marks) && !paper.writeIns?.length) blank++;
    [...paper.marks].forEach((mark, place) => {
      rows[place][mark]++;
    });
    for (const person of new Set<string>(entriesOf(paper).map((entry) => entry.person))) {
      const why = whyVoid(paper, person);
      if (why) voids[why]!++;
      else votes.set(person, (votes.get(person) ?? 0) + 1);
    }
  }

  /** The names on a paper and whom they stand for. */
  function entriesOf(paper: Paper): { person: string; mark: string; nobody: boolean }[] {
    return (paper.writeIns ?? []).map((entry) => {
      const key = nameKey(entry.name);
      const found = resolutions.has(key) ? resolutions.get(key) : key;
      return { person: found ?? key, mark: entry.mark ?? 'o', nobody: found === null };
    });
  }

  /** Everybody a paper chooses: places of the slate, and persons who are not among those already. */
  function chosenOn(paper: Paper): string[] {
    const places = [...paper.marks].flatMap((mark, place) => (mark === 'o' ? [place] : []));
    const listed = places.map((place) => `#${place}`);
    const written = entriesOf(paper).filter(
      (entry) => entry.mark === 'o' && !places.some((place) => names[place] === entry.person),
    );
    return [...new Set([...listed, ...written.map((entry) => entry.person)])];
  }

  function whyVoid(paper: Paper, person: string): string | undefined {
    const entries = entriesOf(paper);
    const mine = entries.filter((entry) => entry.person === person);
    if (!mine.some((entry) => entry.mark === 'o')) return 'unmarked';
    const marked = new Set(entries.filter((entry) => entry.mark === 'o').map((entry) => entry.person));
    if (marked.size > paper.marks.split('x').length - 1) return 'exceeds-against';
    if (names.includes(person)) return 'listed-candidate';
    if (contest.round === 'tie-runoff' || mine.some((entry) => entry.nobody)) return 'ineligible';
    if (contest.eligibleWriteIns && !contest.eligibleWriteIns.map(nameKey).includes(person))
      return 'ineligible';
    return undefined;
  }

  const majority = rules.majority ?? { over: [1, 2], of: rules.base === 'local' ? 'due' : 'present' };
  const base = majority.of === 'due' ? due : present;
  const field: Person[] = [
    ...contest.candidates.flatMap((candidate: CountDocument, place: number) =>
      candidate.struck ? [] : [{ id: candidate.id, name: candidate.name, votes: rows[place].o, place }],
    ),
    ...[...votes].map(([key, count]) => ({ id: `write-in:${key}`, name: key, votes: count, place: 1000 })),
  ];
  const inList = (persons: Person[]): string[] =>
    [...persons]
      .sort((a, b) => {
        if (contest.order === 'slate' && a.place !== b.place) return a.place - b.place;
        return compareNames(a.name, b.name, 'surname') || a.place - b.place || (a.name < b.name ? -1 : 1);
      })
      .map((person) => person.id);

  // Seats are handed out one rank of votes after the other until a rank no longer fits.
  const able = field.filter(
    (person) => contest.round === 'tie-runoff' || reaches(majority, person.votes, base),
  );
  const elected: Person[] = [];
  let level: Person[] = [];
  for (const count of [...new Set(able.map((person) => person.votes))].sort((a, b) => b - a)) {
    level = able.filter((person) => person.votes === count);
    if (elected.length + level.length > contest.seats) break;
    elected.push(...level);
    level = [];
    if (elected.length === contest.seats) break;
  }
  const left = contest.seats - elected.length;
  const ends: CountDocument = {
    status: left === 0 ? 'complete' : level.length > 0 ? 'tie' : 'short',
    elected: inList(elected),
  };
  if (ends.status === 'tie') ends.runoff = { seats: left, candidates: inList(level) };
  if (ends.status === 'short') {
    ends.shortfall = left;
    if (contest.method === 'differential' && ['formal', 'supplementary', 'repeat'].includes(contest.round)) {
      const rest = field.filter((person) => !elected.includes(person)).sort((a, b) => b.votes - a.votes);
      let wanted = 0;
      while (wanted * 5 < left * 6) wanted++;
      const chosen = rest.filter((person, rank) => rank < wanted || person.votes === rest[wanted - 1]!.votes);
      ends.supplementary = { seats: left, candidates: inList(chosen) };
    }
  }
  return {
    ...ends,
    papers: { issued, returned, valid, invalid, blank },
    votes: rows.map((row: CountDocument) => ({
      id: row.id,
      for: row.o,
      against: row.x,
      abstain: row['-'],
      unreadable: row['?'],
    })),
    writeIns: [...votes]
      .map(([name, count]) => ({ name, for: count }))
      .sort((a, b) => b.for - a.for || (a.name < b.name ? -1 : 1)),
    voidWriteIns: voids,
  };
}

function reaches(fraction: CountDocument, count: number, base: number): boolean {
  const [numerator, denominator] = fraction.over ?? fraction.atLeast;
  const difference = BigInt(count) * BigInt(denominator) - BigInt(base) * BigInt(numerator);
  return fraction.over ? difference > 0n : difference >= 0n;
}
