import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Desk } from '../desk/desk.ts';
import type { Registry } from '../desk/registry.ts';
import type { Keyring, OpenKey } from '../keys/key.ts';
import type { Session } from './session.ts';

/** What every page of the console is given: the desk, where keys are registered, the keys of this browser, and whose is unlocked. */
export interface Console {
  readonly desk: Desk;
  readonly registry: Registry;
  readonly keyring: Keyring;
  readonly session: Session;
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

export function useConsole(): Console {
  return useContext(ConsoleContext)!;
}

/** The key that is unlocked, followed as it is locked and unlocked. */
export function useOpenKey(): OpenKey | undefined {
  const { session } = useConsole();
  const [open, setOpen] = useState(session.open);
  useEffect(() => {
    setOpen(session.open);
    return session.watch(() => setOpen(session.open));
  }, [session]);
  return open;
}
