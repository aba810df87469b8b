import { useEffect } from 'preact/hooks';

/** Has the browser ask before it closes a page with something on it that is kept nowhere else. */
export function useLeaveWarning(active: boolean): void {
  useEffect(() => (active ? warnOnLeaving() : undefined), [active]);
}

/** Has it ask for as long as the last it was told is that something would be lost. */
export function leaveWarning(warn: () => () => void): (isNeeded: boolean) => void {
  let unwarn: (() => void) | undefined;
  return (isNeeded) => {
    if (isNeeded) unwarn ??= warn();
    else {
      unwarn?.();
      unwarn = undefined;
    }
  };
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
