import type { Digest } from '../../core/crypto.ts';
import { Shelf } from './shelf.ts';

/** A scan that an act of a hall names, kept until there is a network again. */
export interface KeptScan {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/** Where a hall keeps its scans: apart from its file, which stays as small as it is. */
export type HallScans = Pick<Shelf<KeptScan>, 'list' | 'put' | 'delete'>;

export function openHallScans(): HallScans {
  return new Shelf<KeptScan>('scrutineer-hall-scans');
}

/** Another hall has no use for them. */
export async function forgetScans(scans: HallScans): Promise<void> {
  for (const { digest } of await scans.list()) await scans.delete(digest);
}
