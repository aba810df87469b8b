import type { JSX } from 'preact';
import { Field } from './field.tsx';

/** Several lines of text: a reason, a resolution. */
export function LongField({
  label,
  value,
  onValue,
  hint,
}: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
}): JSX.Element {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          rows={2}
          maxLength={500}
          value={value}
          aria-describedby={describedBy}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
