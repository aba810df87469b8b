import type { JSX } from 'preact';
import { useSay, type Words } from '../../app/lang.ts';
import type { DoubtTyped } from '../../entry/doubt-typed.ts';
import { doubtOutcomes, doubtReasons, mostReasonText } from '../../entry/doubtful.ts';
import { outcomeWords, reasonWords } from '../../entry/doubtful-words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Why it is doubtful and what was decided, of what two people are about to confirm. */
export function DoubtFields({
  typed,
  onTyped,
  wrong,
}: {
  readonly typed: DoubtTyped;
  readonly onTyped: (typed: DoubtTyped) => void;
  /** What is wrong with the words of the reason. */
  readonly wrong?: Words | undefined;
}): JSX.Element {
  const say = useSay();
  return (
    <>
      <SelectField
        label={say({ zh: '理由', en: 'Reason' })}
        value={typed.reason}
        options={doubtReasons.map((reason) => [reason, say(reasonWords[reason])])}
        onValue={(reason) => onTyped({ ...typed, reason })}
      />
      {typed.reason === 'other' && (
        <TextField
          label={say({ zh: '理由说明', en: 'The reason in words' })}
          value={typed.text}
          onValue={(text) => onTyped({ ...typed, text })}
          maxLength={mostReasonText}
          hint={say({
            zh: `最多 ${mostReasonText} 字；不写任何人的姓名。`,
            en: `At most ${mostReasonText} characters; nobody is named.`,
          })}
          {...(wrong === undefined ? {} : { error: say(wrong) })}
        />
      )}
      <SelectField
        label={say({ zh: '决定', en: 'Decision' })}
        value={typed.outcome}
        options={doubtOutcomes.map((outcome) => [outcome, say(outcomeWords[outcome])])}
        onValue={(outcome) => onTyped({ ...typed, outcome })}
      />
    </>
  );
}
