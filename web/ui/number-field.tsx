import type { JSX } from 'preact';
import { Field } from './field.tsx';
import { useAutoFocus } from './use-auto-focus.ts';

/** A whole number from 0 on, typed in any form of digits; what is no number stays as typed and is `undefined`. */
export function NumberField({
  label,
  text,
  onText,
  hint,
  error,
  autoFocus,
}: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hint?: string;
  readonly error?: string;
  readonly autoFocus?: boolean;
}): JSX.Element {
  const ref = useAutoFocus<HTMLInputElement>(autoFocus);
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <input
          id={id}
          ref={ref}
          class="number"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={text}
          aria-describedby={describedBy}
          aria-invalid={error !== undefined}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** The number a text says, full-width digits included; `undefined` where it says none. */
export function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,8}$/.test(plain) ? Number(plain) : undefined;
}
