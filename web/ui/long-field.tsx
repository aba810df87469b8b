import type { JSX } from 'preact';
import { TextArea } from './text-area.tsx';

/** Several lines of text: a reason, a resolution. */
export function LongField(props: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
}): JSX.Element {
  return <TextArea {...props} rows={2} most={500} />;
}
