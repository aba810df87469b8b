import { readCountFile } from '../../../core/count/count-file.ts';
import { countRound } from '../../../core/count/count-round.ts';
import type { CountInput } from '../../../core/count/input.ts';
import type { CountedResult, CountResult } from '../../../core/count/result.ts';
import type { Slip, SlipTable } from '../../../core/report/slip.ts';

interface Round {
  readonly rules?: unknown;
  readonly contest?: Readonly<Record<string, unknown>>;
  readonly attendance?: Readonly<Record<string, unknown>>;
  readonly stations?: readonly unknown[];
  /** Ballots of the one station, which issued and got back as many. */
  readonly ballots?: readonly unknown[];
}

/** A committee of two seats and four candidates by ten present of ten, unless said otherwise; counted. */
export function counted(round: Round): { input: CountInput; result: CountResult } {
  const ballots = round.ballots ?? [{ marks: 'ooxx', count: 10 }];
  const papers = ballots.reduce(
    (sum: number, ballot) => sum + ((ballot as { count?: number }).count ?? 1),
    0,
  );
  const document = {
    format: 'scrutineer/count@1',
    rules: round.rules ?? '2020',
    contest: {
      id: 'committee',
      kind: 'election',
      round: 'formal',
      method: 'differential',
      seats: 2,
      candidates: [
        { id: 'c1', name: '王强' },
        { id: 'c2', name: '丁一', note: '女' },
        { id: 'c3', name: '阿里木·买买提' },
        { id: 'c4', name: '欧阳建国' },
      ],
      ...round.contest,
    },
    attendance: { electors: 10, present: 10, ...round.attendance },
    stations: round.stations ?? [
      { id: 's1', printed: papers, issued: papers, unused: 0, returned: papers, ballots },
    ],
  };
  const read = readCountFile(JSON.stringify(document));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return { input: read.input, result: countRound(read.input) };
}

/** The same, where the round is known to have been counted. */
export function countedThrough(round: Round): { input: CountInput; result: CountedResult } {
  const { input, result } = counted(round);
  if (result.status === 'void' || result.status === 'not-quorate') throw new Error(result.status);
  return { input, result };
}

export function tables(slip: Slip): readonly SlipTable[] {
  return slip.parts.filter((part) => part.kind === 'table');
}

/** All sentences of a slip, a line each. */
export function told(slip: Slip): string {
  return slip.parts.flatMap((part) => (part.kind === 'sentences' ? part.lines : [])).join('\n');
}

export function titles(table: SlipTable): readonly string[] {
  return table.columns.map((column) => column.title);
}
