import * as z from 'zod/mini';
import { count, exempt } from '../../core/ledger/acts/fields.ts';
import { countDue } from '../../core/meeting/due.ts';

/** Nobody has read an act from another computer yet: what of it is no attendance has nobody due. */
const attendance = z.object({ electors: count, present: count, exempt });

/** 应到会人数 as an act's own numbers make it; nothing where it tells no attendance. */
export function dueSaid(act: object): number | undefined {
  const read = attendance.safeParse(act);
  return read.success ? countDue(read.data) : undefined;
}
