import { type Finding, finding } from '../../core/findings/finding.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import type { HeadItem, LedgerStore } from '../ports.ts';
import { completeCopy } from './append.ts';
import { checkHead } from './head.ts';
import { vaultPath } from './vault-path.ts';

const pageSize = 100;
const entryPath = /^ledgers\/([^/]+)\/(\d+)\.json$/;

/**
 * Looks over every election at a start: completes the copy of an entry that a stop cut off between database and vault,
 * and finds heads that were edited or turned back, ledgers that are gone, and copies that are missing. Nobody is kept
 * from the sound elections: each request to a broken one is refused by itself.
 */
export async function examine(house: House): Promise<readonly Finding[]> {
  const kept = keptEntries(await house.vault.list('ledgers'));
  const findings: Finding[] = [];
  for await (const head of allHeads(house.store)) {
    findings.push(...(await examineHead(house, head, kept.get(head.election) ?? new Set())));
    kept.delete(head.election);
  }
  for (const [election, seqs] of kept) {
    findings.push(finding('ledger-rolled-back', '', { election, seq: 0, kept: Math.max(...seqs) }));
  }
  return findings;
}

async function examineHead(
  house: House,
  head: HeadItem,
  kept: ReadonlySet<number>,
): Promise<readonly Finding[]> {
  try {
    await checkHead(house, head);
    await completeCopy(house, head);
  } catch (error) {
    if (error instanceof Fault) return [error.found];
    throw error;
  }
  for (let seq = 1; seq < head.seq; seq++) {
    if (!kept.has(seq))
      return [finding('evidence-missing', '', { path: vaultPath.entry(head.election, seq) })];
  }
  return [];
}

async function* allHeads(store: LedgerStore): AsyncGenerator<HeadItem> {
  let after: string | undefined = '';
  while (after !== undefined) {
    const page: Awaited<ReturnType<LedgerStore['board']>> = await store.board('', { after, limit: pageSize });
    yield* page.items;
    after = page.next;
  }
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
