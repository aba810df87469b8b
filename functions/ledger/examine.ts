import { type Finding, finding } from '../../core/findings/finding.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import { inParallel } from '../in-parallel.ts';
import type { HeadItem } from '../ports.ts';
import { allHeads } from './all-heads.ts';
import { completeCopy } from './append.ts';
import { type ChainedEntry, readEntries } from './entries.ts';
import { completeErasures } from './erase-sealed.ts';
import { checkHead } from './head.ts';
import { learnRevocations } from './revocations.ts';
import { vaultPath } from './vault-path.ts';

/** Copies looked at at once: each may be a request to a store elsewhere. */
const atOnce = 16;

const entryPath = /^ledgers\/([^/]+)\/(\d+)\.json$/;

/**
 * Looks over every election at a start: completes the copy of an entry, and an erasure, that a stop cut off,
 * and finds heads and entries that were edited or turned back, ledgers that are gone, and copies and envelopes that are
 * missing or differ. Nobody is kept from the sound elections: each request to a broken one is refused by itself.
 */
export async function examine(house: House): Promise<readonly Finding[]> {
  await learnRevocations(house);
  const kept = keptEntries(await house.vault.list('ledgers'));
  const envelopes = new Set(await house.vault.list('envelopes'));
  const findings: Finding[] = [];
  for await (const head of allHeads(house.store)) {
    const broken = await firstFault(async () => {
      const entries = await examineLedger(house, head, async (path) => envelopes.has(path));
      await completeErasures(house, head.election, entries);
    });
    if (broken) findings.push(broken);
    kept.delete(head.election);
  }
  return [...findings, ...unknownHere(kept)];
}

/** What work came to grief on; a bug is thrown on. */
export async function firstFault(work: () => Promise<unknown>): Promise<Finding | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error.found;
    throw error;
  }
}

/**
 * One election's entries; throws a `Fault` at the first entry, copy or envelope that is not as it was written. Who may
 * write nothing leaves the head's copy to the next act.
 */
export async function examineLedger(
  house: House,
  head: HeadItem,
  hasEnvelope: (path: string) => Promise<boolean>,
): Promise<readonly Entry[]> {
  await checkHead(house, head);
  if (!house.readOnly) await completeCopy(house, head);
  const chained = await readEntries(house, head, 1);
  const entries: Entry[] = [];
  const looks = inParallel(chained, atOnce, async (each) => {
    await examineEntry(house, head, each, hasEnvelope);
    return each.entry;
  });
  for await (const entry of looks) entries.push(entry);
  return entries;
}

async function examineEntry(
  house: House,
  { election, seq: last }: HeadItem,
  { line, entry }: ChainedEntry,
  hasEnvelope: (path: string) => Promise<boolean>,
): Promise<void> {
  const path = vaultPath.entry(election, entry.seq);
  const copy = await house.vault.get(path);
  const isCompletedNext = house.readOnly && entry.seq === last;
  if (copy === undefined && !isCompletedNext) throw new Fault('evidence-missing', { path });
  if (copy !== undefined && Buffer.compare(copy, Buffer.from(line)) !== 0)
    throw new Fault('ledger-vault-differs', { election, seq: entry.seq });
  const envelope = vaultPath.envelope(entry.envelope);
  if (!(await hasEnvelope(envelope))) throw new Fault('evidence-missing', { path: envelope });
}

/** Ledgers the vault keeps and the database does not know at all: it was turned back, or another put in its place. */
export async function lostLedgers({ store, vault }: House): Promise<readonly Finding[]> {
  const kept = keptEntries(await vault.list('ledgers'));
  for await (const { election } of allHeads(store)) kept.delete(election);
  return unknownHere(kept);
}

function unknownHere(kept: ReadonlyMap<string, ReadonlySet<number>>): readonly Finding[] {
  return [...kept].map(([election, seqs]) =>
    finding('ledger-rolled-back', '', { election, seq: 0, kept: Math.max(...seqs) }),
  );
}

/** The seqs of which the vault has a copy, by election. */
function keptEntries(paths: readonly string[]): Map<string, Set<number>> {
  const kept = new Map<string, Set<number>>();
  for (const path of paths) {
    const [, election = '', seq = ''] = entryPath.exec(path) ?? [];
    kept.set(election, (kept.get(election) ?? new Set()).add(Number(seq)));
  }
  kept.delete('');
  return kept;
}
