import { Metrics } from '../http/metrics.ts';
import type { House } from '../http/route.ts';
import { nodeCrypto } from '../node-crypto.ts';
import { systemClock } from '../system-clock.ts';

/** A port behind which nothing is: whoever reaches for it is a bug. */
const nothing = new Proxy(
  {},
  {
    get: (_target, name) => {
      throw new Error(`this function has no ${String(name)}`);
    },
  },
);

/** The house of a function that has neither store nor vault nor key, and no right to any. */
export function closedHouse(origin: string): House {
  return {
    store: nothing as House['store'],
    vault: nothing as House['vault'],
    sealed: nothing as House['sealed'],
    signer: nothing as House['signer'],
    clock: systemClock,
    crypto: nodeCrypto,
    config: { mode: 'official', origin, roots: [] },
    metrics: new Metrics(),
  };
}
