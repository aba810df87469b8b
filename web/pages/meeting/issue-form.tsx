import type { JSX } from 'preact';
import { sumPapers } from '../../../core/count/papers.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import { contestInput } from '../../../core/ledger/recount.ts';
import { issueSlip } from '../../../core/report/issue.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { issuedIn, unusedText } from '../../meeting/papers.ts';
import { FormParts } from '../../ui/form-parts.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { ActForm, type FormProps } from './act-form.tsx';
import { useTexts } from './use-texts.ts';

/** Ballots go out: printed, issued and left over, station by station. */
export function IssueForm({ ledger, contest, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { definition } = ledger.state;
  const round = currentRound(contest);
  const form = useTexts(`${definition.id}/${contest.id}/${round.round}/issue`, () => ({}));
  const { texts, set } = form;
  const stations = issuedIn(
    texts,
    definition.stations.map(({ id }) => id),
  );
  const titles = new Map(definition.stations.map(({ id, title }) => [id, title ?? id]));
  const papers = stations?.map((station) => ({ ...station, id: titles.get(station.id)!, returned: 0 }));
  const slip =
    papers &&
    issueSlip(
      {
        contest: contestInput(ledger.state, contest, round),
        attendance: { present: round.attendance?.present ?? 0 },
        stations: papers,
      },
      { papers: sumPapers(papers) },
      lang,
    );
  return (
    <ActForm
      ledger={ledger}
      type="ballots-issued"
      fields={stations && { contest: contest.id, round: round.round, stations }}
      form={form}
      onTaken={onTaken}
      said={slip && <FormParts parts={slip.parts} />}
    >
      <p>
        {say({ zh: '实到会人数：', en: 'Present: ' })}
        <strong class="big">{round.attendance?.present ?? '—'}</strong>
      </p>
      {definition.stations.map(({ id, title }, index) => (
        <fieldset key={id}>
          <legend>
            {say({ zh: '计票站', en: 'Station' })} {title ?? id}
          </legend>
          <div class="fields">
            <NumberField
              label={say({ zh: '印制（拆封）', en: 'Printed' })}
              text={texts[`printed.${id}`] ?? ''}
              onText={set(`printed.${id}`, `unused.${id}`)}
              autoFocus={index === 0}
            />
            <NumberField
              label={say({ zh: '实发', en: 'Issued' })}
              text={texts[`issued.${id}`] ?? ''}
              onText={set(`issued.${id}`, `unused.${id}`)}
            />
            <NumberField
              label={say({ zh: '剩余', en: 'Unused' })}
              hint={say({ zh: '自动算出，可以改', en: 'worked out; may be changed' })}
              text={unusedText(texts, id)}
              onText={set(`unused.${id}`)}
            />
          </div>
        </fieldset>
      ))}
    </ActForm>
  );
}
