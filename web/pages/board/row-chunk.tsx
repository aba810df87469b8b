import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows as high as most, until they were seen. */
const usualHeight = 90;

/**
 * Some rows of a long table, there while they are near what is shown: a table of thousands is laid out at once, and a
 * keyboard or a reader that comes near finds its rows. All are there for a printer.
 */
export function RowChunk({
  count,
  columns,
  initial,
  whole,
  children,
}: {
  readonly count: number;
  readonly columns: number;
  /** Shown before anybody looked where it is. */
  readonly initial: boolean;
  /** Whatever is shown, as on paper. */
  readonly whole: boolean;
  readonly children: () => ComponentChildren;
}): JSX.Element {
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(count * usualHeight);
  const [near, setNear] = useState(initial);
  useEffect(() => {
    const watch = new IntersectionObserver(
      ([seen]) => {
        const { isIntersecting, target } = seen!;
        // Whoever stands in it with the keyboard stays there.
        setNear(isIntersecting || target.contains(document.activeElement));
      },
      { rootMargin: '1200px 0px' },
    );
    watch.observe(body.current!);
    return () => watch.disconnect();
  }, []);
  const shown = near || whole;
  useLayoutEffect(() => {
    if (!shown) return;
    const { current } = body;
    return () => {
      height.current = current?.getBoundingClientRect().height ?? height.current;
    };
  }, [shown]);
  return (
    <tbody ref={body}>
      {shown ? (
        children()
      ) : (
        <tr>
          <td colSpan={columns} height={height.current} />
        </tr>
      )}
    </tbody>
  );
}
