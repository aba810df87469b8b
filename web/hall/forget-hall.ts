import { type Finding, finding } from '../../core/findings/finding.ts';
import { forgetScans, type HallScans } from '../desk/hall-scans.ts';
import type { HallStore } from '../desk/hall-store.ts';
import type { Outbox } from '../desk/outbox.ts';
import type { EntryStore } from '../entry/entry-store.ts';

/** What this computer keeps beside a hall's own file. All of it is the hall's: the offline page has one at a time. */
export interface Beside {
  readonly scans: HallScans;
  readonly entries: Pick<EntryStore, 'forgetAll'>;
  readonly bundles: Pick<Outbox, 'list'>;
  /** Forgets what this window alone has: forms as far as filled in, and scans that could not be kept. */
  readonly forgetUnkept: () => void;
}

/**
 * Clears a hall with all that was entered for it, so that nothing of a practice meets the meeting from the same pack; or says
 * what is against it. What its storage forbids is thrown as a `StorageFault`, and may be tried again.
 */
export async function forgetHall(
  store: Pick<HallStore, 'forget'>,
  { scans, entries, bundles, forgetUnkept }: Beside,
): Promise<readonly Finding[]> {
  const { length: waiting } = await bundles.list();
  if (waiting > 0) return [finding('hall-bundles-waiting', '', { bundles: waiting })];
  return store.forget(async () => {
    await forgetScans(scans);
    await entries.forgetAll();
    forgetUnkept();
  });
}
