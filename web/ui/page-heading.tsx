import type { ComponentChildren, JSX } from 'preact';
import { useAutoFocus } from './use-auto-focus.ts';

/** The heading of a page or a step: the keyboard comes here first, so that it is read out. */
export function PageHeading({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const ref = useAutoFocus<HTMLHeadingElement>(true);
  return (
    <h1 ref={ref} tabIndex={-1} class="page-heading">
      {children}
    </h1>
  );
}
