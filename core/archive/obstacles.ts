import type { Digest } from '../crypto.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { frameOf } from '../ledger/change.ts';
import { openScans } from '../ledger/checks/standing.ts';
import type { Entry } from '../ledger/entry.ts';
import { evidencePath } from '../ledger/evidence/files.ts';
import type { ContestState, ElectionState } from '../ledger/state.ts';
import { scansNamed } from '../ledger/verify/scans.ts';

/**
 * What keeps an election's archive package from being closed: contests not finished, ballots not sealed (B-14),
 * sheets without their scan, incidents still open (D-14), scans named and not there. `held`: the scans at hand.
 */
export function archiveObstacles(
  state: ElectionState,
  entries: readonly Entry[],
  held: ReadonlySet<Digest>,
): readonly Finding[] {
  return [
    ...state.contests.flatMap((contest) => unfinished(state, contest)),
    ...state.incidents
      .filter(({ proven, explained }) => !proven && !explained)
      .map(({ number }) => finding('archive-incident-open', '', { incident: number })),
    ...[...scansNamed(entries)]
      .filter((digest) => !held.has(digest))
      .map((digest) => finding('archive-scan-absent', evidencePath.scan(digest))),
  ];
}

function unfinished(state: ElectionState, contest: ContestState): readonly Finding[] {
  const { id, phase, sealed } = contest;
  const at = `/contests/${id}`;
  const named = { contest: id, title: frameOf(state, id).title };
  return [
    ...(phase === 'certified' || phase === 'annulled' ? [] : [finding('archive-not-certified', at, named)]),
    ...(sealed ? [] : [finding('archive-not-sealed', at, named)]),
    // The ledger of an annulled contest takes no scan any more; what it has is archived.
    ...(phase === 'annulled' ? [] : openScans(state, contest)),
  ];
}
