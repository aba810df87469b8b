import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Batch } from '../../../core/ballot/batch.ts';
import { type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { bundleOf } from '../../entry/bundle.ts';
import { decidedBallots, papersInDoubt } from '../../entry/decided.ts';
import type { Difference } from '../../entry/differences.ts';
import { draftOf } from '../../entry/draft.ts';
import { type DoubtTyped, doubtSaid } from '../../entry/doubt-typed.ts';
import type { Decision } from '../../entry/doubtful.ts';
import type { Pile } from '../../entry/pile.ts';
import { mayNotBeNamed } from '../../entry/written-names.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { NumberField, numberOf } from '../../ui/number-field.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { DoubtFields } from './doubt-fields.tsx';
import { TwoConfirm } from './two-confirm.tsx';

/** Two scrutineers look at the papers and say how many there are of each face, and why; the two keyers then sign that. */
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
  readonly onDecided: (decided: Batch, decision: Decision) => Promise<void>;
  readonly onBack: () => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [typed, setTyped] = useState<DoubtTyped>({ reason: 'entries-differ', text: '', outcome: 'as-read' });
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const [busy, setBusy] = useState(false);
  const found = new Map(
    differences.flatMap(({ of }) => {
      const count = numberOf(texts.get(of) ?? '');
      return count === undefined ? [] : [[of, count] as const];
    }),
  );
  const ballots = found.size < differences.length ? undefined : decidedBallots(second, differences, found);
  const papers = ballots?.reduce((sum, { count }) => sum + count, 0);
  const isRight = papers === pile.papers;
  const names = useMemo(() => mayNotBeNamed(draftOf(second.ballots!), pile), [second, pile]);
  const decision = doubtSaid(typed, names);
  const decide = async (said: Omit<Decision, 'papers' | 'by'>, by: Decision['by']) => {
    const bundle = bundleOf(pile, { ballots: ballots! });
    if (bundle.ok) await onDecided(bundle.value, { papers: papersInDoubt(differences, found), ...said, by });
    else setFindings(bundle.findings.map((each) => speak(each, lang)));
  };
  return (
    <section class="panel">
      <PageHeading>{say({ zh: '监票人看票决定', en: 'The scrutineers decide' })}</PageHeading>
      <p>
        {say({
          zh: '请两名监票人查看选票，填写各种票面实有张数和理由。决定和理由记入本包的疑难票处理记录，打印后签名，附计票组表存放；账本只收两名计票人重新签名的票包。',
          en: 'Two scrutineers look at the papers and fill in how many there are of each, and why. Decision and reason go into the record of doubtful ballots, which is printed, signed and lies with the counting sheet; the ledger takes only the bundle that both keyers sign anew.',
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
      </p>
      <DoubtFields typed={typed} onTyped={setTyped} wrong={decision.ok ? undefined : decision.wrong} />
      <Findings findings={findings} news />
      {isRight && decision.ok && (
        <TwoConfirm
          // Whoever confirmed stands for what was said then: once it is changed, both confirm anew.
          key={JSON.stringify([[...found], decision.said])}
          election={pile.election}
          onConfirmed={(by) => decide(decision.said, by)}
          onBusy={setBusy}
        />
      )}
      <div class="buttons">
        <Button busy={busy} onPress={onBack}>
          {say({ zh: '返回', en: 'Back' })}
        </Button>
      </div>
    </section>
  );
}
