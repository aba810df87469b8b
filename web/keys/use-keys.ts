import { useCallback, useEffect, useState } from 'preact/hooks';
import { useConsole } from '../app/console.ts';
import type { KeptKey } from './key.ts';
import { StorageFault } from './storage-fault.ts';

export interface KnownKeys {
  /** `undefined` until they are read. */
  readonly keys: readonly KeptKey[] | undefined;
  /** What keeps them from being read. */
  readonly fault: StorageFault | undefined;
  readonly refresh: () => Promise<void>;
}

/** The keys of this browser, read again when one comes back to the page: another tab may have changed them. */
export function useKeys(): KnownKeys {
  const { keyring } = useConsole();
  const [keys, setKeys] = useState<readonly KeptKey[]>();
  const [fault, setFault] = useState<StorageFault>();
  const refresh = useCallback(async () => {
    try {
      setKeys(await keyring.list());
      setFault(undefined);
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      setFault(error);
    }
  }, [keyring]);
  useEffect(() => {
    refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [refresh]);
  return { keys, fault, refresh };
}
