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

/** What is said where entries do not go on from what stands here. */
interface Misfits {
  /** They begin beyond its end, or are not in order. */
  readonly gap: (held: number, seq: number) => Refusal;
  readonly differs: (seq: number) => Refusal;
}

/** How many of these entries stand here already, each the very same; or what differs, or lies too far ahead. */
export async function standingOf(
  house: House,
  election: string,
  recorded: readonly Recorded[],
  { gap, differs }: Misfits,
): Promise<number | Refusal> {
  const { head } = await house.store.read(election, {});
  const held = head?.seq ?? 0;
  const from = recorded[0]!.entry.seq;
  const inOrder = recorded.every(({ entry }, index) => entry.seq === from + index);
  if (from > held + 1 || !inOrder) return gap(held, from);
  const standing = from <= held ? await house.store.entries(election, from, recorded.length) : [];
  const other = standing.findIndex(({ line }, index) => line !== recorded[index]!.line);
  if (other !== -1) return differs(from + other);
  const next = recorded[standing.length]?.entry;
  const before = standing.at(-1);
  const prev = before ? hashOf(house, before) : (head?.entry ?? genesis);
  return next !== undefined && next.prev !== prev ? differs(next.seq) : standing.length;
}

/** As `standingOf`, of a ledger that somebody vouched for up to its head; nothing beyond or beside that is taken. */
export async function compareHeld(
  house: House,
  { election, seq, head: vouched }: Import,
  recorded: readonly Recorded[],
): Promise<number | Refusal> {
  const differs = (at: number) => refuse([finding('import-differs', '/entries', { election, seq: at })]);
  const gap = (held: number, at: number) =>
    refuse([finding('import-gap', '/entries', { election, held, seq: at })]);
  const last = recorded[recorded.length - 1]!;
  const end = last.entry.seq;
  const standing = await standingOf(house, election, recorded, { gap, differs });
  const beyond = end > seq || (end === seq && hashOf(house, last) !== vouched);
  return typeof standing === 'number' && beyond ? differs(end) : standing;
}

export function hashOf({ crypto }: House, { line }: Pick<EntryItem, 'line'>): Digest {
  return digestBytes(new TextEncoder().encode(line), crypto.sha256);
}
