import { assumed } from './assumed.ts';
import type { Load, Stored } from './load.ts';
import type { PriceList } from './prices.ts';
import type { Usage } from './workload.ts';

const million = 1_000_000;
const gb = 2 ** 30;
/** DynamoDB bills these for each item beside its own bytes (Developer Guide, “DynamoDB item sizes and formats”). */
const itemOverhead = 100;

export function readUnits({ ownReads, otherReads, sharedReads }: Load): number {
  return ownReads + otherReads + sharedReads;
}

export function writeUnits({ ownWrites, otherWrites, sharedWrites }: Load): number {
  return ownWrites + otherWrites + sharedWrites;
}

export function logBytes({ requests, load }: Usage): number {
  return load.log + requests * assumed.platformLog;
}

/** What some requests cost, by service, in the list's currency; nothing that is free at first is taken off. */
export interface Bill {
  readonly dynamo: number;
  readonly s3: number;
  readonly kms: number;
  readonly lambda: number;
  readonly gateway: number;
  readonly logs: number;
  readonly sent: number;
}

export function billOf(usage: Usage, { per }: PriceList): Bill {
  const { requests, load } = usage;
  return {
    dynamo: (writeUnits(load) * per.writeUnits.price + readUnits(load) * per.readUnits.price) / million,
    s3: (load.puts * per.puts.price + load.gets * per.gets.price) / 1000,
    kms: (load.signs * per.signatures.price) / 10_000,
    lambda: (requests * per.invocations.price) / million + load.gbSeconds * per.gbSeconds.price,
    gateway: (requests * per.requests.price) / million,
    logs: (logBytes(usage) * per.logs.price) / gb,
    sent: ((load.sent + requests * assumed.headers) * per.sent.price) / gb,
  };
}

export function sumOf(bill: Bill): number {
  return Object.values(bill).reduce((sum, each) => sum + each, 0);
}

/** Bytes in the table as they are billed. */
export function tableBytes(stored: Stored): number {
  return stored.tableBytes + stored.tableItems * itemOverhead;
}

/** Keeping it all for some years: in the table, restorable to any second, and in the vault. */
export function keepingOf(stored: Stored, { per }: PriceList, years: number): number {
  const monthly =
    tableBytes(stored) * (per.tableStored.price + per.tableRestorable.price) +
    stored.vaultBytes * per.vaultStored.price;
  return (monthly / gb) * 12 * years;
}
