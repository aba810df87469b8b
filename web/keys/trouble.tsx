import type { JSX } from 'preact';
import { useSay, type Words } from '../app/lang.ts';

/** Says what the browser's storage, or a wrong PIN, kept from being done. */
export function Trouble({ words }: { readonly words: Words | undefined }): JSX.Element | null {
  const say = useSay();
  if (words === undefined) return null;
  return (
    <p class="notice" role="alert">
      {say(words)}
    </p>
  );
}
