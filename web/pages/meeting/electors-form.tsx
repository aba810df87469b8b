import type { JSX } from 'preact';
import { frameOf } from '../../../core/ledger/change.ts';
import { rulesOf } from '../../../core/ledger/rules-of.ts';
import { exemptionNames } from '../../../core/report/glossary.ts';
import { useSay, type Words } from '../../app/lang.ts';
import { exemptSaid } from '../../meeting/exempt-said.ts';
import { exemptIn, exemptTexts, kindsOf } from '../../meeting/exempt.ts';
import { countIn, textIn } from '../../meeting/texts.ts';
import { LongField } from '../../ui/long-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { ActForm, type FormProps } from './act-form.tsx';
import { ExemptRows } from './exempt-rows.tsx';
import { SaidList } from './said-list.tsx';
import { useTexts } from './use-texts.ts';

const electorsWords: Words = { zh: '有选举权的人数', en: 'Electors' };
const reasonWords: Words = {
  zh: '代表构成与规定不符的理由',
  en: 'Why the delegates’ make-up departs from the rules',
};

/** The superior confirms how many electors there are, and how many of them need not be counted as due. */
export function ElectorsForm({ ledger, contest, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const { state } = ledger;
  const kinds = kindsOf(rulesOf(state));
  const form = useTexts(`${state.definition.id}/${contest.id}/electors`, () => ({
    ...(contest.electors === undefined ? {} : { electors: String(contest.electors.electors) }),
    ...exemptTexts(contest.electors?.exempt ?? []),
  }));
  const { texts, set } = form;
  const electors = countIn(texts, 'electors');
  const exempt = exemptIn(texts, kinds);
  const isReasonAsked = (state.delegateWarnings ?? []).length > 0;
  const reason = textIn(texts, 'reason');
  const fields =
    electors === undefined || exempt === undefined
      ? undefined
      : { contest: contest.id, electors, exempt, ...(reason === '' ? {} : { reason }) };
  return (
    <ActForm
      ledger={ledger}
      type="electors-confirmed"
      fields={fields}
      // Electors elected in another election are that one's to tell.
      {...(frameOf(state, contest.id).electorsFrom === undefined ? {} : { facts: 'unknown' })}
      form={form}
      onTaken={onTaken}
      said={
        fields && (
          <SaidList
            rows={[
              [say(electorsWords), String(fields.electors)],
              ...fields.exempt.map(
                (each) => [say(exemptionNames[each.kind]), say(exemptSaid(each))] as const,
              ),
              ...(reason === '' ? [] : [[say(reasonWords), reason] as const]),
            ]}
          />
        )
      }
    >
      <NumberField
        label={say(electorsWords)}
        text={texts['electors'] ?? ''}
        onText={set('electors')}
        autoFocus
      />
      <ExemptRows form={form} kinds={kinds} />
      {isReasonAsked && (
        <LongField label={say(reasonWords)} value={texts['reason'] ?? ''} onValue={set('reason')} />
      )}
    </ActForm>
  );
}
