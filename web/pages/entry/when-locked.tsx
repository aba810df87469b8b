import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isKeyOpen } from '../../app/key-held.ts';
import { useSay } from '../../app/lang.ts';

/** Milliseconds between looks whether another tab has locked it, or unlocked it again. */
const pause = 1000;

/** Lets the second work while the first's key is unlocked in no tab of this browser: two people, and not one with two keys. */
export function WhenLocked({
  kid,
  children,
}: {
  /** The first's; nobody's where this is the first entry. */
  readonly kid: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element | null {
  const [open, setOpen] = useState(kid === undefined ? false : undefined);
  const begun = useRef(false);
  if (open === false) begun.current = true;
  useEffect(() => {
    let timer = 0;
    let left = false;
    const look = async () => {
      const held = kid !== undefined && (await isKeyOpen(kid));
      if (left) return;
      setOpen(held);
      if (kid !== undefined) timer = window.setTimeout(look, pause);
    };
    look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [kid]);
  if (open === undefined) return null;
  return (
    <>
      {open && <StillOpen />}
      {/* Hidden, and not taken away: what the second has entered so far is in it. */}
      {begun.current && <div hidden={open}>{children}</div>}
    </>
  );
}

/** Says why the second cannot go on. */
export function StillOpen(): JSX.Element {
  const say = useSay();
  return (
    <p class="notice" role="alert">
      {say({
        zh: '第一人的密钥还在本机另一个窗口解锁着。请先在那里锁定，再复核。',
        en: 'The first person’s key is still unlocked in another window here. Lock it there first.',
      })}
    </p>
  );
}
