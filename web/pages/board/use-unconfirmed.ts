import { useActors } from '../../app/use-actors.ts';
import { provisionalIn, unconfirmedOf } from '../../board/unconfirmed.ts';
import type { Ledger, Refused } from '../../desk/desk.ts';

/** Provisional scrutineers who signed and whom nobody has confirmed; no number while that is not read, or not for this reader. */
export function useUnconfirmed({ entries }: Ledger): {
  readonly unconfirmed?: number;
  readonly trouble?: Refused | undefined;
} {
  const keys = provisionalIn(entries);
  const { actors, trouble } = useActors(keys.size > 0);
  if (keys.size === 0) return { unconfirmed: 0 };
  return { trouble, ...(actors === undefined ? {} : { unconfirmed: unconfirmedOf(keys, actors) }) };
}
