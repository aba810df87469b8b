import fc from 'fast-check';
import { nameKey } from '../../core/names/key.ts';
import type { CountDocument } from './count-document.ts';

/** Names of the slate, some told apart only by a note, and names to write in, some of them listed or spelt otherwise. */
const listedNames = ['丁甲', '王甲', '王 强', '王强', '阿里木·买买提', '李甲'];
const writtenNames = ['赵六', '赵 六', '赵陆', '钱七', '丁甲', '丁　甲', '阿里木.买买提', '王强'];

const fraction = fc.constantFrom(
  { over: [1, 2] },
  { atLeast: [1, 2] },
  { over: [2, 3] },
  { over: [1, 3] },
  { atLeast: [1, 1] },
);

const rules = fc.oneof(
  fc.constantFrom('1990', '2020', 'local'),
  fc.record(
    {
      // Overlays go on the rules of grassroots elections only.
      base: fc.constantFrom('1990', '2020'),
      overlays: fc.subarray(['hainan-2011', 'plan-2017']),
      quorum: fraction,
      majority: fc.record({ over: fc.constantFrom([1, 2], [1, 3]), of: fc.constantFrom('present', 'due') }),
    },
    { requiredKeys: ['base'] },
  ),
);

function ballots(candidates: number): fc.Arbitrary<unknown[]> {
  // Marks for and against often, so that ballots over the seats, valid ones and write-ins all occur.
  const marks = fc.string({
    unit: fc.constantFrom(...'oxxxo--?'),
    minLength: candidates,
    maxLength: candidates,
  });
  const count = fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined });
  const entry = fc.record(
    { name: fc.constantFrom(...writtenNames), mark: fc.constantFrom('o', 'o', 'o', 'x', '-', '?') },
    { requiredKeys: ['name'] },
  );
  const plain = fc.record({ marks, count });
  const written = fc.record({ marks, writeIns: fc.array(entry, { maxLength: 3 }), count });
  const spoilt = fc.record({ void: fc.constantFrom('identifying-mark', 'illegible', 'not-official'), count });
  return fc.array(
    fc.oneof(
      { weight: 3, arbitrary: marks },
      { weight: 2, arbitrary: plain },
      { weight: 3, arbitrary: written },
      spoilt,
    ),
    { maxLength: 8 },
  );
}

const papersOf = (list: unknown[]): number =>
  list.reduce((sum: number, ballot) => sum + ((ballot as { count?: number }).count ?? 1), 0);

/** Count files of every kind that are not refused: over-votes, write-ins, struck candidates, ties, void and inquorate rounds. */
export const elections: fc.Arbitrary<CountDocument> = fc
  .record({
    candidates: fc.integer({ min: 2, max: listedNames.length }),
    seats: fc.integer({ min: 1, max: 3 }),
    round: fc.constantFrom('formal', 'formal', 'preselection', 'tie-runoff', 'supplementary', 'repeat'),
    equal: fc.boolean(),
    order: fc.constantFrom('strokes', 'slate'),
    struck: fc.array(fc.nat(listedNames.length - 1), { maxLength: 2 }),
    eligible: fc.option(fc.subarray(writtenNames), { nil: undefined }),
    rules,
    stations: fc.integer({ min: 1, max: 3 }),
    extra: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 3, maxLength: 3 }),
    absent: fc.constantFrom(0, 0, 0, 1, 2, 30),
    present: fc.constantFrom(0, 0, 0, 1, 3, -1),
    exempt: fc.boolean(),
  })
  .chain((frame) =>
    fc.tuple(
      fc.constant(frame),
      fc.array(ballots(frame.candidates), { minLength: frame.stations, maxLength: frame.stations }),
    ),
  )
  .map(([frame, lists]) => {
    const stations = lists.map((list, index) => {
      const returned = papersOf(list);
      const issued = Math.max(0, returned + frame.extra[index]!);
      return { id: `s${index}`, printed: issued + 2, issued, unused: 2, returned, ballots: list };
    });
    const present = Math.max(1, stations.reduce((sum, station) => sum + station.returned, 0) + frame.present);
    const isRunoff = frame.round === 'tie-runoff';
    const seats = isRunoff ? Math.min(frame.seats, frame.candidates - 1) : frame.seats;
    const equal = frame.equal && !isRunoff;
    return {
      format: 'scrutineer/count@1',
      rules: frame.rules,
      contest: {
        id: 'contest',
        kind: 'election',
        round: frame.round,
        method: equal ? 'equal' : 'differential',
        seats: equal ? frame.candidates : seats,
        order: frame.order,
        candidates: listedNames.slice(0, frame.candidates).map((name, place) => ({
          id: `c${place}`,
          name,
          note: `${place}`,
          struck: frame.struck.includes(place),
        })),
        ...(frame.eligible ? { eligibleWriteIns: frame.eligible } : {}),
      },
      attendance: {
        electors: present + frame.absent + (frame.exempt ? 2 : 0),
        present,
        exempt: frame.exempt
          ? [{ kind: 'serving-sentence', count: 2, superiorConsent: true, meetingApproval: true }]
          : [],
      },
      stations,
    };
  });

/** What two scrutineers may find of the names written in: another spelling, a listed candidate, nobody. */
export const resolutions: fc.Arbitrary<ReadonlyMap<string, string | null>> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...writtenNames),
      fc.option(fc.constantFrom('赵六', '钱七', '丁甲', '孙八'), { nil: null }),
    ),
    {
      maxLength: 2,
    },
  )
  .map((pairs) => new Map(pairs.map(([from, to]) => [nameKey(from), to])));
