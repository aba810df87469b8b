import { createHash } from 'node:crypto';
import type { ActorItem, BatchItem, BatchKey, EntryItem, HeadItem, NonceItem } from '../ports.ts';
import { packText } from './compressed.ts';
import {
  countOf,
  damaged,
  digestIn,
  flagOf,
  type Item,
  keyItem,
  longTextOf,
  textOf,
} from './dynamo-attributes.ts';
import { actorKey, batchKey, entryKey, headKey, nonceKey, placeOf } from './dynamo-keys.ts';

/** Items say once only what their keys say; what comes back of one that was edited is a fault. */

export function packHead(head: HeadItem): Item {
  const { election, jurisdiction, superior, seq, entry, at, state, receipt, board } = head;
  return {
    ...keyItem(headKey(election)),
    place: { S: placeOf(jurisdiction) },
    listed: { S: election },
    jurisdiction: { S: jurisdiction },
    superior: { S: superior },
    seq: { N: String(seq) },
    entry: { S: entry },
    at: { S: at },
    state: packText(state),
    receipt: packText(receipt),
    board: packText(board),
  };
}

export function unpackHead(item: Item): HeadItem {
  const election = textOf(item, 'listed');
  if (textOf(item, 'pk') !== headKey(election).pk) throw damaged();
  return {
    election,
    jurisdiction: textOf(item, 'jurisdiction'),
    superior: textOf(item, 'superior'),
    seq: countOf(item, 'seq'),
    entry: digestIn(item, 'entry'),
    at: textOf(item, 'at'),
    state: longTextOf(item, 'state'),
    receipt: longTextOf(item, 'receipt'),
    board: longTextOf(item, 'board'),
  };
}

export function packEntry({ election, seq, line, receipt }: EntryItem): Item {
  return { ...keyItem(entryKey(election, seq)), line: packText(line), receipt: packText(receipt) };
}

export function unpackEntry(election: string, item: Item): EntryItem {
  const seq = Number(textOf(item, 'sk').slice('L#'.length));
  if (!Number.isSafeInteger(seq)) throw damaged();
  return { election, seq, line: longTextOf(item, 'line'), receipt: longTextOf(item, 'receipt') };
}

export function packNonce(election: string, { nonce, payload, seq }: NonceItem): Item {
  return { ...keyItem(nonceKey(election, nonce)), payload: { S: payload }, seq: { N: String(seq) } };
}

export function unpackNonce(nonce: string, item: Item): NonceItem {
  return { nonce, payload: digestIn(item, 'payload'), seq: countOf(item, 'seq') };
}

export function packBatch(election: string, batch: BatchItem): Item {
  const { payload, seq, withdrawn } = batch;
  return {
    ...keyItem(batchKey(election, batch)),
    payload: { S: payload },
    seq: { N: String(seq) },
    withdrawn: { BOOL: withdrawn },
  };
}

export function unpackBatch({ contest, round, station, batch }: BatchKey, item: Item): BatchItem {
  return {
    contest,
    round,
    station,
    batch,
    payload: digestIn(item, 'payload'),
    seq: countOf(item, 'seq'),
    withdrawn: flagOf(item, 'withdrawn'),
  };
}

/** The hex a condition compares where the links may be too long for it, or compressed. */
export function linksDigest(links: string): string {
  return createHash('sha256').update(links).digest('hex');
}

export function packActor(item: ActorItem): Item {
  const { kid, actor, person, jurisdiction, election, payload, links, earlier } = item;
  return {
    ...keyItem(actorKey(kid)),
    actor: { S: actor },
    person: { S: person },
    jurisdiction: { S: jurisdiction },
    ...(election === undefined ? {} : { election: { S: election } }),
    payload: { S: payload },
    links: packText(links),
    linksDigest: { S: linksDigest(links) },
    ...(earlier === undefined ? {} : { earlier: packText(earlier) }),
  };
}

export function unpackActor(item: Item): ActorItem {
  const links = longTextOf(item, 'links');
  if (textOf(item, 'linksDigest') !== linksDigest(links)) throw damaged();
  return {
    kid: textOf(item, 'pk').slice('A#'.length),
    actor: textOf(item, 'actor'),
    person: textOf(item, 'person'),
    jurisdiction: textOf(item, 'jurisdiction'),
    ...(item['election'] === undefined ? {} : { election: textOf(item, 'election') }),
    payload: digestIn(item, 'payload'),
    links,
    ...(item['earlier'] === undefined ? {} : { earlier: longTextOf(item, 'earlier') }),
  };
}
