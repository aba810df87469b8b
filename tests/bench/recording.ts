import type { House } from '../../functions/http/route.ts';
import type { Append, Vault } from '../../functions/ports.ts';

/** What a house did for what was sent to it: its appends, and the files it put and bytes it signed for them, in order. */
export interface Recorded {
  readonly appends: Append[];
  readonly puts: Parameters<Vault['put']>[];
  readonly signed: Uint8Array[];
}

/** A house that does as the one given and notes it. */
export function recording(house: House, { appends, puts, signed }: Recorded): House {
  return {
    ...house,
    store: noting(house.store, 'append', ([append]) => appends.push(append)),
    vault: noting(house.vault, 'put', (put) => puts.push(put)),
    signer: noting(house.signer, 'sign', ([bytes]) => signed.push(bytes)),
  };
}

type Method = (...given: never[]) => unknown;

function noting<Port extends object, Name extends keyof Port>(
  port: Port,
  name: Name,
  note: (given: Parameters<Extract<Port[Name], Method>>) => void,
): Port {
  return new Proxy(port, {
    get(target, member) {
      const value: unknown = Reflect.get(target, member);
      if (typeof value !== 'function') return value;
      return (...given: Parameters<Extract<Port[Name], Method>>) => {
        if (member === name) note(given);
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
}
