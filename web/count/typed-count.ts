import type { BaseId } from '../../core/rules/sets.ts';

/** A small round as somebody types it in: every field the text of its box. */
export interface TypedRound {
  readonly rules: BaseId;
  readonly title: string;
  readonly seats: string;
  /** One a line. */
  readonly candidates: string;
  readonly electors: string;
  readonly present: string;
  readonly printed: string;
  readonly issued: string;
  readonly returned: string;
  /** A pattern a line: marks of `o x - ?`, or `void1`; whom it writes in; how many such ballots: `oox 37`, `oxx+赵六 2`. */
  readonly ballots: string;
}

const voids: ReadonlyMap<string, string> = new Map([
  ['void1', 'identifying-mark'],
  ['void2', 'illegible'],
  ['void3', 'not-official'],
]);

/** The count file of a typed round. What is no number stays a text, and is refused where it stands, as in any file. */
export function countFileOf(typed: TypedRound): object {
  const candidates = linesOf(typed.candidates).map((name, index) => ({ id: `c${index + 1}`, name }));
  const issued = numberOr(typed.issued);
  const printed = numberOr(typed.printed);
  const seats = numberOr(typed.seats);
  const ballots = linesOf(typed.ballots);
  const unused = typeof printed === 'number' && typeof issued === 'number' ? printed - issued : printed;
  return {
    format: 'scrutineer/count@1',
    rules: typed.rules,
    contest: {
      id: 'contest',
      title: typed.title,
      kind: 'election',
      round: 'formal',
      method: candidates.length === seats ? 'equal' : 'differential',
      seats,
      candidates,
    },
    attendance: { electors: numberOr(typed.electors), present: numberOr(typed.present) },
    stations: [
      {
        id: 's1',
        printed,
        issued,
        unused,
        returned: numberOr(typed.returned),
        // A round that ends before counting has none, and is told by that.
        ...(ballots.length === 0 ? {} : { ballots: ballots.map(ballotOf) }),
      },
    ],
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function ballotOf(line: string): object {
  // Names stay as they were typed; only what is ours is folded.
  const [own = '', ...written] = line.split(/[+＋]/);
  const [marks = '', times] = own
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .split(/[\s*×]+/);
  const last = /^(.*?)[\s*＊×]+([0-9０-９]+)$/.exec(written[written.length - 1]?.trimEnd() ?? '');
  const names = last === null ? written : [...written.slice(0, -1), last[1]!];
  const count = numberOr(times ?? last?.[2] ?? '1');
  const writeIns = names.length === 0 ? {} : { writeIns: names.map((name) => ({ name: name.trim() })) };
  const reason = voids.get(marks);
  return reason === undefined ? { marks, ...writeIns, count } : { void: reason, ...writeIns, count };
}

function numberOr(text: string): number | string {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,8}$/.test(plain) ? Number(plain) : plain;
}
