import type { JSX } from 'preact';
import { useConsole } from '../../app/console.ts';
import { useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { Button } from '../../ui/button.tsx';
import { useAutoFocus } from '../../ui/use-auto-focus.ts';

/** The ways on from an unlocked key; the keyboard stands there once it is. */
export function Onward(): JSX.Element {
  const say = useSay();
  const { session } = useConsole();
  const ref = useAutoFocus<HTMLAnchorElement>(true);
  return (
    <div class="buttons">
      <a class="button main" href={addressOf()} ref={ref}>
        {say({ zh: '去首页办理', en: 'Go on to the first page' })}
      </a>
      <Button onPress={() => session.lock()}>{say({ zh: '锁定', en: 'Lock' })}</Button>
    </div>
  );
}
