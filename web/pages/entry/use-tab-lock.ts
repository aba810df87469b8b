import { useEffect, useState } from 'preact/hooks';
import { holdPile } from '../../entry/tab-lock.ts';

/** Whether this tab has the pile to itself; `undefined` until that is known. */
export function useTabLock(pile: string): boolean | undefined {
  const [told, setTold] = useState<{ readonly pile: string; readonly ours: boolean }>();
  useEffect(() => holdPile(pile, (ours) => setTold({ pile, ours })), [pile]);
  return told?.pile === pile ? told.ours : undefined;
}
