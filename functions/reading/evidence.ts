import { finding } from '../../core/findings/finding.ts';
import { evidenceTar } from '../evidence.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal, refuse } from '../http/route.ts';
import { openElection } from './open-election.ts';

/** The evidence folder of an election as a tar; to nobody while a round with bundles in it is not released. */
export async function readEvidence({ params, query, reader }: AskedRequest, house: House): Promise<Outcome> {
  const head = await openElection(house, reader, params['id']!, 'evidence');
  if (isRefusal(head)) return head;
  for (const contest of head.state.contests) {
    for (const round of contest.rounds) {
      const bundles = (round.stations ?? []).some((station) => station.accepted.bundles > 0);
      if (bundles && !round.released && round.verdict === 'valid') {
        return refuse([finding('not-released', '', { contest: contest.id, round: round.round })]);
      }
    }
  }
  const name = `${head.item.election}-${head.item.seq}.tar`;
  const headers = {
    'content-type': 'application/x-tar',
    'content-disposition': `attachment; filename="${name}"`,
  };
  return { status: 200, body: await evidenceTar(house, head, query['scans'] === 'true'), headers };
}
