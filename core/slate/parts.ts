import { type Finding, finding } from '../findings/finding.ts';
import type { SlateInput } from './slate.ts';

/** No part of a whole is larger than it; findings stand at the part's name below `at`. */
export function checkParts(
  whole: number,
  parts: Readonly<Record<string, number | undefined>>,
  at: string,
): readonly Finding[] {
  return Object.entries(parts).flatMap(([name, part]) =>
    part !== undefined && part > whole
      ? [finding('part-exceeds-whole', `${at}/${name}`, { part, whole })]
      : [],
  );
}

/** Members and last term's delegates as sums: none of their parts is larger than the whole. */
export function checkTotals({
  members,
  lastTerm,
}: Pick<SlateInput, 'members' | 'lastTerm'>): readonly Finding[] {
  const { total = 0, ...parts } = members ?? {};
  const { delegates, grassroots } = lastTerm ?? {};
  return [
    ...checkParts(total, parts, '/members'),
    ...(delegates === undefined ? [] : checkParts(delegates, { grassroots }, '/lastTerm')),
  ];
}
