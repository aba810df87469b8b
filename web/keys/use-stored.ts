import { useRef, useState } from 'preact/hooks';
import type { Words } from '../app/lang.ts';
import { StorageFault } from './storage-fault.ts';

export interface Stored {
  readonly busy: boolean;
  /** What kept the last task from the browser's storage. */
  readonly trouble: Words | undefined;
  /** Runs a task on the keys; one at a time. */
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

/** Runs tasks on the keys of this browser and keeps what its storage had against them. */
export function useStored(): Stored {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Words>();
  // At once, and not with the next drawing: Enter pressed twice is one try of a PIN.
  const running = useRef(false);
  const run = async (task: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setTrouble(undefined);
    try {
      await task();
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      setTrouble(error.words);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, trouble, run };
}
