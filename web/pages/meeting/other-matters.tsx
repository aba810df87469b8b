import type { JSX } from 'preact';
import { type ActType, rowOf } from '../../../core/ledger/acts/table.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { signersWords } from '../../sign/signers-words.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { FormProps } from './act-form.tsx';
import { FormOf } from './forms.tsx';

/** What belongs to no step of the hall. */
const matters: readonly ActType[] = [
  'meeting-resolved',
  'incident-recorded',
  'incident-closed',
  'start-condition-recorded',
];

/** Resolutions, reports and start conditions, at whatever step the meeting is. */
export function OtherMatters({
  act,
  ...props
}: FormProps & { readonly act: string | undefined }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { ledger, contest } = props;
  const chosen = matters.find((type) => type === act);
  return (
    <>
      <PageHeading>{say({ zh: '其他事项', en: 'Other matters' })}</PageHeading>
      <nav class="choice" aria-label={say({ zh: '可以办理的事项', en: 'What may be done' })}>
        {matters.map((type) => (
          <a
            key={type}
            href={addressOf('meeting', ledger.state.definition.id, contest.id, 'other', type)}
            aria-current={type === chosen ? 'true' : undefined}
          >
            {say(rowOf(type).sentence)}
            <small>{signersWords(type, lang)}</small>
          </a>
        ))}
      </nav>
      {chosen !== undefined && <FormOf key={chosen} type={chosen} {...props} />}
    </>
  );
}
