import type { JSX } from 'preact';
import { sumPapers } from '../../../core/count/papers.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import { isVoid } from '../../../core/ledger/checks/papers.ts';
import { entryOf } from '../../../core/ledger/entry-mode.ts';
import { contestInput } from '../../../core/ledger/recount.ts';
import type { RoundState } from '../../../core/ledger/state.ts';
import { returnSlip } from '../../../core/report/return.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { pilesText, type Returned, returnedIn, spentNumbers } from '../../meeting/papers.ts';
import { FormParts } from '../../ui/form-parts.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActForm, type FormProps } from './act-form.tsx';
import { useTexts } from './use-texts.ts';

/** Ballots come back, and are laid in piles: one number a pile, one bundle each. */
export function ReturnForm({ ledger, contest, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { state, entries } = ledger;
  const { definition } = state;
  const round = currentRound(contest);
  const entered = entryOf(state, round);
  const known = round.verdict !== undefined;
  const form = useTexts(`${definition.id}/${contest.id}/${round.round}/return`, () =>
    Object.fromEntries(
      definition.stations.flatMap(({ id }) => [
        [`size.${id}`, '50'],
        // Once the round is declared only the piles may be laid anew.
        ...(known ? [[`returned.${id}`, String(returnedAt(round, id))]] : []),
      ]),
    ),
  );
  const { texts, set } = form;
  const ids = definition.stations.map(({ id }) => id);
  const spent = (station: string) => spentNumbers(entries, contest.id, round, station);
  const stations = returnedIn(texts, ids, round, entered, spent);
  return (
    <ActForm
      ledger={ledger}
      type="ballots-returned"
      fields={stations && { contest: contest.id, round: round.round, stations }}
      form={form}
      onTaken={onTaken}
      said={stations && <Said {...{ ledger, contest, stations }} lang={lang} />}
    >
      {definition.stations.map(({ id, title }, index) => (
        <fieldset key={id}>
          <legend>
            {say({ zh: '计票站', en: 'Station' })} {title ?? id}（{say({ zh: '发出', en: 'issued' })}{' '}
            {round.stations?.find((each) => each.id === id)?.issued ?? '—'}）
          </legend>
          <div class="fields">
            <NumberField
              label={say({ zh: '收回', en: 'Returned' })}
              text={texts[`returned.${id}`] ?? ''}
              onText={set(`returned.${id}`, `piles.${id}`)}
              autoFocus={index === 0}
            />
            {entered === 'ballots' && (
              <>
                <NumberField
                  label={say({ zh: '每包张数', en: 'Papers a pile' })}
                  hint={say({ zh: '20 到 200 张', en: '20 to 200' })}
                  text={texts[`size.${id}`] ?? ''}
                  onText={set(`size.${id}`, `piles.${id}`)}
                />
                <TextField
                  label={say({ zh: '各包张数', en: 'The piles' })}
                  hint={say({ zh: '以空格分开，可以改', en: 'with spaces between; may be changed' })}
                  value={pilesText(texts, id, round, entered)}
                  onValue={set(`piles.${id}`)}
                />
              </>
            )}
          </div>
        </fieldset>
      ))}
      <p class="soft">
        {entered === 'sheet'
          ? say({
              zh: '到会不足二十人：按正字统计表录入，每站一表。',
              en: 'Fewer than twenty are present: a sheet is entered for each station, not ballots.',
            })
          : say({
              zh: '录入前把选票打乱次序；每包在票封上写明编号。',
              en: 'Shuffle the papers before they are entered, and write its number on each pile’s cover.',
            })}
      </p>
      {known && (
        <p class="notice">
          {say({
            zh: '已收到的包不变；其余各包一律换新包号，请改写票封。原包号下录入、封存或签名而尚未收到的，一律作废，须重新录入。',
            en: 'Bundles that are in stay as they are. All other piles get new numbers: write them on the covers. What was entered, sealed or signed under an old number and is not in is void, and is entered anew.',
          })}
        </p>
      )}
    </ActForm>
  );
}

function returnedAt({ stations }: RoundState, station: string): number {
  return stations!.find(({ id }) => id === station)!.returned ?? 0;
}

/** Slip 3 as it will be printed, and the piles with their numbers. */
function Said({
  ledger: { state },
  contest,
  stations,
  lang,
}: Pick<FormProps, 'ledger' | 'contest'> & {
  readonly stations: readonly Returned[];
  readonly lang: 'zh' | 'en';
}): JSX.Element | null {
  const say = useSay();
  const round = currentRound(contest);
  if (round.stations === undefined || round.attendance === undefined) return null;
  const titles = new Map(state.definition.stations.map(({ id, title }) => [id, title ?? id]));
  const papers = round.stations.map((out) => ({
    ...out,
    id: titles.get(out.id)!,
    returned: stations.find(({ id }) => id === out.id)!.returned,
  }));
  const input = {
    contest: contestInput(state, contest, round),
    attendance: { present: round.attendance.present },
    stations: papers,
  };
  const counted = round.stations.map((out, at) => ({ ...out, returned: papers[at]!.returned }));
  const status = isVoid({ ...round, stations: counted }) ? 'void' : 'complete';
  const slip = returnSlip(input, { status, papers: sumPapers(papers) }, lang);
  return (
    <>
      <FormParts parts={slip.parts} />
      <ul class="piles">
        {stations.map(({ id, piles }) => (
          <li key={id}>
            {titles.get(id)}：
            {piles.length === 0
              ? say({ zh: '没有选票', en: 'no papers' })
              : piles
                  .map(({ batch, papers: of }) =>
                    say({ zh: `第${batch}包 ${of}张`, en: `pile ${batch}: ${of}` }),
                  )
                  .join(say({ zh: '，', en: ', ' }))}
          </li>
        ))}
      </ul>
    </>
  );
}
