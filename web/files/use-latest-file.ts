import { useEffect, useRef } from 'preact/hooks';

/**
 * Reads what somebody chooses. `tell` is told `undefined` at once, so that nothing of the former file stands under the next
 * one's name, and then what was read: of several still being read, only that of the last one chosen.
 */
export function useLatestFile<Chosen, Read>(
  read: (chosen: Chosen) => Promise<Read>,
  tell: (read: Read | undefined) => void,
): (chosen: Chosen) => Promise<void> {
  const last = useRef<Chosen | undefined>(undefined);
  // Whoever left has chosen nothing.
  useEffect(
    () => () => {
      last.current = undefined;
    },
    [],
  );
  return async (chosen) => {
    last.current = chosen;
    tell(undefined);
    const got = await read(chosen);
    if (last.current === chosen) tell(got);
  };
}
