import type { JSX } from 'preact';
import type { ExemptionKind } from '../../../core/count/input.ts';
import { exemptionNames } from '../../../core/report/glossary.ts';
import { useSay } from '../../app/lang.ts';
import { ticked } from '../../meeting/exempt.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TextsForm } from './use-texts.ts';

/** The kinds of members not counted as due: how many, and who agreed. */
export function ExemptRows({
  form: { texts, set },
  kinds,
}: {
  readonly form: TextsForm;
  readonly kinds: readonly ExemptionKind[];
}): JSX.Element {
  const say = useSay();
  const tick = (name: string) => (checked: boolean) => set(name)(checked ? ticked : '');
  return (
    <fieldset class="exempt">
      <legend>
        {say({
          zh: '不计入应到会的人员（须上级同意并经会议通过，缺一仍计入）',
          en: 'Not counted as due (only with the superior’s consent and the meeting’s approval)',
        })}
      </legend>
      {kinds.map((kind) => {
        const name = `exempt.${kind}`;
        return (
          <fieldset key={kind} class="bare exempt-row">
            <legend class="unseen">{say(exemptionNames[kind])}</legend>
            <NumberField
              label={say(exemptionNames[kind])}
              text={texts[`${name}.count`] ?? ''}
              onText={set(`${name}.count`)}
            />
            <CheckField
              label={say({ zh: '上级已同意', en: 'superior consents' })}
              checked={texts[`${name}.consent`] === ticked}
              onCheck={tick(`${name}.consent`)}
            />
            <CheckField
              label={say({ zh: '会议已通过', en: 'meeting approves' })}
              checked={texts[`${name}.meeting`] === ticked}
              onCheck={tick(`${name}.meeting`)}
            />
            <TextField
              label={say({ zh: '批准文号', en: 'Number of the approval' })}
              value={texts[`${name}.approval`] ?? ''}
              onValue={set(`${name}.approval`)}
              maxLength={200}
            />
          </fieldset>
        );
      })}
    </fieldset>
  );
}
