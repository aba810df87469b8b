import { type Json, sha256 } from './outsider.ts';

/** The entries of a ledger as it was read, one a line; throws where one does not follow from the one before. */
export function readChain(text: string, head: string): readonly Json[] {
  let prev = `sha256:${'0'.repeat(64)}`;
  const entries = text
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const entry: Json = JSON.parse(line);
      if (entry.seq !== index + 1 || entry.prev !== prev)
        throw new Error(`entry ${index + 1} does not follow`);
      prev = sha256(line);
      return entry;
    });
  if (prev !== head) throw new Error('the ledger does not end at its head');
  return entries;
}
