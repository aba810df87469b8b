import type { FindingCode } from '../../findings/catalogue.ts';
import { type Finding, finding } from '../../findings/finding.ts';

/** The first thing found broken: a verification stops at it, since nothing after it can be relied on. */
export class Broken extends Error {
  readonly found: Finding;

  constructor(found: Finding) {
    super(found.code);
    this.name = 'Broken';
    this.found = found;
  }
}

export function broken(code: FindingCode, at: string, numbers: Finding['numbers'] = {}): Broken {
  return new Broken(finding(code, at, numbers));
}

/** What a reader refused, placed in the file it read. */
export function brokenAt(file: string, findings: readonly Finding[]): Broken {
  const found = findings[0]!;
  return new Broken({ ...found, at: `${file}${found.at}` });
}
