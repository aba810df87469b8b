import { rowOf } from '../../core/ledger/acts/table.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import type { Act } from '../../core/ledger/read-act.ts';
import type { Actor } from '../../core/ledger/registration.ts';
import type { Signed } from '../../core/ledger/signable.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';

export interface Call {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  /** What an acceptance is answered with. */
  readonly answer: 'receipt' | 'registration';
}

/** Where an envelope belongs, by what it holds and who signed it. */
export function callFor({ purpose, payload, opened }: Signed): Call {
  if (purpose === 'actor') {
    const { actor, jwk, invitation } = payload as Pick<Actor, 'actor'> & Partial<Actor>;
    const at = (method: Call['method'], path: string): Call => ({ method, path, answer: 'registration' });
    if (invitation) return at('POST', '/v1/invitations');
    // Only whoever enrols by a code signs for the very key that is registered.
    const own = jwk && thumbprint(jwk, nodeCrypto.sha256);
    if (opened.signatures.some(({ kid }) => kid === own)) return at('POST', '/v1/enrol');
    return at('PUT', `/v1/actors/${actor}`);
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
