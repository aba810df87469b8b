import { useEffect } from 'preact/hooks';
import type { HallStore } from '../../desk/hall-store.ts';

/** Follows the hall whenever its page is opened or come back to: it may have stood there while the meeting went on in another window. */
export function useFollowed(store: HallStore): void {
  useEffect(() => {
    const follow = () => void store.follow();
    follow();
    window.addEventListener('focus', follow);
    document.addEventListener('visibilitychange', follow);
    return () => {
      window.removeEventListener('focus', follow);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [store]);
}
