import { useEffect } from 'preact/hooks';

/** Has the browser ask before it closes a page with something on it that is kept nowhere else. */
export function useLeaveWarning(active: boolean): void {
  useEffect(() => (active ? warnOnLeaving() : undefined), [active]);
}

/** The same for what outlives the page of the console it was made on, until the function returned is called. */
export function warnOnLeaving(): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    event.returnValue = true;
  };
  window.addEventListener('beforeunload', warn);
  return () => window.removeEventListener('beforeunload', warn);
}
