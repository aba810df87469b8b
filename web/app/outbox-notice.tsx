import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import { type Outgoing, outbox, refusalsOf } from '../desk/outbox.ts';
import { Button } from '../ui/button.tsx';
import { Findings } from '../ui/findings.tsx';
import { useConsole } from './console.ts';
import { useLang, useSay } from './lang.ts';

/** Says that signed bundles wait to be sent, and sends them: at a press, and whenever the line is back. */
export function OutboxNotice(): JSX.Element | null {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const [waiting, setWaiting] = useState<readonly Outgoing[]>([]);
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setFindings(refusalsOf(await outbox.send(desk, lang)));
    setBusy(false);
  };
  useEffect(() => {
    const look = () => outbox.list().then(setWaiting);
    look();
    const left = outbox.watch(look);
    window.addEventListener('focus', look);
    return () => {
      left();
      window.removeEventListener('focus', look);
    };
  }, []);
  useEffect(() => {
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  });
  if (waiting.length === 0) return null;
  return (
    <div class="notice outbox" role="status">
      <span>
        {say({
          zh: `${waiting.length} 个已签名票包待发送`,
          en: `Signed bundles waiting to be sent: ${waiting.length}`,
        })}
      </span>{' '}
      <Button busy={busy} onPress={send}>
        {busy ? say({ zh: '正在发送……', en: 'Sending …' }) : say({ zh: '重试', en: 'Try again' })}
      </Button>
      <Findings findings={findings} />
    </div>
  );
}
