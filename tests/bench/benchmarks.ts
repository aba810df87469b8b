import { benchAct } from './act.ts';
import { benchBoard } from './board.ts';
import { benchBundle } from './bundle.ts';
import { benchColdStart } from './cold-start.ts';
import { benchCountFile, benchCountFileMemory, benchTally } from './count.ts';
import { benchEntry } from './entry.ts';
import type { Row, Size } from './row.ts';
import { benchSlips } from './slips.ts';
import { benchFirstStart, benchStart } from './start.ts';
import { benchSummary } from './summary.ts';
import { benchVerify } from './verify.ts';

/** Every benchmark by its name, in the order of the table. */
export const benchmarks: ReadonlyMap<string, (size: Size) => Promise<readonly Row[]>> = new Map([
  ['tally', benchTally],
  ['count-file', benchCountFile],
  ['count-file-memory', benchCountFileMemory],
  ['bundle', benchBundle],
  ['act', benchAct],
  ['verify', benchVerify],
  ['summary', benchSummary],
  ['slips', benchSlips],
  ['entry', benchEntry],
  ['board', benchBoard],
  ['start', benchStart],
  ['first-start', benchFirstStart],
  ['cold-start', benchColdStart],
]);
