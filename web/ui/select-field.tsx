import type { JSX } from 'preact';
import { Field } from './field.tsx';

/** One of a few values. */
export function SelectField<V extends string>({
  label,
  value,
  options,
  onValue,
  hint,
}: {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, name: string])[];
  readonly onValue: (value: V) => void;
  readonly hint?: string;
}): JSX.Element {
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value as V)}
        >
          {options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
