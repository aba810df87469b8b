import { rowOf } from '../../core/ledger/acts/table.ts';
import type { Act } from '../../core/ledger/read-act.ts';
import type { Signed } from '../../core/ledger/signable.ts';

export interface Call {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  /** What an acceptance is answered with. */
  readonly answer: 'receipt' | 'registration';
}

/** Where an envelope belongs, by what it holds. */
export function callFor({ purpose, payload }: Signed): Call {
  if (purpose === 'actor') {
    const { actor } = payload as { readonly actor: string };
    return { method: 'PUT', path: `/v1/actors/${actor}`, answer: 'registration' };
  }
  const { election } = payload as { readonly election: string };
  const of = (call: string): Call => ({
    method: 'POST',
    path: `/v1/elections/${election}/${call}`,
    answer: 'receipt',
  });
  if (purpose === 'batch') return of('batches');
  const { call } = rowOf((payload as Pick<Act, 'type'>).type);
  return call === 'elections' ? { method: 'POST', path: '/v1/elections', answer: 'receipt' } : of(call);
}
