import type { JSX } from 'preact';
import { frameOf } from '../../../core/ledger/change.ts';
import { printName } from '../../../core/names/print.ts';
import { roundNames } from '../../../core/report/glossary.ts';
import { useSay } from '../../app/lang.ts';
import { furtherFields } from '../../meeting/further.ts';
import { ActForm, type FormProps } from './act-form.tsx';

/** The next round as the last one left it, ready to be opened: who stands, for how many seats. */
export function FurtherForm({ ledger, contest, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const fields = furtherFields(contest, ledger.entries);
  if (fields === undefined) {
    return (
      <p>
        {say({
          zh: '没有空缺的名额，不需要再次投票或另行选举。',
          en: 'No seat is open: there is no further round to open.',
        })}
      </p>
    );
  }
  const { kind, candidates, seats } = fields;
  return (
    <ActForm
      ledger={ledger}
      type="round-opened"
      fields={fields}
      onTaken={onTaken}
      said={
        <>
          <p class="big">{say(roundNames[kind])}</p>
          <p>
            {frameOf(ledger.state, contest.id).title}：
            {say({
              zh: `应选${seats}名，候选人${candidates.length}名。须重新清点到会人数、印制和分发选票。`,
              en: `${seats} to elect, ${candidates.length} candidates. Take attendance and issue ballots anew.`,
            })}
          </p>
          <ol class="names">
            {candidates.map(({ id, name, note, was }) => (
              <li key={id}>
                {printName(name)}
                {note === undefined ? '' : `（${note}）`}
                {was === undefined ? '' : say({ zh: '〔另选人〕', en: ' [was written in]' })}
              </li>
            ))}
          </ol>
        </>
      }
    />
  );
}
