import type { JSX } from 'preact';
import { useSay, type Words } from '../../app/lang.ts';
import { isOffered, type Question } from '../../meeting/questions.ts';
import type { ChosenScan } from '../../slips/chosen-scan.ts';
import { LongField } from '../../ui/long-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ScanField } from '../slips/scan-field.tsx';

/** Somebody else may have dealt with it since: nothing steps into its place by itself. */
const gone: Words = {
  zh: '原来选的一项已经不在其中，请重新选择',
  en: 'What was chosen is no longer there: choose again',
};

/** The field of one question. */
export function Asked({
  question,
  text,
  onText,
  first = false,
  scan,
  onScan = () => {},
}: {
  readonly question: Question;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly first?: boolean;
  readonly scan?: ChosenScan | undefined;
  readonly onScan?: (scan: ChosenScan | undefined, isReading: boolean) => void;
}): JSX.Element {
  const say = useSay();
  const label = say(question.label) + (question.optional ? say({ zh: '（可不填）', en: ' (optional)' }) : '');
  switch (question.kind) {
    case 'choice':
      return (
        <SelectField
          label={label}
          value={text}
          options={[
            ...(isOffered(question, text) ? [] : [[text, say(gone)] as const]),
            ...question.choices!.map(([value, words]) => [value, say(words)] as const),
          ]}
          onValue={onText}
        />
      );
    case 'long':
      return <LongField label={label} value={text} onValue={onText} />;
    case 'count':
      return <NumberField label={label} text={text} onText={onText} autoFocus={first} />;
    case 'scan':
      return <ScanField label={label} chosen={scan} onScan={onScan} />;
    case 'date':
    case 'text':
      return (
        <TextField
          label={label}
          type={question.kind}
          value={text}
          onValue={onText}
          maxLength={200}
          autoFocus={first}
        />
      );
  }
}
