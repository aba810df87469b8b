import type { FindingCode } from '../core/findings/catalogue.ts';
import { type Finding, finding } from '../core/findings/finding.ts';

/**
 * A fault of the house itself (disk full, folder read-only, database edited or damaged), which no requester caused
 * and no retry hides: thrown by adapters, said in the catalogue's words, never served as truth.
 */
export class Fault extends Error {
  readonly found: Finding;

  constructor(code: FindingCode, numbers: Finding['numbers'] = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'Fault';
    this.found = finding(code, '', numbers);
  }
}
