import { useEffect, useState } from 'preact/hooks';
import { holdPile } from '../../entry/tab-lock.ts';

/** Whether this tab has the pile to itself; `undefined` until that is known. */
export function useTabLock(pile: string): boolean | undefined {
  const [ours, setOurs] = useState<boolean>();
  useEffect(() => {
    setOurs(undefined);
    return holdPile(pile, setOurs);
  }, [pile]);
  return ours;
}
