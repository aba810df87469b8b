import { pointer } from '../json/pointer.ts';
import type { FindingCode } from './catalogue.ts';
import { type Finding, finding } from './finding.ts';

/** How a reader says what is wrong, and where below the thing it reads. */
export type Refuse = (code: FindingCode, path: readonly PropertyKey[], numbers?: Finding['numbers']) => void;

/** A `Refuse` that collects into `findings`, each placed below `at`. */
export function refuseBelow(at: string, findings: Finding[]): Refuse {
  return (code, path, numbers) => {
    findings.push(finding(code, `${at}${pointer(path)}`, numbers));
  };
}
