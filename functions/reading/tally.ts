import { finding } from '../../core/findings/finding.ts';
import { contestOf } from '../../core/ledger/change.ts';
import { countedRound } from '../../core/ledger/counted-round.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal, refuse } from '../http/route.ts';
import { ledgerOf } from '../ledger/entries.ts';
import { countOf } from '../ledger/facts.ts';
import { openElection } from './open-election.ts';

/** A round's tally, with what the papers still out can no longer change; to nobody before its release. */
export async function readTally(
  { params, query, reader, lang }: AskedRequest,
  house: House,
): Promise<Outcome> {
  const head = await openElection(house, reader, params['id']!, 'election');
  if (isRefusal(head)) return head;
  const id = query['contest'];
  const number = query['round'];
  if (id === undefined) return refuse([finding('query-missing', '', { name: 'contest' })]);
  if (number === undefined || !/^[1-9]\d{0,3}$/.test(number))
    return refuse([finding('query-missing', '', { name: 'round' })]);
  const round = contestOf(head.state, id)?.rounds[Number(number) - 1];
  if (round === undefined) return refuse([finding('round-unknown', '', { contest: id, round: number })]);
  if (!round.released) return refuse([finding('not-released', '', { contest: id, round: number })]);
  const count = await countOf(house, head.state, await ledgerOf(house, head), id, round.round);
  return { status: 200, body: countedRound(count, round, lang) };
}
