import type { Digest } from '../../core/crypto.ts';
import { finding } from '../../core/findings/finding.ts';
import { readShape } from '../../core/json/shape.ts';
import { digestBytes } from '../../core/ledger/canonical.ts';
import { type Definition, definitionSchema } from '../../core/ledger/election.ts';
import { genesis } from '../../core/ledger/entry.ts';
import { type House, type Refusal, refuse } from '../http/route.ts';
import { signedHead } from '../ledger/head.ts';
import type { EntryItem } from '../ports.ts';
import type { Recorded } from './import-entry.ts';

interface Held {
  /** How many of what was sent stand here already, each the very same. */
  readonly standing: number;
  /** What the election was convened as: by the ledger here, or the first entry on its way. */
  readonly definition: Definition;
}

/** What this home holds of it; or what differs, or lies too far ahead. */
export async function compareHeld(
  house: House,
  election: string,
  recorded: readonly Recorded[],
): Promise<Held | Refusal> {
  const { head } = await house.store.read(election, {});
  const held = head?.seq ?? 0;
  const [first] = recorded as [Recorded, ...Recorded[]];
  const from = first.entry.seq;
  const inOrder = recorded.every(({ entry }, index) => entry.seq === from + index);
  if (from > held + 1 || !inOrder) {
    return refuse([finding('import-gap', '/entries', { election, held, seq: from })]);
  }
  const standing = from <= held ? await house.store.entries(election, from, recorded.length) : [];
  const other = standing.findIndex(({ line }, index) => line !== recorded[index]!.line);
  if (other !== -1) return refuse([finding('import-differs', '/entries', { election, seq: from + other })]);
  const convened = head
    ? signedHead(house, head).state.definition
    : readShape(definitionSchema, first.entry['definition']);
  if ('ok' in convened && !convened.ok) return refuse(convened.findings);
  const definition = ('ok' in convened ? convened.value : convened) as Definition;
  if (definition.id !== election) {
    return refuse([finding('election-differs', '/entries/0', { named: definition.id, election })]);
  }
  const next = recorded[standing.length]?.entry;
  if (
    next !== undefined &&
    next.prev !== (standing.at(-1) ? hashOf(house, standing.at(-1)!) : (head?.entry ?? genesis))
  ) {
    return refuse([finding('import-differs', '/entries', { election, seq: next.seq })]);
  }
  return { standing: standing.length, definition };
}

function hashOf({ crypto }: House, { line }: EntryItem): Digest {
  return digestBytes(new TextEncoder().encode(line), crypto.sha256);
}
