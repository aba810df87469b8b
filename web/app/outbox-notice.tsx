import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { outbox } from '../desk/outbox.ts';
import { Button } from '../ui/button.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import { useConsole } from './console.ts';
import { useLang, useSay } from './lang.ts';
import { RefusedBundle } from './refused-bundle.tsx';
import { useWaiting } from './use-waiting.ts';

/** Milliseconds between tries: a service that is down, or a hall without its Wi-Fi, is told by no event of the browser's. */
const pause = 30_000;

/** Says that signed bundles wait to be sent, and sends them: at a press, and by itself once the service answers again. */
export function OutboxNotice(): JSX.Element | null {
  const say = useSay();
  const waiting = useWaiting();
  const [busy, setBusy] = useState(false);
  const send = useSending();
  useSendingByItself(waiting.length > 0, send);
  const unkept = waiting.some(({ key }) => !outbox.isOnDisk(key));
  useLeaveWarning(unkept);
  if (waiting.length === 0) return null;
  return (
    <div class="notice outbox" role="status">
      <span>
        {say({
          zh: `${waiting.length} 个已签名票包待发送`,
          en: `Signed bundles waiting to be sent: ${waiting.length}`,
        })}
        {unkept &&
          say({
            zh: '；本机没有存下，只在本窗口内存里，请不要关闭窗口',
            en: '; this computer could not keep them: they are only in this window, do not close it',
          })}
      </span>{' '}
      <Button
        busy={busy}
        onPress={async () => {
          setBusy(true);
          try {
            await send();
          } finally {
            setBusy(false);
          }
        }}
      >
        {busy ? say({ zh: '正在发送……', en: 'Sending …' }) : say({ zh: '重试', en: 'Try again' })}
      </Button>
      {waiting.map((of) => (
        <RefusedBundle key={of.key} of={of} />
      ))}
    </div>
  );
}

/** Sends what waits, once at a time. */
function useSending(): () => Promise<unknown> {
  const lang = useLang();
  const { desk } = useConsole();
  const running = useRef<Promise<unknown> | undefined>(undefined);
  return () => {
    running.current ??= outbox.send(desk, lang).finally(() => {
      running.current = undefined;
    });
    return running.current;
  };
}

/** Tries while something waits: now and then, when the line is back, and when somebody comes back to the page. */
function useSendingByItself(active: boolean, send: () => Promise<unknown>): void {
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    if (!active) return undefined;
    const run = () => {
      if (document.visibilityState === 'visible') latest.current();
    };
    const timer = setInterval(run, pause);
    window.addEventListener('online', run);
    window.addEventListener('focus', run);
    document.addEventListener('visibilitychange', run);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', run);
      window.removeEventListener('focus', run);
      document.removeEventListener('visibilitychange', run);
    };
  }, [active]);
}
