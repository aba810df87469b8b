import type { JSX } from 'preact';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import { rowOf } from '../../../core/ledger/acts/table.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import type { Recount } from '../../../core/ledger/facts.ts';
import { useOpenKey } from '../../app/console.ts';
import { useSay } from '../../app/lang.ts';
import { addressOf, type Place } from '../../app/place.ts';
import { rulingForms } from '../../board/ruling-forms.ts';
import { rulingsOf } from '../../board/rulings.ts';
import type { FormProps } from '../meeting/act-form.tsx';
import { FormOf } from '../meeting/forms.tsx';
import { SimpleActForm } from '../meeting/simple-act-form.tsx';
import { CertifyForm } from './certify-form.tsx';

type RulingProps = FormProps & { readonly recounts: ReadonlyMap<number, Recount> };

/** What the superior may rule on now: the acts, and the form of the one chosen. */
export function Rulings({
  place,
  act,
  ...props
}: RulingProps & { readonly place: Place; readonly act: string | undefined }): JSX.Element | null {
  const say = useSay();
  const role = useOpenKey()?.key.owner.role;
  const { ledger, contest } = props;
  if (role !== 'superior') return null;
  const offered = rulingsOf(ledger.state, contest);
  const chosen = offered.find(({ type }) => type === act)?.type;
  return (
    <section class="panel rulings" aria-label={say({ zh: '上级党委办理', en: 'Rulings' })}>
      <h2>{say({ zh: '上级党委办理', en: 'Rulings' })}</h2>
      {offered.length === 0 && (
        <p>{say({ zh: '目前没有可以办理的。', en: 'There is nothing to rule on now.' })}</p>
      )}
      <nav class="choice" aria-label={say({ zh: '可以办理的事项', en: 'What may be ruled' })}>
        {offered.map(({ type, due }) => (
          <a key={type} href={addressOf(...place, type)} aria-current={type === chosen ? 'true' : undefined}>
            {due && <strong>{say({ zh: '待办 ', en: 'due: ' })}</strong>}
            {say(rowOf(type).sentence)}
          </a>
        ))}
      </nav>
      {chosen !== undefined && (
        <Form key={`${contest.id} ${currentRound(contest).round} ${chosen}`} type={chosen} {...props} />
      )}
    </section>
  );
}

function Form({ type, recounts, ...props }: RulingProps & { readonly type: ActType }): JSX.Element | null {
  if (type === 'result-certified') {
    // Another result is another form: nothing that was typed about the one before is in it.
    const { signed } = currentRound(props.contest);
    return <CertifyForm key={signed?.digest} {...props} recounts={recounts} />;
  }
  const simple = rulingForms[type];
  return simple === undefined ? (
    <FormOf type={type} {...props} />
  ) : (
    <SimpleActForm type={type} simple={simple} {...props} />
  );
}
