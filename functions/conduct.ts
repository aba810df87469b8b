import type { Route } from './http/route.ts';
import { acceptAct } from './ledger/accept-act.ts';
import { keepSealed, showSealed } from './ledger/keep-sealed.ts';

/** What the hall and its organisers sign: an election convened, and its acts; and what they seal for checks, apart. */
export const conduct: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/elections',
    who: 'anyone',
    takes: 'envelope',
    handle: ({ json }, house) => acceptAct(house, json, { call: 'elections' }),
  },
  {
    method: 'POST',
    path: '/v1/elections/{id}/acts',
    who: 'anyone',
    takes: 'envelope',
    handle: ({ json, params }, house) => acceptAct(house, json, { election: params['id']!, call: 'acts' }),
  },
  {
    method: 'PUT',
    path: '/v1/elections/{id}/sealed/{sha256}',
    who: 'token',
    takes: 'envelope',
    handle: keepSealed,
  },
  {
    method: 'GET',
    path: '/v1/elections/{id}/sealed/{sha256}',
    who: 'token',
    takes: 'nothing',
    handle: showSealed,
  },
];
