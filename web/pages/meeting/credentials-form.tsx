import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SpokenFinding } from '../../../core/findings/finding.ts';
import { delegatesVerdict } from '../../../core/ledger/delegates-verdict.ts';
import type { UnitFacts } from '../../../core/ledger/facts.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { foundIn, outcomeWords, reviewed, reviewFacts, reviewIn } from '../../meeting/credentials.ts';
import { reviewSaid } from '../../meeting/credentials-said.ts';
import { memberSums } from '../../meeting/figures.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActForm, type FormProps } from './act-form.tsx';
import { Answered } from './answered.tsx';
import { FiguresFields } from './figures-fields.tsx';
import { useTexts } from './use-texts.ts';

/** The organiser puts on record what the review of each unit's delegates found, by the unit's certified result. */
export function CredentialsForm({ ledger, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const { state } = ledger;
  const form = useTexts(`${state.definition.id}/credentials`, () => ({}));
  const { texts, set } = form;
  const [found, setFound] = useState<ReadonlyMap<string, UnitFacts>>(new Map());
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const review = reviewIn(state, texts, found);
  const chosen = reviewed(state, texts);

  const read = async () => {
    setBusy(true);
    const known = new Map<string, UnitFacts>();
    const refused: SpokenFinding[] = [];
    // One after the other: a congress has a few dozen units, and one line may be slow.
    for (const { election, held } of chosen) {
      const answer = await desk.ledger(held, lang);
      const facts = answer.ok ? foundIn(state, election, answer.value) : undefined;
      if (facts !== undefined) known.set(held, facts);
      if (!answer.ok) refused.push(...answer.findings);
    }
    setFound(known);
    setFindings(refused);
    setAsked(chosen.map(({ held }) => held));
    setBusy(false);
  };
  const standing = (held: string) => {
    const facts = found.get(held);
    if (facts !== undefined)
      return say({ zh: `已批复，当选 ${facts.elected} 名`, en: `certified, ${facts.elected} elected` });
    return asked.includes(held)
      ? say({ zh: '尚未批复', en: 'not certified yet' })
      : say({ zh: '结果尚未读取', en: 'result not read yet' });
  };

  if (desk.kind === 'hall')
    return (
      <p class="notice">
        {say({
          zh: '审查要核对各选举单位经批复的结果，须在联网的计票台上办理。',
          en: 'A review rests on the units’ certified results: it is recorded at a console with a network.',
        })}
      </p>
    );
  return (
    <ActForm
      ledger={ledger}
      type="credentials-reviewed"
      fields={review}
      facts={review ? reviewFacts(delegatesVerdict, ledger, review, found) : {}}
      form={form}
      onTaken={onTaken}
      said={review && <Answered questions={memberSums} texts={texts} besides={reviewSaid(review)} />}
    >
      {(state.definition.units ?? []).map(({ election, delegates }) => {
        const outcome = texts[`outcome.${election}`] ?? '';
        const held = chosen.find((each) => each.election === election)?.held;
        return (
          <fieldset key={election}>
            <legend>
              {election}
              {say({ zh: `（分配 ${delegates} 名）`, en: ` (${delegates} delegates)` })}
            </legend>
            <div class="fields">
              <SelectField
                label={say({ zh: '审查结果', en: 'Found' })}
                value={outcome}
                options={outcomeWords.map(([value, words]) => [value, say(words)])}
                onValue={set(`outcome.${election}`)}
              />
              {outcome === 'replace' && (
                <NumberField
                  label={say({ zh: '合格人数', en: 'Delegates qualified' })}
                  text={texts[`seated.${election}`] ?? ''}
                  onText={set(`seated.${election}`)}
                />
              )}
              {outcome !== '' && (
                <TextField
                  label={say({
                    zh: '重新选举的选举编号（没有的不填）',
                    en: 'Id of the election it voted in again, if any',
                  })}
                  value={texts[`again.${election}`] ?? ''}
                  onValue={set(`again.${election}`)}
                  maxLength={64}
                />
              )}
            </div>
            {held !== undefined && <p class="soft">{standing(held)}</p>}
          </fieldset>
        );
      })}
      <div class="buttons">
        <Button busy={busy} onPress={read}>
          {say({ zh: '读取所选单位的结果', en: 'Read the results of the units chosen' })}
        </Button>
      </div>
      <Findings findings={findings} news />
      <FiguresFields questions={memberSums} form={form} />
    </ActForm>
  );
}
