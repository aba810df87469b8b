import type { JSX } from 'preact';
import type { Role } from '../../../core/ledger/registration.ts';
import { useOpenKey } from '../../app/console.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import type { Place } from '../../app/place.ts';
import { DailyPage } from './daily-page.tsx';
import { ElectionPage } from './election-page.tsx';
import { Overview } from './overview.tsx';
import { ResultsPage } from './results-page.tsx';
import { SummaryPage } from './summary-page.tsx';

/** Those who may look over a jurisdiction. */
const overseers: readonly Role[] = ['superior', 'organiser', 'auditor', 'supervision'];

/**
 * `#/board[/{jurisdiction}]`: townships and their steps; below it the day's report, results, the summary, and one election.
 * No election has the id of one of these: all begin with a jurisdiction's code.
 */
export function BoardPage({ place }: { readonly place: Place }): JSX.Element {
  return (
    <NeedsKey roles={overseers}>
      <Board place={place} />
    </NeedsKey>
  );
}

function Board({ place: [, named, page, ...rest] }: { readonly place: Place }): JSX.Element {
  const own = useOpenKey()?.key.owner.jurisdiction;
  const code = named ?? own ?? '';
  switch (page) {
    case undefined:
      return <Overview key={code} code={code} />;
    case 'daily':
      return <DailyPage key={code} code={code} />;
    case 'results':
      return <ResultsPage key={code} code={code} />;
    case 'summary':
      return <SummaryPage key={code} code={code} />;
    default:
      return <ElectionPage key={page} code={code} election={page} place={rest} />;
  }
}
