import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Batch } from '../../../core/ballot/batch.ts';
import { type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { bundleOf } from '../../entry/bundle.ts';
import { decidedBallots } from '../../entry/decided.ts';
import type { Difference } from '../../entry/differences.ts';
import type { Pile } from '../../entry/pile.ts';
import { UnlockWith } from '../../keys/unlock-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { NumberField, numberOf } from '../../ui/number-field.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

/** Two scrutineers look at the papers and say how many there are of each face; the two keyers then sign that. */
export function DecideForm({
  pile,
  second,
  differences,
  nameOf,
  onDecided,
  onBack,
}: {
  readonly pile: Pile;
  readonly second: Batch;
  readonly differences: readonly Difference[];
  readonly nameOf: (of: string) => string;
  readonly onDecided: (decided: Batch) => Promise<void>;
  readonly onBack: () => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [persons, setPersons] = useState<readonly string[]>([]);
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const found = new Map(
    differences.flatMap(({ of }) => {
      const count = numberOf(texts.get(of) ?? '');
      return count === undefined ? [] : [[of, count] as const];
    }),
  );
  const ballots = found.size < differences.length ? undefined : decidedBallots(second, differences, found);
  const papers = ballots?.reduce((sum, { count }) => sum + count, 0);
  const isRight = papers === pile.papers;
  const decide = async (person: string) => {
    const present = [...persons, person];
    setPersons(present);
    if (present.length < 2) return;
    const bundle = bundleOf(pile, { ballots: ballots! });
    if (bundle.ok) await onDecided(bundle.value);
    else setFindings(bundle.findings.map((each) => speak(each, lang)));
  };
  return (
    <section class="panel">
      <PageHeading>{say({ zh: '监票人看票决定', en: 'The scrutineers decide' })}</PageHeading>
      <p>
        {say({
          zh: '请两名监票人查看选票，填写各种票面实有张数。决定和理由写在计票组表上；账本只收两名计票人重新签名的票包。',
          en: 'Two scrutineers look at the papers and fill in how many there are of each. The decision and its reason are written on the counting sheet; the ledger takes only the bundle that both keyers sign anew.',
        })}
      </p>
      {differences.map(({ of, first, second: other }, index) => (
        <NumberField
          key={of}
          label={nameOf(of)}
          text={texts.get(of) ?? ''}
          onText={(text) => setTexts(new Map(texts).set(of, text))}
          hint={say({ zh: `第一遍 ${first}，第二遍 ${other}`, en: `first ${first}, second ${other}` })}
          autoFocus={index === 0}
        />
      ))}
      <p role="status">
        {papers !== undefined &&
          say({
            zh: `合计 ${papers} 张，本包 ${pile.papers} 张${isRight ? ' ✓' : '，不相符'}`,
            en: `${papers} papers, the pile has ${pile.papers}${isRight ? ' ✓' : ': not equal'}`,
          })}
        {persons.length > 0 && ` ✓ ${persons.join('、')}`}
      </p>
      <Findings findings={findings} news />
      {isRight && (
        <UnlockWith
          key={persons.length}
          roles={['scrutineer', 'chief']}
          election={pile.election}
          notPersons={persons}
          action={
            persons.length === 0
              ? say({ zh: '第一名监票人确认', en: 'The first scrutineer confirms' })
              : say({ zh: '第二名监票人确认', en: 'The second scrutineer confirms' })
          }
          onOpen={async ({ key }) => decide(key.owner.person)}
        />
      )}
      <div class="buttons">
        <Button onPress={onBack}>{say({ zh: '返回', en: 'Back' })}</Button>
      </div>
    </section>
  );
}
