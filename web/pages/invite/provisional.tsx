import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SpokenFinding } from '../../../core/findings/finding.ts';
import type { Registrant } from '../../../core/ledger/registration.ts';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { Registered } from '../../desk/registry.ts';
import { confirmationOf, isProvisional } from '../../invite/confirmation.ts';
import { signPayload } from '../../sign/sign-payload.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';

/** Scrutineers whom chair and organiser registered in the hall, for the superior to confirm before it certifies. */
export function Provisional({
  scrutineers,
  onConfirmed,
}: {
  readonly scrutineers: readonly Registered[];
  readonly onConfirmed: () => void;
}): JSX.Element | null {
  const say = useSay();
  const lang = useLang();
  const { registry } = useConsole();
  const open = useOpenKey()!;
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<readonly Registered[]>([]);
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  // Whoever was confirmed here waits no longer, whether or not the list could be read again.
  const waiting = scrutineers
    .filter(isProvisional)
    .filter(({ kid }) => !done.some((each) => each.kid === kid));
  const last = done[done.length - 1]?.person;
  const confirm = async (scrutineer: Registrant) => {
    setBusy(true);
    const envelope = await signPayload(confirmationOf(scrutineer), 'actor', open);
    const answer = await registry.register(envelope, lang);
    setFindings(answer.ok ? [] : answer.findings);
    if (answer.ok) {
      setDone((before) => [...before, scrutineer]);
      onConfirmed();
    }
    setBusy(false);
  };
  if (waiting.length === 0 && last === undefined) return null;
  return (
    <section class="panel">
      <h2>{say({ zh: '待确认的临时监票人', en: 'Provisional scrutineers to confirm' })}</h2>
      <p role="status">{last !== undefined && say({ zh: `${last}已确认。`, en: `${last} is confirmed.` })}</p>
      <Findings findings={findings} news />
      <ul class="waiting-list">
        {waiting.map((scrutineer) => (
          <li key={scrutineer.actor}>
            {scrutineer.person} · {scrutineer.actor} · {say({ zh: '登记人', en: 'registered by' })}{' '}
            {scrutineer.registrar}{' '}
            <Button busy={busy} onPress={() => confirm(scrutineer)}>
              {say({ zh: '确认', en: 'Confirm' })}
              <span class="unseen">{scrutineer.person}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
