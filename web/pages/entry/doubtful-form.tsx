import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../../app/lang.ts';
import { type DoubtTyped, doubtSaid } from '../../entry/doubt-typed.ts';
import type { Decision } from '../../entry/doubtful.ts';
import { decisionWords } from '../../entry/doubtful-words.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField, numberOf } from '../../ui/number-field.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { DoubtFields } from './doubt-fields.tsx';
import { TwoConfirm } from './two-confirm.tsx';

/** Two scrutineers decide papers that were put aside: what and why first, then a PIN each. */
export function DoubtfulForm({
  election,
  doubtful,
  names,
  onDecided,
  onLeave,
}: {
  readonly election: string;
  /** Papers put aside. */
  readonly doubtful: number;
  /** Whom the reason may not name. */
  readonly names: readonly string[];
  readonly onDecided: (decision: Decision) => Promise<void>;
  readonly onLeave: () => void;
}): JSX.Element {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  useEscape(() => busy || onLeave());
  const [papers, setPapers] = useState('1');
  const [typed, setTyped] = useState<DoubtTyped>({ reason: 'unclear', text: '', outcome: 'as-read' });
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState<Omit<Decision, 'by'>>();
  const count = numberOf(papers);
  const fits = count !== undefined && count >= 1 && count <= doubtful;
  const decision = doubtSaid(typed, names);
  const leave = (
    <Button busy={busy} onPress={onLeave}>
      {say({ zh: '返回录入（Esc）', en: 'Back to the ballot (Esc)' })}
    </Button>
  );
  if (confirming !== undefined) {
    const { zh, en } = decisionWords(confirming);
    return (
      <section class="panel">
        <PageHeading>{say({ zh: '两名监票人确认', en: 'Two scrutineers confirm' })}</PageHeading>
        <p>
          <strong>
            {say({
              zh: `疑难票 ${confirming.papers} 张：${zh}`,
              en: `Doubtful ballots: ${confirming.papers}, ${en}`,
            })}
          </strong>
        </p>
        <TwoConfirm
          election={election}
          onConfirmed={(by) => onDecided({ ...confirming, by })}
          onBusy={setBusy}
          autoFocus
        />
        <div class="buttons">
          <Button busy={busy} onPress={() => setConfirming(undefined)}>
            {say({ zh: '改决定', en: 'Change the decision' })}
          </Button>
          {leave}
        </div>
      </section>
    );
  }
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (fits && decision.ok) setConfirming({ papers: count, ...decision.said });
      }}
    >
      <PageHeading>
        {say({ zh: '疑难票：两名监票人看票决定', en: 'Doubtful: two scrutineers decide' })}
      </PageHeading>
      <p class="soft">
        {say({
          zh: '请两名监票人同看选票，填写理由和决定。不记时间、先后，也不记票上的姓名和符号。',
          en: 'Two scrutineers look at the paper together and fill in reason and decision. No time, no order and nothing that stands on the ballot is kept.',
        })}
      </p>
      <div class="fields">
        <NumberField
          label={say({ zh: '同样决定的张数', en: 'Papers decided alike' })}
          text={papers}
          onText={setPapers}
          hint={say({ zh: `搁置 ${doubtful} 张`, en: `${doubtful} put aside` })}
          {...(asked && !fits
            ? { error: say({ zh: `请填 1 至 ${doubtful}`, en: `From 1 to ${doubtful}, please` }) }
            : {})}
          autoFocus
        />
        <DoubtFields
          typed={typed}
          onTyped={setTyped}
          wrong={asked && !decision.ok ? decision.wrong : undefined}
        />
      </div>
      <div class="buttons">
        <button type="submit" class="button main">
          {say({ zh: '请两名监票人确认（回车）', en: 'Both confirm (Enter)' })}
        </button>
        {leave}
      </div>
    </form>
  );
}
