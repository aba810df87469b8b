import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isKeyOpen } from '../../app/key-held.ts';
import { useSay } from '../../app/lang.ts';

/** Milliseconds between looks whether the other tab has locked it. */
const pause = 1000;

/** Lets the second begin once the first's key is unlocked in no tab of this browser: two people, and not one with two keys. */
export function WhenLocked({
  kid,
  children,
}: {
  /** The first's; nobody's where this is the first entry. */
  readonly kid: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element | null {
  const say = useSay();
  const [locked, setLocked] = useState(kid === undefined ? true : undefined);
  useEffect(() => {
    let timer = 0;
    let left = false;
    const look = async () => {
      if (kid === undefined || left) return;
      const open = await isKeyOpen(kid);
      if (left) return;
      setLocked(!open);
      if (open) timer = window.setTimeout(look, pause);
    };
    look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [kid]);
  if (locked === undefined) return null;
  if (locked) return <>{children}</>;
  return (
    <p class="notice" role="alert">
      {say({
        zh: '第一人的密钥还在本机另一个窗口解锁着。请先在那里锁定，再复核。',
        en: 'The first person’s key is still unlocked in another window here. Lock it there first.',
      })}
    </p>
  );
}
