import type { JSX } from 'preact';
import { headCode } from '../../../core/ledger/canonical.ts';
import { electedIn } from '../../../core/ledger/certificate.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import type { Recount } from '../../../core/ledger/facts.ts';
import { printName } from '../../../core/names/print.ts';
import { useSay, type Words } from '../../app/lang.ts';
import { makeupIn, makeupSaid } from '../../board/makeup.ts';
import { textIn } from '../../meeting/texts.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ActForm, type FormProps } from '../meeting/act-form.tsx';
import { Answered } from '../meeting/answered.tsx';
import { useTexts } from '../meeting/use-texts.ts';
import { MakeupFields, makeupAsked } from './makeup-fields.tsx';

const replyNoWords: Words = { zh: '批复（备案）文号', en: 'Number of the reply' };

/** The superior certifies a result, or takes it on file. */
export function CertifyForm({
  ledger,
  contest,
  recounts,
  onTaken,
}: FormProps & { readonly recounts: ReadonlyMap<number, Recount> }): JSX.Element {
  const say = useSay();
  const { state } = ledger;
  const round = currentRound(contest);
  const { digest } = round.signed!;
  const key = `${state.definition.id}/${contest.id}/${round.round}/certify/${digest}`;
  const form = useTexts(key, () => ({}));
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
      reading={isRead ? undefined : 'result'}
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
          <Answered
            questions={[{ name: 'replyNo', label: replyNoWords, kind: 'text' }, ...makeupAsked]}
            texts={{ replyNo, ...(makeup && makeupSaid(makeup)) }}
          />
        </>
      }
    >
      <TextField
        label={say(replyNoWords)}
        value={texts['replyNo'] ?? ''}
        onValue={set('replyNo')}
        maxLength={200}
        autoFocus
      />
      <MakeupFields form={form} delegates={state.definition.parent !== undefined} />
    </ActForm>
  );
}
