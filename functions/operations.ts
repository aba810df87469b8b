import type { Route, Takes } from './http/route.ts';

/** What the description of the API says of one call; `who` and `takes` as its row in the table of routes has them. */
export interface Operation {
  readonly who: Route['who'];
  readonly takes: Takes;
  readonly summary: string;
  /** Query parameters, each with what it is for. */
  readonly query?: Readonly<Record<string, string>>;
  /** Formats a signed body's payload may have. */
  readonly payloads?: readonly string[];
  /** The schema of a body that is itself no envelope. */
  readonly body?: string;
  /** Answers by status: media type, and the schema among the components where it has one. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** Statuses of refusals beyond those that follow from the route itself. */
  readonly refusals: readonly number[];
}

export interface Answer {
  readonly description: string;
  /** Absent where there is no body. */
  readonly media?: string;
  readonly schema?: string;
  /** Another media type a reader may ask for, or several. */
  readonly also?: string | readonly string[];
}

const json = 'application/json';

const receipt = {
  description: 'The receipt: signed by the service, its votes only in that of a bundle',
  media: json,
  schema: 'signed-document',
};
const accepted = {
  201: receipt,
  200: { ...receipt, description: 'This very payload stands already: the same receipt' },
};
const registered = { description: 'The registration or revocation as it stands', media: json };
const kept = { description: 'The scan is kept', media: json };
const sealed = { description: 'The document is kept: its digest and its bytes', media: json };
const elsewhere = {
  description: 'A cloud home takes it at `location`, by PUT with the `headers` named in the body',
  media: json,
};
const certified = {
  200: { description: 'The certificate', media: json, schema: 'signed-document' },
  304: { description: 'Still the one whose ETag was sent as If-None-Match' },
};
const page = { cursor: 'opaque: `next` of the page before' };

/** Every call of the service by method and path, in the words of the API's description. */
export const operations: Readonly<Record<string, Operation>> = {
  'GET /v1/health': {
    who: 'anyone',
    takes: 'nothing',
    summary: 'Whether the service is ready: version, rules, origin, the service key',
    answers: { 200: { description: 'Ready, the sample included', media: json } },
    refusals: [503],
  },
  'GET /v1/openapi.json': {
    who: 'anyone',
    takes: 'nothing',
    summary: 'This description',
    answers: { 200: { description: 'OpenAPI 3.1', media: json } },
    refusals: [],
  },
  'GET /v1/schemas/{name}': {
    who: 'anyone',
    takes: 'nothing',
    summary: 'The JSON Schema of a format, `<name>.json`',
    answers: { 200: { description: 'JSON Schema 2020-12', media: 'application/schema+json' } },
    refusals: [404],
  },
  'POST /v1/elections': {
    who: 'anyone',
    takes: 'envelope',
    summary: 'Convenes an election',
    payloads: ['act'],
    answers: accepted,
    refusals: [403, 409, 422],
  },
  'GET /v1/elections/{id}': {
    who: 'token',
    takes: 'nothing',
    summary: 'Where each contest stands, what is in its way, what may come next; results once released',
    answers: { 200: { description: 'The election', media: json } },
    refusals: [404],
  },
  'POST /v1/elections/{id}/acts': {
    who: 'anyone',
    takes: 'envelope',
    summary: 'An act of the hall or of the organisers',
    payloads: ['act'],
    answers: accepted,
    refusals: [403, 404, 409, 422],
  },
  'POST /v1/elections/{id}/rulings': {
    who: 'anyone',
    takes: 'envelope',
    summary: 'An act of a superior committee',
    payloads: ['act'],
    answers: accepted,
    refusals: [403, 404, 409, 422],
  },
  'POST /v1/elections/{id}/imports': {
    who: 'anyone',
    takes: 'envelope',
    summary:
      'Part of a ledger from another home: a superior’s signed import, the folder’s head and keys, entries in order',
    body: 'import-chunk',
    answers: { 200: { description: 'How far the ledger reaches here: election, seq, head', media: json } },
    refusals: [403, 409, 422],
  },
  'POST /v1/elections/{id}/hall': {
    who: 'anyone',
    takes: 'envelope',
    summary: 'What was done in a hall without a network: who was registered there, and entries in order',
    query: { check: '`true`: everything is decided, and nothing written' },
    body: 'hall-chunk',
    answers: {
      200: { description: 'How far the ledger reaches, or would: election, seq, head', media: json },
    },
    refusals: [403, 404, 409, 422],
  },
  'GET /v1/elections/{id}/hall-pack': {
    who: 'token',
    takes: 'nothing',
    summary: 'What a hall needs to go on without a network: ledger, envelopes, keys, and no ballot',
    answers: { 200: { description: 'The pack', media: json, schema: 'hall-pack' } },
    refusals: [404, 409],
  },
  'POST /v1/elections/{id}/batches': {
    who: 'anyone',
    takes: 'envelope',
    summary: 'A bundle of ballots, signed by its two keyers',
    query: { preview: '`true`: what the bundle would count as; nothing is written or signed' },
    payloads: ['batch'],
    answers: accepted,
    refusals: [403, 404, 409, 422],
  },
  'PUT /v1/elections/{id}/scans/{sha256}': {
    who: 'token',
    takes: 'scan',
    summary: 'A scan of a signed sheet that an accepted act names by its digest (hex)',
    query: {
      ask: '`true`, without a body: 200 says at which `location` it is taken and with which `headers`, or that it is kept',
    },
    answers: { 201: kept, 200: kept, 307: elsewhere },
    refusals: [404, 409, 415, 422],
  },
  'GET /v1/elections/{id}/scans/{sha256}': {
    who: 'token',
    takes: 'nothing',
    summary: 'A scan that an entry names, as an attachment; of a slip with votes after the release',
    answers: {
      200: {
        description: 'The scan',
        media: 'application/pdf',
        also: ['image/jpeg', 'image/png', 'application/octet-stream'],
      },
      303: {
        description: 'A cloud home has put a large one out at `location` for some minutes',
        media: json,
      },
    },
    refusals: [404, 409],
  },
  'PUT /v1/elections/{id}/sealed/{sha256}': {
    who: 'token',
    takes: 'envelope',
    summary:
      'A document about people that only checks need, under the digest (hex) of its RFC 8785 form; at most 300 KB, kept apart from the ledger, erased by the act `sealed-erased`',
    body: 'sealed',
    answers: { 201: sealed, 200: { ...sealed, description: 'This very document stands already' } },
    refusals: [404, 409, 413, 422],
  },
  'GET /v1/elections/{id}/sealed/{sha256}': {
    who: 'token',
    takes: 'nothing',
    summary: 'A sealed document, to the organisers and the superior committee of its place only',
    answers: { 200: { description: 'The document', media: json, schema: 'sealed' } },
    refusals: [404, 409],
  },
  'GET /v1/elections/{id}/papers/{digest}': {
    who: 'token',
    takes: 'nothing',
    summary: 'What a round votes on, by the digest printed on its ballots',
    answers: { 200: { description: 'The paper', media: json, schema: 'paper' } },
    refusals: [404],
  },
  'GET /v1/elections/{id}/tally': {
    who: 'token',
    takes: 'nothing',
    summary: 'A round’s tally and what the papers still out can no longer change; after its release',
    query: { contest: 'id of the contest', round: 'number of the round, from 1' },
    answers: { 200: { description: 'The result with `decided: [{id, verdict}]`', media: json } },
    refusals: [404, 422],
  },
  'GET /v1/elections/{id}/slips': {
    who: 'token',
    takes: 'nothing',
    summary:
      'The list of an election’s slips, or one of them as a file; slips 1 to 3 as the meeting goes, those with votes after the release',
    query: {
      contest: 'id of the contest; with `slip` it must be there',
      round: 'number of the round, from 1; with `slip` it must be there',
      slip: 'number of the slip, 1 to 8; without it the list',
      sheet: 'which of the sheets of slip 4, from 1; for .docx and .xlsx',
      as: '`html` (default), `docx` or `xlsx`; of the list `json`: every slip whole',
    },
    answers: {
      200: {
        description: 'The list of slips, or the slip asked for',
        media: json,
        also: [
          'text/html',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ],
      },
    },
    refusals: [404, 422],
  },
  'GET /v1/elections/{id}/ledger': {
    who: 'token',
    takes: 'nothing',
    summary: 'The ledger’s entries',
    query: { from: 'first seq, 1 if absent' },
    answers: { 200: { description: 'One canonical JSON text a line', media: 'application/jsonl' } },
    refusals: [404, 422],
  },
  'GET /v1/elections/{id}/evidence': {
    who: 'token',
    takes: 'nothing',
    summary: 'The evidence folder; while a round with bundles is unreleased, to nobody',
    query: { scans: '`true`: with the scans' },
    answers: {
      200: { description: 'The folder', media: 'application/x-tar' },
      303: { description: 'A cloud home has put the tar out at `location` for some minutes', media: json },
    },
    refusals: [404],
  },
  'GET /v1/elections': {
    who: 'token',
    takes: 'nothing',
    summary: 'The elections at or under the reader’s jurisdiction that the reader may open',
    query: page,
    answers: { 200: { description: 'Id, jurisdiction, title, day and mode of each', media: json } },
    refusals: [422],
  },
  'GET /v1/jurisdictions/{code}/board': {
    who: 'token',
    takes: 'nothing',
    summary: 'A row an election at or under a jurisdiction',
    query: page,
    answers: { 200: { description: 'Phase, turnout, exceptions, next deadline', media: json } },
    refusals: [422],
  },
  'GET /v1/jurisdictions/{code}/results': {
    who: 'token',
    takes: 'nothing',
    summary: 'Certified results at or under a jurisdiction; `Accept: text/csv` gives a table',
    query: { ...page, office: 'only this office', date: 'only meetings of this day' },
    answers: { 200: { description: 'Certificates', media: json, also: 'text/csv' } },
    refusals: [422],
  },
  'GET /v1/jurisdictions/{code}/summary': {
    who: 'token',
    takes: 'nothing',
    summary:
      'Certified contests at or under a jurisdiction in numbers, with totals of the page; `Accept` gives CSV or .xlsx',
    query: page,
    answers: {
      200: {
        description: 'Rows, totals, and whether they are all there is',
        media: json,
        schema: 'summary',
        also: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      },
    },
    refusals: [422],
  },
  'GET /v1/results/{election}/{contest}': {
    who: 'token',
    takes: 'nothing',
    summary: 'A contest’s certificate as it stands now, with its status',
    answers: certified,
    refusals: [404],
  },
  'GET /v1/results/{election}/{contest}/{version}': {
    who: 'token',
    takes: 'nothing',
    summary: 'One version of a contest’s certificate, which never changes',
    answers: certified,
    refusals: [404],
  },
  'PUT /v1/actors/{id}': {
    who: 'anyone',
    takes: 'envelope',
    summary: 'Registers an actor, confirms a provisional one, or revokes a key',
    payloads: ['actor', 'actor-revoked'],
    answers: { 201: registered, 200: registered },
    refusals: [403, 409, 422],
  },
  'POST /v1/invitations': {
    who: 'anyone',
    takes: 'envelope',
    summary: 'Invites somebody to enrol by a one-time code, in the place of an invitation not used yet',
    payloads: ['actor'],
    answers: { 201: registered, 200: registered },
    refusals: [403, 409, 422],
  },
  'GET /v1/invitations/{actor}/{kid}': {
    who: 'anyone',
    takes: 'nothing',
    summary: 'The invitation of an id, for whoever has its code: `kid` is that of the code’s key',
    answers: { 200: { description: 'What the invitation says', media: json, schema: 'actor' } },
    refusals: [403, 404, 409],
  },
  'POST /v1/enrol': {
    who: 'anyone',
    takes: 'envelope',
    summary: 'Registers a key by a one-time code; five wrong ones spend it',
    payloads: ['actor'],
    answers: { 201: registered, 200: registered },
    refusals: [403, 404, 409, 422],
  },
  'GET /v1/actors': {
    who: 'token',
    takes: 'nothing',
    summary:
      'Everybody registered at or under the registrar’s own jurisdiction; provisional ones with their public keys',
    query: page,
    answers: { 200: { description: 'Registrations', media: json } },
    refusals: [],
  },
};
