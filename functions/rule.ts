import type { Route } from './http/route.ts';
import { acceptAct } from './ledger/accept-act.ts';
import { acceptActor } from './ledger/accept-actor.ts';

/** What superior committees sign: rulings, certification among them, and who is registered. */
export const rule: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/elections/{id}/rulings',
    who: 'anyone',
    takes: 'envelope',
    handle: ({ json, params }, house) => acceptAct(house, json, { election: params['id']!, call: 'rulings' }),
  },
  {
    method: 'PUT',
    path: '/v1/actors/{id}',
    who: 'anyone',
    takes: 'envelope',
    handle: ({ json, params }, house) => acceptActor(house, json, params['id']!),
  },
];
