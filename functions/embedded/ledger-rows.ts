import type { SQLOutputValue } from 'node:sqlite';
import type { Digest } from '../../core/crypto.ts';
import type { ActorItem, BatchItem, EntryItem, HeadItem, InvitationItem, NonceItem } from '../ports.ts';

/** A row as `node:sqlite` gives it; strict tables keep the column types, signatures and hashes vouch for the rest. */
export type Row = Record<string, SQLOutputValue>;

const text = (row: Row, column: string) => row[column] as string;
const digest = (row: Row, column: string) => row[column] as Digest;
const integer = (row: Row, column: string) => row[column] as number;

export function headItem(row: Row): HeadItem {
  return {
    election: text(row, 'election'),
    jurisdiction: text(row, 'jurisdiction'),
    superior: text(row, 'superior'),
    seq: integer(row, 'seq'),
    entry: digest(row, 'entry'),
    at: text(row, 'at'),
    state: text(row, 'state'),
    receipt: text(row, 'receipt'),
    board: text(row, 'board'),
  };
}

export function entryItem(row: Row): EntryItem {
  return {
    election: text(row, 'election'),
    seq: integer(row, 'seq'),
    line: text(row, 'line'),
    receipt: text(row, 'receipt'),
  };
}

export function batchItem(row: Row): BatchItem {
  return {
    contest: text(row, 'contest'),
    round: integer(row, 'round'),
    station: text(row, 'station'),
    batch: text(row, 'batch'),
    payload: digest(row, 'payload'),
    seq: integer(row, 'seq'),
    withdrawn: row['withdrawn'] === 1,
  };
}

export function nonceItem(row: Row): NonceItem {
  return { nonce: text(row, 'nonce'), payload: digest(row, 'payload'), seq: integer(row, 'seq') };
}

export function actorItem(row: Row): ActorItem {
  const { election, earlier } = row;
  return {
    kid: text(row, 'kid'),
    actor: text(row, 'actor'),
    person: text(row, 'person'),
    jurisdiction: text(row, 'jurisdiction'),
    ...(election === null ? {} : { election: election as string }),
    payload: digest(row, 'payload'),
    links: text(row, 'links'),
    ...(earlier === null ? {} : { earlier: earlier as string }),
  };
}

export function invitationItem(row: Row): InvitationItem {
  const { election } = row;
  return {
    actor: text(row, 'actor'),
    kid: text(row, 'kid'),
    ...(election === null ? {} : { election: election as string }),
    payload: digest(row, 'payload'),
    link: text(row, 'link'),
    wrong: integer(row, 'wrong'),
  };
}
