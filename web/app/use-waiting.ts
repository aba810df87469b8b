import { useEffect, useState } from 'preact/hooks';
import { type Outgoing, outbox } from '../desk/outbox.ts';

/** The bundles that wait to be sent, drawn anew whenever something is told of one. */
export function useWaiting(): readonly Outgoing[] {
  const [waiting, setWaiting] = useState<readonly Outgoing[]>([]);
  useEffect(() => {
    const look = () => outbox.list().then(setWaiting);
    look();
    const left = outbox.watch(look);
    // Another tab may have sent them.
    window.addEventListener('focus', look);
    return () => {
      left();
      window.removeEventListener('focus', look);
    };
  }, []);
  return waiting;
}
