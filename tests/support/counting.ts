import { createHash } from 'node:crypto';
import { readBallots } from '../../core/ballot/read-ballots.ts';
import { readCountFile } from '../../core/count/count-file.ts';
import { countRound } from '../../core/count/count-round.ts';
import type { CountInput } from '../../core/count/input.ts';
import type { CountedResult, CountResult } from '../../core/count/result.ts';
import type { CountDocument } from './count-document.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The input of a document that must not be refused. */
export function read(document: CountDocument): CountInput {
  const file = readCountFile(JSON.stringify(document));
  if (!file.ok) throw new Error(JSON.stringify(file.findings));
  return file.input;
}

export function count(document: CountDocument): CountResult {
  return countRound(read(document));
}

/** The result of a round that was counted. */
export function counted(document: CountDocument): CountedResult {
  const result = count(document);
  if (!('votes' in result)) throw new Error(result.status);
  return result;
}

/** The same round with its ballots kept apart, as a ledger counts it: names written in may then be resolved. */
export function withBallots(
  document: CountDocument,
  resolutions: ReadonlyMap<string, string | null>,
): CountInput {
  const input = read(document);
  const stations = input.stations.map(({ tally: _tally, ...station }, index) => {
    const list = document.stations[index].ballots as readonly unknown[];
    return { ...station, ballots: readBallots(list, input.contest.candidates.length, '').ballots };
  });
  return { ...input, stations, resolutions };
}
