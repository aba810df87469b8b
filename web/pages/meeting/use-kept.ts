import { useState } from 'preact/hooks';

/** A form's state that no storage may hold: in this page's memory it outlives a locked key and another page. `key` names the form. */
export function useKept<T>(
  memory: Map<string, T>,
  key: string,
): readonly [T | undefined, (next: T | undefined) => void] {
  const [kept, setKept] = useState(() => memory.get(key));
  const keep = (next: T | undefined) => {
    if (next === undefined) memory.delete(key);
    else memory.set(key, next);
    setKept(next);
  };
  return [kept, keep];
}
