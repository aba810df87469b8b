import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** A labelled control: `children` is given the ids to bind to. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (bound: { readonly id: string; readonly describedBy: string }) => ComponentChildren;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, describedBy: `${id}-hint` })}
      <p
        id={`${id}-hint`}
        class={error === undefined ? 'hint' : 'hint wrong'}
        role={error === undefined ? undefined : 'alert'}
      >
        {error ?? hint ?? ''}
      </p>
    </div>
  );
}
