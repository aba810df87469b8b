import type { Ballot } from '../../core/count/input.ts';

export const slate = {
  seats: 5,
  candidates: [...'甲乙丙丁戊己庚辛壬癸子丑'].map((given, place) => ({
    id: `c${place}`,
    name: `王${given}`,
  })),
};

/** A count file of so many ballots, each given by itself: its marks, or an object that holds them. */
export function makeCountFile(ballots: number, stations: number, form: 'string' | 'object'): Uint8Array {
  const piles = makeStations(ballots, stations, (marks) => (form === 'string' ? marks : { marks }));
  const papers = ballots / stations;
  return new TextEncoder().encode(
    JSON.stringify({
      format: 'scrutineer/count@1',
      rules: '2020',
      contest: { id: 'committee', kind: 'election', round: 'formal', method: 'differential', ...slate },
      attendance: { electors: ballots, present: ballots },
      stations: piles.map((pile, index) => ({
        id: `s${index}`,
        printed: papers,
        issued: papers,
        unused: 0,
        returned: papers,
        ballots: pile,
      })),
    }),
  );
}

/** The same ballots every time, 2 % with a name written in; as parsed, so that they lie in memory as a reader's do. */
export function makeStations(
  ballots: number,
  stations: number,
  plain: (marks: string) => Ballot,
): readonly (readonly Ballot[])[] {
  const random = linearCongruential(20261123);
  const make = (): Ballot => {
    const marks = makeMarks(random);
    if (random() >= 0.02) return plain(marks);
    return { marks, writeIns: [{ name: `赵${'甲乙丙丁'[Math.floor(random() * 4)]}`, mark: 'o' }] };
  };
  return Array.from({ length: stations }, () =>
    JSON.parse(JSON.stringify(Array.from({ length: ballots / stations }, make))),
  );
}

/** Up to the seats for, in a few ballots one more; the rest against or abstaining. */
function makeMarks(random: () => number): string {
  const marks: string[] = slate.candidates.map(() => (random() < 0.5 ? 'x' : '-'));
  const chosen = random() < 0.01 ? slate.seats + 1 : Math.floor(random() * (slate.seats + 1));
  for (let vote = 0; vote < chosen; ) {
    const place = Math.floor(random() * marks.length);
    if (marks[place] === 'o') continue;
    marks[place] = 'o';
    vote++;
  }
  return marks.join('');
}

function linearCongruential(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}
