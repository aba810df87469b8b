import { finding } from '../../core/findings/finding.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal, refuse } from '../http/route.ts';
import { ledgerOf } from '../ledger/entries.ts';
import type { CheckedHead } from '../ledger/head.ts';
import { openElection } from './open-election.ts';

/** The evidence folder of an election as a tar; to nobody while a round with bundles in it is not released. */
export async function readEvidence({ params, query, reader }: AskedRequest, house: House): Promise<Outcome> {
  const head = await openElection(house, reader, params['id']!, 'evidence');
  if (isRefusal(head)) return head;
  const secret = await secretRound(house, head);
  if (secret) return refuse([finding('not-released', '', { contest: secret.contest, round: secret.round })]);
  const name = `${head.item.election}-${head.item.seq}.tar`;
  // Loaded once it is wanted: every start and every cold function is the sooner ready without it.
  const { evidenceTar } = await import('../evidence.ts');
  const tar = await evidenceTar(house, head, query['scans'] === 'true');
  const media = 'application/x-tar';
  if (house.depot) {
    const location = await house.depot.handOut(name, media, tar);
    return { status: 303, body: { location }, headers: { location, 'cache-control': 'no-store' } };
  }
  const disposition = `attachment; filename="${name}"`;
  return { status: 200, body: tar, headers: { 'content-type': media, 'content-disposition': disposition } };
}

/**
 * A round with bundles that is not released; one withdrawn is a bundle too. A round declared void is never released: its
 * papers are secret until a later one's are not, so that none who vote again know how the others did.
 */
async function secretRound(
  house: House,
  head: CheckedHead,
): Promise<{ readonly contest: string; readonly round: number } | undefined> {
  const entries = await ledgerOf(house, head);
  for (const { id: contest, rounds } of head.state.contests) {
    for (const { round, released, verdict } of rounds) {
      const hasBundles = entries.some(
        (entry) =>
          entry.type === 'batch-accepted' && entry['contest'] === contest && entry['round'] === round,
      );
      const repeated = verdict === 'void' && rounds.some((later) => later.round > round && later.released);
      if (hasBundles && !released && !repeated) return { contest, round };
    }
  }
  return undefined;
}
