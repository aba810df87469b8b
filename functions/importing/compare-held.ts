import type { Digest } from '../../core/crypto.ts';
import { finding } from '../../core/findings/finding.ts';
import { readShape } from '../../core/json/shape.ts';
import { digestBytes } from '../../core/ledger/canonical.ts';
import { type Definition, definitionSchema } from '../../core/ledger/election.ts';
import { genesis } from '../../core/ledger/entry.ts';
import type { Import } from '../../core/ledger/import/documents.ts';
import { type House, type Refusal, refuse } from '../http/route.ts';
import { signedHead } from '../ledger/head.ts';
import type { EntryItem } from '../ports.ts';
import type { Recorded } from './import-entry.ts';

/** What matters here of how an election was convened. */
export type Convened = Pick<Definition, 'id' | 'superior' | 'mode' | 'service'>;

/** What the election was convened as: by the ledger here, or the first entry on its way. */
export async function convenedAs(
  house: House,
  election: string,
  { entry }: Recorded,
): Promise<Convened | Refusal> {
  const { head } = await house.store.read(election, {});
  if (head) return signedHead(house, head).state.definition;
  if (entry.seq !== 1)
    return refuse([finding('import-gap', '/entries', { election, held: 0, seq: entry.seq })]);
  const read = readShape(definitionSchema, entry['definition']);
  if (!read.ok) return refuse(read.findings);
  const { id: named } = read.value;
  return named === election
    ? read.value
    : refuse([finding('election-differs', '/entries/0', { named, election })]);
}

/**
 * How many of what was sent stand here already, each the very same; or what differs, lies too far ahead, or is not what
 * was vouched for. Only whoever vouched is told.
 */
export async function compareHeld(
  house: House,
  { election, seq, head: vouched }: Import,
  recorded: readonly Recorded[],
): Promise<number | Refusal> {
  const differs = (at: number) => refuse([finding('import-differs', '/entries', { election, seq: at })]);
  const { head } = await house.store.read(election, {});
  const held = head?.seq ?? 0;
  const from = recorded[0]!.entry.seq;
  const inOrder = recorded.every(({ entry }, index) => entry.seq === from + index);
  if (from > held + 1 || !inOrder) {
    return refuse([finding('import-gap', '/entries', { election, held, seq: from })]);
  }
  const last = recorded[recorded.length - 1]!;
  const end = last.entry.seq;
  if (end > seq || (end === seq && hashOf(house, last) !== vouched)) return differs(end);
  const standing = from <= held ? await house.store.entries(election, from, recorded.length) : [];
  const other = standing.findIndex(({ line }, index) => line !== recorded[index]!.line);
  if (other !== -1) return differs(from + other);
  const next = recorded[standing.length]?.entry;
  const before = standing.at(-1);
  const prev = before ? hashOf(house, before) : (head?.entry ?? genesis);
  return next !== undefined && next.prev !== prev ? differs(next.seq) : standing.length;
}

function hashOf({ crypto }: House, { line }: Pick<EntryItem, 'line'>): Digest {
  return digestBytes(new TextEncoder().encode(line), crypto.sha256);
}
