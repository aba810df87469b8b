import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';

export function BackToBoard({ code }: { readonly code: string }): JSX.Element {
  const say = useSay();
  return (
    <p class="back">
      <a href={addressOf('board', code)}>{say({ zh: '← 看板', en: '← the board' })}</a>
    </p>
  );
}
