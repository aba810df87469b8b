import type { Route } from './http/route.ts';
import { acceptAct } from './ledger/accept-act.ts';
import { acceptActor } from './ledger/accept-actor.ts';

/** What superior committees sign: rulings, certification among them, who is registered, and which ledgers move here from another home. */
export const rule: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/elections/{id}/rulings',
    who: 'anyone',
    takes: 'envelope',
    handle: ({ json, params }, house) => acceptAct(house, json, { election: params['id']!, call: 'rulings' }),
  },
  {
    method: 'POST',
    path: '/v1/elections/{id}/imports',
    who: 'anyone',
    takes: 'envelope',
    // A ledger moves once in its life, so no ruling waits for the code of it.
    handle: async ({ json, params }, house) =>
      (await import('./importing/accept-import.ts')).acceptImport(house, json, params['id']!),
  },
  {
    method: 'PUT',
    path: '/v1/actors/{id}',
    who: 'anyone',
    takes: 'envelope',
    handle: ({ json, params }, house) => acceptActor(house, json, params['id']!),
  },
];
