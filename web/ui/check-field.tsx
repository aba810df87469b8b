import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

/** A box to tick, its words beside it. */
export function CheckField({
  label,
  checked,
  onCheck,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}): JSX.Element {
  const id = useId();
  return (
    <span class="tick">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
    </span>
  );
}
