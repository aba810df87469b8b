import type { JSX } from 'preact';
import {
  ageNames,
  delegateNames,
  educationNames,
  figureNames,
} from '../../../core/report/summary/makeup-names.ts';
import { useSay, type Words } from '../../app/lang.ts';
import { makeupGroups } from '../../board/makeup.ts';
import type { Question } from '../../meeting/questions.ts';
import { NumberField } from '../../ui/number-field.tsx';
import type { TextsForm } from '../meeting/use-texts.ts';

const names: Readonly<Record<string, Words>> = {
  ...figureNames,
  ...ageNames,
  ...educationNames,
  ...delegateNames,
};

const groupWords: Readonly<Record<keyof typeof makeupGroups, Words>> = {
  figures: { zh: '当选人中', en: 'Among the elected' },
  ages: { zh: '年龄（各段合计须等于当选人数）', en: 'Ages (the bands add up to the elected)' },
  education: { zh: '学历（各级合计须等于当选人数）', en: 'Education (the levels add up to the elected)' },
  delegates: { zh: '党代表构成', en: 'Delegates' },
};

/** Every figure of the make-up, as it is read beside the signature. */
export const makeupAsked: readonly Question[] = Object.entries(names).map(([name, { zh, en }]) => ({
  name,
  label: { zh: `当选人中：${zh}`, en: `Of the elected: ${en}` },
  kind: 'count',
}));

/** Who was elected, as counts: nothing has to be told, and nothing is concluded from what is not. */
export function MakeupFields({
  form: { texts, set },
  delegates,
}: {
  readonly form: TextsForm;
  readonly delegates: boolean;
}): JSX.Element {
  const say = useSay();
  const groups = (Object.keys(makeupGroups) as (keyof typeof makeupGroups)[]).filter(
    (group) => group !== 'delegates' || delegates,
  );
  return (
    <details class="makeup">
      <summary>
        {say({ zh: '当选人构成（人数，可不填）', en: 'Who was elected, in numbers (optional)' })}
      </summary>
      {groups.map((group) => (
        <fieldset key={group}>
          <legend>{say(groupWords[group])}</legend>
          <div class="fields">
            {makeupGroups[group].map((name) => (
              <NumberField key={name} label={say(names[name]!)} text={texts[name] ?? ''} onText={set(name)} />
            ))}
          </div>
        </fieldset>
      ))}
    </details>
  );
}
