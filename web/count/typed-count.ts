/** A small round as somebody types it in: every field the text of its box. */
export interface TypedRound {
  readonly title: string;
  readonly seats: string;
  /** One a line. */
  readonly candidates: string;
  readonly electors: string;
  readonly present: string;
  readonly printed: string;
  readonly issued: string;
  readonly returned: string;
  /** A pattern a line: marks of `o x - ?`, or `void`, and how many such ballots: `oox 37`. */
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
  const unused = typeof printed === 'number' && typeof issued === 'number' ? printed - issued : printed;
  return {
    format: 'scrutineer/count@1',
    rules: '1990',
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
        ballots: linesOf(typed.ballots).map(ballotOf),
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
  const [marks = '', times = '1'] = line
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s*×]+/);
  const count = numberOr(times);
  const reason = voids.get(marks);
  return reason === undefined ? { marks, count } : { void: reason, count };
}

function numberOr(text: string): number | string {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,8}$/.test(plain) ? Number(plain) : plain;
}
