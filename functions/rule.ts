import type { Route } from './http/route.ts';
import { acceptAct } from './ledger/accept-act.ts';

/** What superior committees sign: rulings, certification among them, who is registered, which ledgers move here from another home, and what was done in a hall without this one. */
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
    method: 'POST',
    path: '/v1/elections/{id}/hall',
    who: 'anyone',
    takes: 'envelope',
    handle: async ({ json, params, query }, house) =>
      (await import('./hall/accept-hall.ts')).acceptHall(
        house,
        json,
        params['id']!,
        query['check'] === 'true',
      ),
  },
  {
    method: 'PUT',
    path: '/v1/actors/{id}',
    who: 'anyone',
    takes: 'envelope',
    handle: async ({ json, params }, house) =>
      (await import('./ledger/accept-actor.ts')).acceptActor(house, json, params['id']!),
  },
  {
    method: 'POST',
    path: '/v1/invitations',
    who: 'anyone',
    takes: 'envelope',
    handle: async ({ json }, house) =>
      (await import('./enrolment/accept-invitation.ts')).acceptInvitation(house, json),
  },
  {
    method: 'GET',
    path: '/v1/invitations/{actor}/{kid}',
    who: 'anyone',
    takes: 'nothing',
    handle: async ({ params }, house) =>
      (await import('./enrolment/look-up.ts')).lookUp(house, params['actor']!, params['kid']!),
  },
  {
    method: 'POST',
    path: '/v1/enrol',
    who: 'anyone',
    takes: 'envelope',
    handle: async ({ json }, house) =>
      (await import('./enrolment/accept-enrolment.ts')).acceptEnrolment(house, json),
  },
];
