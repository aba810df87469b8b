import type { JSX } from 'preact';
import { Field } from './field.tsx';
import { useAutoFocus } from './use-auto-focus.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  readonly error?: string;
  readonly type?: 'text' | 'password' | 'date';
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  /** The id of a list of values to choose from. */
  readonly list?: string;
}

/** One line of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { label, value, onValue, hint, error, type, autoComplete, autoFocus, maxLength, list } = props;
  const ref = useAutoFocus<HTMLInputElement>(autoFocus);
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <input
          id={id}
          ref={ref}
          // The types of Preact tell these kinds apart; what is set here is the same for each.
          type={(type ?? 'text') as 'text'}
          value={value}
          maxLength={maxLength ?? 500}
          list={list}
          autoComplete={autoComplete ?? 'off'}
          aria-describedby={describedBy}
          aria-invalid={error !== undefined}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
