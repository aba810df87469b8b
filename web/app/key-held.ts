import { useEffect } from 'preact/hooks';
import { useOpenKey } from './console.ts';

const lockOf = (kid: string) => `scrutineer.open.${kid}`;

/** Lets the other tabs of this browser know whose key is unlocked here. */
export function useKeyHeld(): void {
  const kid = useOpenKey()?.key.kid;
  useEffect(() => {
    if (kid === undefined || navigator.locks === undefined) return undefined;
    let lock = () => {};
    const locked = new Promise<void>((resolve) => {
      lock = resolve;
    });
    // A page opened from a file may be given no locks: then this tab is all that is known of.
    navigator.locks.request(lockOf(kid), { mode: 'shared' }, () => locked).catch(() => {});
    return lock;
  }, [kid]);
}

/** Whether a key is unlocked in some tab of this browser. */
export async function isKeyOpen(kid: string): Promise<boolean> {
  try {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === lockOf(kid));
  } catch {
    return false;
  }
}
