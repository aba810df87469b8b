import type { Candidate } from '../count/input.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nameKey, parseName } from '../names/key.ts';

/** Names well formed, ids distinct, and namesakes told apart: each by a note of its own (names.md). Findings stand below `at`. */
export function checkCandidates(candidates: readonly Candidate[], at: string): readonly Finding[] {
  const ids = new Set<string>();
  const notes = new Map<string, string[]>();
  const findings: Finding[] = [];
  candidates.forEach((candidate, place) => {
    if (ids.has(candidate.id))
      findings.push(finding('id-repeated', `${at}/${place}/id`, { id: candidate.id }));
    ids.add(candidate.id);
    const name = parseName(candidate.name);
    if (!name.ok) {
      findings.push(finding(name.code, `${at}/${place}/name`, name.numbers));
      return;
    }
    // Notes that look alike on paper tell nobody apart, so they are compared as names are.
    const note = nameKey(candidate.note ?? '');
    const namesakes = notes.get(name.key) ?? [];
    if (namesakes.length > 0 && (note === '' || namesakes.includes('') || namesakes.includes(note))) {
      findings.push(finding('name-repeated', `${at}/${place}/name`, { name: name.name }));
    }
    notes.set(name.key, [...namesakes, note]);
  });
  return findings;
}
