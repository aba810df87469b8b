import type { JSX } from 'preact';
import type { Batch } from '../../../core/ballot/batch.ts';
import { speak } from '../../../core/findings/finding.ts';
import { useLang } from '../../app/lang.ts';
import type { Ledger } from '../../desk/desk.ts';
import { differencesOf } from '../../entry/differences.ts';
import type { Decision } from '../../entry/doubtful.ts';
import type { Pile } from '../../entry/pile.ts';
import { openSealed, type Sealed } from '../../entry/sealed.ts';
import type { OpenKey } from '../../keys/key.ts';
import { Findings } from '../../ui/findings.tsx';
import { DifferencesView } from './differences-view.tsx';
import { SignSecond } from './sign-second.tsx';

/** The second entry against the first, now that both are complete. */
export function Compare({
  ledger,
  pile,
  second,
  sealed,
  open,
  onBack,
  onDecided,
}: {
  readonly ledger: Ledger;
  readonly pile: Pile;
  readonly second: Batch;
  readonly sealed: Sealed;
  readonly open: OpenKey;
  readonly onBack: () => void;
  readonly onDecided: (decided: Batch, decision: Decision) => Promise<void>;
}): JSX.Element {
  const lang = useLang();
  const first = openSealed(sealed);
  if (!first.ok) return <Findings findings={first.findings.map((found) => speak(found, lang))} news />;
  const differences = differencesOf(first.value, second);
  return differences.length === 0 ? (
    <SignSecond ledger={ledger} pile={pile} batch={second} sealed={sealed} open={open} onBack={onBack} />
  ) : (
    <DifferencesView
      pile={pile}
      second={second}
      differences={differences}
      onCorrect={onBack}
      onDecided={onDecided}
    />
  );
}
