import { createContext } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';

/** How a page tells the shell that what it shows is a rehearsal. */
export const RehearsalContext = createContext<(rehearsal: boolean) => void>(() => {});

/** Marks everything red as long as a page shows a rehearsal. */
export function useRehearsal(rehearsal: boolean): void {
  const tell = useContext(RehearsalContext);
  useLayoutEffect(() => {
    tell(rehearsal);
    return () => tell(false);
  }, [tell, rehearsal]);
}
