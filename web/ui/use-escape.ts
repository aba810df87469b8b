import { useLayoutEffect } from 'preact/hooks';

/** Leaves what is open at the key Esc, but not what an input method is still composing. */
export function useEscape(onLeave: () => void): void {
  // At once and not after the next frame: the next key may be it.
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) onLeave();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  });
}
