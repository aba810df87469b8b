import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../app/lang.ts';
import { Field } from './field.tsx';

/**
 * Lines of text, so many characters at most. What would go beyond is refused as a whole and in words: a browser cuts it
 * off unsaid, and a megabyte in a text area stops the page for many seconds before any script is asked.
 */
export function TextArea({
  label,
  value,
  onValue,
  most,
  rows,
  cols,
  hint,
  instead,
}: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly most: number;
  readonly rows: number;
  readonly cols?: number;
  readonly hint?: string;
  /** What to do with more than fits. */
  readonly instead?: string;
}): JSX.Element {
  const say = useSay();
  const [refused, setRefused] = useState(0);
  const error =
    refused > 0
      ? say({
          zh: `没有放入：合计 ${refused} 个字符，最多 ${most} 个。${instead ?? '请删减后再放入。'}`,
          en: `Not taken: ${refused} characters in all, and at most ${most} fit. ${instead ?? 'Make it shorter first.'}`,
        })
      : value.length >= most
        ? say({
            zh: `已满 ${most} 个字符。${instead ?? ''}`,
            en: `${most} characters: it is full. ${instead ?? ''}`,
          })
        : undefined;
  const guard = (area: HTMLTextAreaElement, data: DataTransfer | null, event: Event) => {
    const text = (data?.getData('text') ?? '').replaceAll('\r\n', '\n');
    const after = area.value.length - (area.selectionEnd - area.selectionStart) + text.length;
    setRefused(after > most ? after : 0);
    if (after > most) event.preventDefault();
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          rows={rows}
          {...(cols === undefined ? {} : { cols })}
          maxLength={most}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={error !== undefined}
          onPaste={(event) => guard(event.currentTarget, event.clipboardData, event)}
          onDrop={(event) => guard(event.currentTarget, event.dataTransfer, event)}
          onInput={(event) => {
            setRefused(0);
            onValue(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
