import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { dutyWords, officialsIn, officialTexts } from '../../meeting/official-rows.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActForm, type FormProps } from './act-form.tsx';
import { SaidList } from './said-list.tsx';
import { useTexts } from './use-texts.ts';

const words = new Map(dutyWords);

/** The meeting appoints those who count and watch. */
export function OfficialsForm({ ledger, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const { definition, officials: known } = ledger.state;
  const form = useTexts(`${definition.id}/officials`, () => officialTexts(known));
  const { texts, set } = form;
  const officials = officialsIn(texts);
  const rows = Number(texts['rows']);
  return (
    <ActForm
      ledger={ledger}
      type="officials-appointed"
      fields={officials && { officials }}
      form={form}
      onTaken={onTaken}
      said={
        officials && (
          <SaidList rows={officials.map(({ person, duty }) => [say(words.get(duty)!), person] as const)} />
        )
      }
    >
      {Array.from({ length: rows }, (_row, index) => (
        <fieldset class="bare fields" key={`row ${index + 1}`}>
          <legend class="unseen">{say({ zh: `第${index + 1}人`, en: `No. ${index + 1}` })}</legend>
          <TextField
            label={say({ zh: `第${index + 1}人，姓名`, en: `Name, no. ${index + 1}` })}
            value={texts[`person.${index}`] ?? ''}
            onValue={set(`person.${index}`)}
            maxLength={100}
            autoFocus={index === 0}
          />
          <SelectField
            label={say({ zh: '职责', en: 'Duty' })}
            value={texts[`duty.${index}`] ?? 'scrutineer'}
            options={dutyWords.map(([duty, name]) => [duty, say(name)])}
            onValue={set(`duty.${index}`)}
          />
        </fieldset>
      ))}
      <p>
        {say({
          zh: '当场选出的监票人还没有密钥的：',
          en: 'For a scrutineer elected here who has no key yet: ',
        })}
        <a href={addressOf('invite', definition.id)}>{say({ zh: '发放登记码', en: 'hand out a code' })}</a>
      </p>
      <Button onPress={() => set('rows')(String(rows + 1))}>{say({ zh: '加一人', en: 'One more' })}</Button>
    </ActForm>
  );
}
