import type { LedgerCandidate } from '../../core/ledger/state.ts';
import { type Texts, textIn } from './texts.ts';

/** Candidates as rows of a form, and how many rows there are. */
export function candidateTexts(candidates: readonly LedgerCandidate[]): Texts {
  const rows = candidates.flatMap(({ id, name, note = '' }, index) => [
    [`id.${index}`, id],
    [`name.${index}`, name],
    [`note.${index}`, note],
  ]);
  return { ...Object.fromEntries(rows), rows: String(candidates.length) };
}

/** The rows filled in; nothing while one has an id or a name only. */
export function candidatesIn(texts: Texts): readonly LedgerCandidate[] | undefined {
  const candidates: LedgerCandidate[] = [];
  for (let index = 0; index < Number(texts['rows']); index += 1) {
    const [id, name, note] = ['id', 'name', 'note'].map((part) => textIn(texts, `${part}.${index}`));
    if (id === '' && name === '') continue;
    if (id === '' || name === '') return undefined;
    candidates.push({ id: id!, name: name!, ...(note === '' ? {} : { note: note! }) });
  }
  return candidates.length === 0 ? undefined : candidates;
}
