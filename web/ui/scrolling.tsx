import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../app/lang.ts';

/** A table that may be wider than its place: where it is, the keyboard can come to it and move it. */
export function Scrolling({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const { current } = box;
    const watch = new ResizeObserver(() => setWide(current!.scrollWidth > current!.clientWidth));
    watch.observe(current!);
    for (const child of current!.children) watch.observe(child);
    return () => watch.disconnect();
  }, []);
  const named = say({ zh: '表格，可左右移动', en: 'Table, moves sideways' });
  return (
    <div ref={box} class="scrolling" {...(wide ? { tabIndex: 0, role: 'group', 'aria-label': named } : {})}>
      {children}
    </div>
  );
}
