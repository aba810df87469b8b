import type { JSX } from 'preact';
import { headCode } from '../../../core/ledger/canonical.ts';
import { electedIn } from '../../../core/ledger/certificate.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import type { Recount } from '../../../core/ledger/facts.ts';
import { printName } from '../../../core/names/print.ts';
import {
  ageNames,
  delegateNames,
  educationNames,
  figureNames,
} from '../../../core/report/summary/makeup-names.ts';
import { useSay, type Words } from '../../app/lang.ts';
import { makeupGroups, makeupIn } from '../../board/makeup.ts';
import { textIn } from '../../meeting/texts.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActForm, type FormProps } from '../meeting/act-form.tsx';
import { type TextsForm, useTexts } from '../meeting/use-texts.ts';

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

/** The superior certifies a result, or takes it on file. */
export function CertifyForm({
  ledger,
  contest,
  recounts,
  onTaken,
}: FormProps & { readonly recounts: ReadonlyMap<number, Recount> }): JSX.Element {
  const say = useSay();
  const { state } = ledger;
  const { digest } = currentRound(contest).signed!;
  const form = useTexts(`${state.definition.id}/${contest.id}/certify`, () => ({}));
  const { texts, set } = form;
  const replyNo = textIn(texts, 'replyNo');
  const makeup = makeupIn(texts);
  const told = makeup !== undefined && Object.keys(makeup).length > 0;
  const elected = electedIn(state, contest);
  const signed = contest.rounds.filter((round) => round.signed !== undefined);
  const isRead = signed.every(({ round }) => recounts.has(round));
  const fields =
    replyNo === '' || makeup === undefined || !isRead
      ? undefined
      : { contest: contest.id, resultDigest: digest, replyNo, ...(told ? { makeup } : {}) };
  return (
    <ActForm
      ledger={ledger}
      type="result-certified"
      fields={fields}
      reading={!isRead}
      // Whether the provisional are confirmed is shown among the conditions, and looked at again when it is sent.
      facts={{ recounts, unconfirmed: [] }}
      form={form}
      onTaken={onTaken}
      said={
        <>
          <p>{say({ zh: `当选 ${elected.length} 名：`, en: `Elected: ${elected.length}` })}</p>
          <ol class="names">
            {elected.map(({ id, name }) => (
              <li key={id}>{printName(name)}</li>
            ))}
          </ol>
          <p>
            {say({ zh: '结果码：', en: 'Code of the result: ' })}
            <code>{headCode(digest)}</code>
          </p>
        </>
      }
    >
      <TextField
        label={say({ zh: '批复（备案）文号', en: 'Number of the reply' })}
        value={texts['replyNo'] ?? ''}
        onValue={set('replyNo')}
        maxLength={200}
        autoFocus
      />
      <MakeupFields form={form} delegates={state.definition.parent !== undefined} />
    </ActForm>
  );
}

/** Who was elected, as counts: nothing has to be told, and nothing is concluded from what is not. */
function MakeupFields({
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
