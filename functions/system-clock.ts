import type { Clock } from './ports.ts';

/** The machine's own clock; the ledger keeps its times from running backwards when this one does. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
