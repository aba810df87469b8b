import type { Digest } from '../../core/crypto.ts';
import type { Append, HeadItem } from '../../functions/ports.ts';

export const digestOfLetter = (letter: string): Digest => `sha256:${letter.repeat(64)}`;

/** A head whose jurisdiction is the code its election's id begins with. */
export function headAt(election: string, seq: number, fields: Partial<HeadItem> = {}): HeadItem {
  const jurisdiction = election.replace(/-2026-.*$/, '');
  return {
    election,
    jurisdiction,
    superior: jurisdiction.slice(0, 6),
    seq,
    entry: digestOfLetter('e'),
    at: `2026-11-22T08:00:00.${String(seq % 1000).padStart(3, '0')}Z`,
    state: `{"seq":${seq}}`,
    receipt: `{"seq":${seq},"名":"回执"}`,
    board: '{}',
    ...fields,
  };
}

/** What a writer who saw the head at `seq - 1` appends. */
export function appendAt(election: string, seq: number, more: Partial<Append> = {}): Append {
  const entry = { election, seq, line: `{"seq":${seq}}`, receipt: `{"receipt":${seq}}` };
  return { expected: seq - 1, head: headAt(election, seq), entry, ...more };
}
