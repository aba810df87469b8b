import type { JSX } from 'preact';
import { Field } from './field.tsx';

/** Chooses one file. The same one may be chosen again after it was changed. */
export function FileField({
  label,
  accept,
  hint,
  onFile,
}: {
  readonly label: string;
  readonly accept: string;
  readonly hint?: string;
  readonly onFile: (file: File) => void;
}): JSX.Element {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="file"
          accept={accept}
          aria-describedby={describedBy}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file !== undefined) onFile(file);
            input.value = '';
          }}
        />
      )}
    </Field>
  );
}
