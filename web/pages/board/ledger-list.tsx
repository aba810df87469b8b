import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../../core/ledger/entry.ts';
import type { ElectionState } from '../../../core/ledger/state.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { type LedgerLine, ledgerLines } from '../../board/ledger-lines.ts';
import { Button } from '../../ui/button.tsx';

/** As many lines as are shown at first, the newest. */
const first = 20;

/** The ledger in plain sentences, the newest first; the evidence of a line folded under it. */
export function LedgerList({
  entries,
  state,
}: {
  readonly entries: readonly Entry[];
  readonly state: ElectionState;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [all, setAll] = useState(false);
  const lines = useMemo(() => [...ledgerLines(entries, state, lang)].reverse(), [entries, state, lang]);
  const shown = all ? lines : lines.slice(0, first);
  return (
    <section class="panel" aria-label={say({ zh: '账本', en: 'Ledger' })}>
      <h2>
        {say({ zh: '账本', en: 'Ledger' })}{' '}
        <span class="soft">
          {say({ zh: `共 ${lines.length} 条，新的在前`, en: `${lines.length} entries, the newest first` })}
        </span>
      </h2>
      <ol class="ledger" reversed start={lines.length}>
        {shown.map((line) => (
          <Line key={line.seq} line={line} entry={entries[line.seq - 1]!} />
        ))}
      </ol>
      {lines.length > first && (
        <div class="buttons">
          <Button onPress={() => setAll(!all)}>
            {all
              ? say({ zh: '只显示最新的', en: 'The newest only' })
              : say({ zh: '全部显示', en: 'Show all' })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Line({ line, entry }: { readonly line: LedgerLine; readonly entry: Entry }): JSX.Element {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { when, what, about, who, facts } = line;
  return (
    <li>
      <strong>{what}</strong>
      {about !== '' && <span>　{about}</span>}
      {facts.length > 0 && <span class="facts">　{facts.join(say({ zh: '，', en: ', ' }))}</span>}
      <br />
      <span class="soft">
        {when}　{who}
      </span>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say({ zh: '详情', en: 'Details' })}</summary>
        {open && <pre class="entry">{JSON.stringify(entry, null, 2)}</pre>}
      </details>
    </li>
  );
}
