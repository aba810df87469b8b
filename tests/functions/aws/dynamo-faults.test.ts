import { randomBytes } from 'node:crypto';
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fenceKey } from '../../../functions/aws/dynamo-keys.ts';
import { openDynamoLedger } from '../../../functions/aws/dynamo-ledger.ts';
import { checkHead } from '../../../functions/ledger/head.ts';
import type { ActorItem, InvitationItem, LedgerStore } from '../../../functions/ports.ts';
import { appendAt, digestOfLetter, headAt } from '../../contract/ledger-append.ts';
import { type Dynoxide, noDynoxide, startDynoxide } from '../../support/aws/dynoxide.ts';
import { makeHouse } from '../../support/house.ts';
import {
  answerLost,
  cancelled,
  failing,
  first,
  type Meddler,
  meddle,
  notedPacing,
} from './dynamo-interfere.ts';

if (noDynoxide !== undefined) console.log(`dynamo-faults: ${noDynoxide}`);

const election = '469021101-2026-congress';
const key = { contest: 'committee', round: 1, station: 's1', batch: '03' };
const act = appendAt(election, 1, {
  nonce: { nonce: 'n'.repeat(16), payload: digestOfLetter('a'), seq: 1 },
  batch: { ...key, payload: digestOfLetter('b'), seq: 1, withdrawn: false },
});
const person: ActorItem = {
  kid: 'kid-keyer',
  actor: 'keyer-1',
  person: '阿里木·买买提',
  jurisdiction: '469021101',
  payload: digestOfLetter('c'),
  links: '[{"registration":1}]',
};
const invited: InvitationItem = {
  actor: 'keyer-1',
  kid: 'kid-code',
  election,
  payload: digestOfLetter('c'),
  link: '{"registration":1}',
  wrong: 0,
};
const seen = { name: person.person, fence: 0, above: [] };
const fault = (code: string, numbers?: object) => ({ found: { code, ...(numbers && { numbers }) } });
const busy = fault('cloud-busy', { service: 'DynamoDB' });
const unreachable = fault('cloud-unreachable', { service: 'DynamoDB' });
const damaged = fault('database-damaged');

type Attribute = [string, AttributeValue];
/** What is edited, the item's key, the attributes put in or taken out, and how it is read. */
type Poison = [
  string,
  string,
  string,
  Record<string, AttributeValue | undefined>,
  (store: LedgerStore) => unknown,
];

describe.skipIf(noDynoxide !== undefined)('the DynamoDB ledger under faults', () => {
  let dynoxide: Dynoxide;
  let client: DynamoDBClient;
  let table: string;
  let plain: LedgerStore;
  beforeAll(async () => {
    dynoxide = await startDynoxide();
  });
  afterAll(() => dynoxide.close());
  beforeEach(async () => {
    ({ client, table } = await dynoxide.makeTable());
    plain = openDynamoLedger(client, table);
  });

  /** Another ledger over the same table whose calls are noted and meddled with. */
  function watched(meddler?: Meddler) {
    const meddled = dynoxide.makeClient();
    const pacing = notedPacing();
    const calls = meddle(meddled, meddler);
    const names = () => calls.map((sent) => sent.command);
    return { store: openDynamoLedger(meddled, table, pacing), calls, names, pauses: pacing.pauses, meddled };
  }

  const putRaw = (Item: Record<string, AttributeValue>) =>
    client.send(new PutItemCommand({ TableName: table, Item }));
  const rawItem = async (pk: string, sk: string) =>
    (await client.send(new GetItemCommand({ TableName: table, Key: { pk: { S: pk }, sk: { S: sk } } })))
      .Item!;
  const nothing = { batches: [], actors: [] };
  const standing = () => plain.read(election, { nonce: 'n'.repeat(16), batches: [key] });

  describe('costs', () => {
    it('one batch read for a head, a nonce, bundles and registrations', async () => {
      const { store, names } = watched();
      await store.read(election, { nonce: 'n', batches: [key, key], kids: ['kid-1', 'kid-1', 'kid-2'] });
      expect(names()).toEqual(['BatchGetItem']);
    });

    it('one transaction of three items for an accepted bundle, and no other call', async () => {
      const { store, calls, names } = watched();
      const { nonce: _nonce, ...bundle } = act;
      expect(await store.append(bundle)).toBe('appended');
      expect(names()).toEqual(['TransactWriteItems']);
      expect(calls[0]!.input['TransactItems']).toHaveLength(3);
    });

    it('nothing to read nothing, and a second call only beyond a hundred keys', async () => {
      const { store, names } = watched();
      expect(await store.read('', {})).toEqual(nothing);
      expect(names()).toEqual([]);
      const kids = (count: number) => Array.from({ length: count }, (_, i) => `kid-${i}`);
      await store.read('', { kids: kids(100) });
      expect(names()).toHaveLength(1);
      await store.read(election, { kids: kids(100) });
      expect(names()).toHaveLength(3);
    });

    it('no index write for an act: what the index holds of a head never changes', async () => {
      await plain.append(appendAt(election, 1));
      const { place, listed, jurisdiction } = await rawItem(`E#${election}`, 'HEAD');
      await plain.append(appendAt(election, 2));
      expect(await rawItem(`E#${election}`, 'HEAD')).toMatchObject({ place, listed, jurisdiction });
      expect([place, listed]).toEqual([{ S: 'J#46' }, { S: election }]);
    });
  });

  describe('where others write at the same time', () => {
    it('tries a transaction in conflict again and appends once', async () => {
      const { store, names, pauses } = watched(
        first(2, cancelled('TransactionConflict', 'None', 'None', 'None')),
      );
      expect(await store.append(act)).toBe('appended');
      expect(names()).toEqual(Array(3).fill('TransactWriteItems'));
      expect(pauses).toHaveLength(2);
      expect(await plain.entries(election, 1, 10)).toHaveLength(1);
    });

    it('gives up a conflict that stays as lost, after pauses that together stay under 2 s', async () => {
      const { store, names, pauses } = watched(first(99, cancelled('None', 'TransactionConflict')));
      expect(await store.append(act)).toBe('lost');
      expect(names()).toHaveLength(6);
      expect(pauses).toEqual([50, 100, 200, 400, 800].map((most) => 0.999 * most));
      expect(await standing()).toEqual(nothing);
    });

    it('gives up registrations in conflict as lost', async () => {
      await plain.putActor(person, seen);
      const { store } = watched(first(99, cancelled('TransactionConflict')));
      expect(await store.putActor({ ...person, actor: 'b', kid: 'kid-b' }, { ...seen, fence: 1 })).toBe(
        'lost',
      );
      expect(await store.changeActor(person, { ...person, links: '[]' })).toBe('lost');
      expect(await store.putInvitation(invited, undefined, [])).toBe('lost');
      expect(await plain.actorById('keyer-1')).toEqual(person);
    });

    it('never takes an entry in the way for damage while somebody else is writing the head', async () => {
      const race = cancelled('TransactionConflict', 'ConditionalCheckFailed', 'None', 'None');
      expect(await watched(first(1, race)).store.append(act)).toBe('lost');
    });
  });

  describe('where DynamoDB is too busy', () => {
    it.each([
      ['refused as a whole', failing('ThrottlingException')],
      ['refused for want of throughput', failing('ProvisionedThroughputExceededException')],
      ['refused as still under way', failing('TransactionInProgressException')],
      ['refused for one of its items', cancelled('None', 'ThrottlingError', 'TransactionConflict')],
    ])('a write %s for ever is a fault that names it, and nothing stands', async (_how, meddler) => {
      const { store, names } = watched(first(99, meddler));
      await expect(store.append(act)).rejects.toMatchObject(busy);
      expect(names()).toHaveLength(6);
      expect(await standing()).toEqual(nothing);
    });

    it('a write refused for a while is done once, with one token for all its tries', async () => {
      const { store, calls } = watched(first(3, failing('RequestLimitExceeded')));
      expect(await store.append(act)).toBe('appended');
      const tokens = new Set(calls.map((sent) => sent.input['ClientRequestToken']));
      expect(calls).toHaveLength(4);
      expect([...tokens]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    });

    it('a read is tried again too, and then is a fault', async () => {
      await plain.append(act);
      let left = 2;
      const { store } = watched((sent) => (left-- > 0 ? failing('ThrottlingException')(sent) : sent.go()));
      expect((await store.read(election, {})).head).toEqual(act.head);
      const never = watched(failing('ThrottlingException'));
      await expect(never.store.entry(election, 1)).rejects.toMatchObject(busy);
      await expect(never.store.entries(election, 1, 5)).rejects.toMatchObject(busy);
      await expect(never.store.board('', { limit: 5 })).rejects.toMatchObject(busy);
      await expect(never.store.countWrong(invited)).rejects.toMatchObject(busy);
    });

    /** Answers a batch read with all but its first `done` keys undone. */
    const partly =
      (done: number): Meddler =>
      async ({ input, go }) => {
        const { Responses } = (await go()) as { Responses: Record<string, Record<string, { S: string }>[]> };
        const asked = input['RequestItems'] as Record<string, { Keys: Record<string, { S: string }>[] }>;
        const { Keys, ...rest } = asked[table]!;
        const isDone = (item: Record<string, { S: string }>) =>
          Keys.slice(0, done).some((each) => each['sk']!.S === item['sk']!.S);
        return {
          Responses: { [table]: Responses[table]!.filter(isDone) },
          UnprocessedKeys: Keys.length > done ? { [table]: { ...rest, Keys: Keys.slice(done) } } : {},
        };
      };

    it('keys a batch read left undone are asked for again until all are there', async () => {
      await plain.append(act);
      const { store, names } = watched(partly(1));
      expect(await store.read(election, { nonce: 'n'.repeat(16), batches: [key] })).toEqual({
        head: act.head,
        nonce: act.nonce,
        batches: [act.batch],
        actors: [],
      });
      expect(names()).toEqual(Array(3).fill('BatchGetItem'));
    });

    it('keys left undone for ever are a fault, never taken for absent', async () => {
      await plain.append(act);
      await expect(watched(partly(0)).store.read(election, {})).rejects.toMatchObject(busy);
    });
  });

  describe('where no answer comes', () => {
    it('an act that was written is appended, and there once', async () => {
      const { store, names } = watched(first(1, answerLost));
      expect(await store.append(act)).toBe('appended');
      expect(names()).toEqual(['TransactWriteItems', 'GetItem']);
      expect(await plain.entries(election, 1, 10)).toEqual([act.entry]);
      expect((await standing()).head).toEqual(act.head);
    });

    it('an act that was not written is a fault that says nobody knows, and nothing stands', async () => {
      const { store } = watched(first(1, failing('TimeoutError')));
      await expect(store.append(act)).rejects.toMatchObject(unreachable);
      expect(await standing()).toEqual(nothing);
      expect(await plain.append(act)).toBe('appended');
    });

    it('an act whose place another took meanwhile is lost', async () => {
      const other = { ...act.entry, receipt: '{"other":1}' };
      await plain.append(appendAt(election, 1, { entry: other }));
      const failed = failing('Error', { $metadata: { httpStatusCode: 500 } });
      expect(await watched(first(1, failed)).store.append(act)).toBe('lost');
      expect(await plain.entry(election, 1)).toEqual(other);
    });

    it('and none to the question either, the fault says so', async () => {
      const { store } = watched(failing('Error', { code: 'ECONNRESET' }));
      await expect(store.append(act)).rejects.toMatchObject(unreachable);
    });

    /** Loses the answer to the first request below the SDK's own retries, and gives all bodies as they went out. */
    function loseOneAnswer(below: DynamoDBClient, remake = (body: string) => body): string[] {
      const bodies: string[] = [];
      below.middlewareStack.add(
        (next) => async (args) => {
          const request = args.request as { body: Uint8Array };
          const body = new TextDecoder().decode(request.body);
          bodies.push(bodies.length === 0 ? body : remake(body));
          request.body = new TextEncoder().encode(bodies.at(-1));
          const result = await next(args);
          if (bodies.length > 1) return result;
          throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
        },
        { step: 'finalizeRequest', priority: 'low', name: 'lose-one-answer' },
      );
      return bodies;
    }

    it('the SDK sends the same token again and DynamoDB does nothing twice', async () => {
      const { store, names, meddled } = watched();
      const bodies = loseOneAnswer(meddled);
      expect(await store.append(act)).toBe('appended');
      expect(names()).toEqual(['TransactWriteItems']);
      expect(bodies).toHaveLength(2);
      expect(bodies[0]).toBe(bodies[1]);
      expect(await plain.entries(election, 1, 10)).toEqual([act.entry]);
    });

    it('and the token is forgotten meanwhile, the entry that stands is known for ours', async () => {
      const { store, meddled } = watched();
      const forgotten = '00000000-0000-4000-8000-000000000000';
      const bodies = loseOneAnswer(meddled, (body) =>
        body.replace(/(?<="ClientRequestToken":")[^"]*/, forgotten),
      );
      expect(await store.append(act)).toBe('appended');
      expect(bodies[1]).toContain(forgotten);
      expect(await plain.entries(election, 1, 10)).toEqual([act.entry]);
    });

    it('and another wrote first, the entry that stands is known not to be ours', async () => {
      await plain.append(appendAt(election, 1, { entry: { ...act.entry, receipt: '{"other":1}' } }));
      const { store, meddled } = watched();
      loseOneAnswer(meddled);
      expect(await store.append(act)).toBe('lost');
    });

    it('a registration that was written is created, one that was not is a fault', async () => {
      expect(await watched(first(1, answerLost)).store.putActor(person, seen)).toBe('created');
      const other = { ...person, kid: 'kid-b', actor: 'b' };
      const { store } = watched(first(99, failing('TimeoutError')));
      await expect(store.putActor(other, { ...seen, fence: 1 })).rejects.toMatchObject(unreachable);
      expect(await plain.actorById('b')).toBeUndefined();
      expect(await store.putActor({ ...person, payload: digestOfLetter('d') }, seen)).toBe('taken');
    });

    it('an invitation that was written is put, one that was not is a fault, one replaced since is lost', async () => {
      expect(await watched(first(1, answerLost)).store.putInvitation(invited, undefined, [])).toBe('put');
      const second = { ...invited, link: '{"registration":2}' };
      const { store } = watched(first(1, failing('TimeoutError')));
      await expect(store.putInvitation(second, invited, [])).rejects.toMatchObject(unreachable);
      expect(await plain.invitation('keyer-1')).toEqual(invited);
      await plain.putInvitation(second, invited, []);
      const late = watched(first(1, failing('TimeoutError')));
      expect(await late.store.putInvitation({ ...invited, link: '3' }, invited, [])).toBe('lost');
    });

    it('a revocation that was written is changed, one that was not is a fault', async () => {
      await plain.putActor(person, seen);
      const revoked = { ...person, links: '[{"revoked":1}]' };
      const { store } = watched(first(1, failing('TimeoutError')));
      await expect(store.changeActor(person, revoked)).rejects.toMatchObject(unreachable);
      expect(await watched(first(1, answerLost)).store.changeActor(person, revoked)).toBe('changed');
      expect(await plain.actorById('keyer-1')).toEqual(revoked);
      const late = watched(first(1, failing('TimeoutError')));
      expect(await late.store.changeActor(person, { ...person, links: '[2]' })).toBe('lost');
    });
  });

  describe('where it is not as deployed', () => {
    it.each(['AccessDeniedException', 'UnrecognizedClientException', 'CredentialsProviderError'])(
      '%s is a fault that says permissions, at once',
      async (name) => {
        const { store, names } = watched(failing(name));
        const denied = fault('cloud-denied', { service: 'DynamoDB' });
        await expect(store.append(act)).rejects.toMatchObject(denied);
        await expect(store.read(election, {})).rejects.toMatchObject(denied);
        expect(names()).toHaveLength(2);
      },
    );

    it('a table that is not there is a fault that says the configuration', async () => {
      const store = openDynamoLedger(client, 'no-such-table');
      await expect(store.read(election, {})).rejects.toMatchObject(fault('cloud-misconfigured'));
      await expect(store.append(act)).rejects.toMatchObject(fault('cloud-misconfigured'));
    });

    it('a bug stays what it is', async () => {
      const bug = new TypeError('undefined is not a function');
      const { store } = watched(async () => {
        throw bug;
      });
      await expect(store.append(act)).rejects.toBe(bug);
      await expect(store.read(election, {})).rejects.toBe(bug);
    });
  });

  describe('where somebody edited the table', () => {
    it('a head turned back is found out by the entry that stands where it says there is none', async () => {
      await plain.append(appendAt(election, 1));
      const before = await rawItem(`E#${election}`, 'HEAD');
      await plain.append(appendAt(election, 2));
      await putRaw(before);
      await expect(plain.append(appendAt(election, 2))).rejects.toMatchObject(damaged);
      expect((await plain.read(election, {})).head?.seq).toBe(1);
    });

    const garbage = { B: new Uint8Array([1, 2, 3]) };

    it('a poisoned head hides no other election from a board, and whoever looks at it finds it out', async () => {
      const ids = ['469021101-2026-a', '469021101-2026-b', '469021101-2026-c'];
      for (const id of ids) await plain.append(appendAt(id, 1));
      await putRaw({ ...(await rawItem(`E#${ids[1]}`, 'HEAD')), state: garbage });
      const { items } = await plain.board('469021', { limit: 5 });
      expect(items.map((head) => head.election)).toEqual(ids);
      expect([items[0], items[2]]).toEqual([headAt(ids[0]!, 1), headAt(ids[2]!, 1)]);
      const { house } = await makeHouse();
      await expect(checkHead(house, items[1]!)).rejects.toMatchObject({ found: { code: 'head-altered' } });
      await expect(plain.read(ids[1]!, {})).rejects.toMatchObject(damaged);
    });

    const readHead = (store: LedgerStore) => store.read(election, {});
    const readBatch = (store: LedgerStore) => store.read(election, { batches: [key] });
    const readNonce = (store: LedgerStore) => store.read(election, { nonce: 'n'.repeat(16) });
    const readEntry = (store: LedgerStore) => store.entry(election, 1);
    const readEntries = (store: LedgerStore) => store.entries(election, 1, 5);
    const readActor = (store: LedgerStore) => store.actorById('keyer-1');
    const readKid = (store: LedgerStore) => store.read('', { kids: ['kid-keyer'] });
    const readPlace = (store: LedgerStore) => store.actorsAt('469021101');
    const readInvited = (store: LedgerStore) => store.invitation('keyer-1');
    const readInvitations = (store: LedgerStore) => store.invitations(election);
    const readFence = (store: LedgerStore) => store.fence(person.person);
    const inElection = `E#${election}`;
    const bundleAt = 'B#committee#1#s1#03';

    it.each<Poison>([
      ['a head without its state', inElection, 'HEAD', { state: undefined }, readHead],
      ['a head whose state is a number', inElection, 'HEAD', { state: { N: '1' } }, readHead],
      ['a head whose state does not unpack', inElection, 'HEAD', { state: garbage }, readHead],
      ['a head whose seq is a text', inElection, 'HEAD', { seq: { S: '1' } }, readHead],
      ['a head whose seq is a fraction', inElection, 'HEAD', { seq: { N: '1.5' } }, readHead],
      ['a head whose entry is no digest', inElection, 'HEAD', { entry: { S: 'x' } }, readHead],
      ['a head listed as another', inElection, 'HEAD', { listed: { S: '469021102-x' } }, readHead],
      ['an entry without its line', inElection, 'L#000000001', { line: undefined }, readEntry],
      [
        'an entry whose receipt does not unpack',
        inElection,
        'L#000000001',
        { receipt: garbage },
        readEntries,
      ],
      ['a bundle without its payload', inElection, bundleAt, { payload: undefined }, readBatch],
      ['a bundle whose withdrawal is a text', inElection, bundleAt, { withdrawn: { S: 'no' } }, readBatch],
      ['a nonce whose seq is gone', inElection, `N#${'n'.repeat(16)}`, { seq: undefined }, readNonce],
      ['a registration without a person', 'A#kid-keyer', 'ACTOR', { person: undefined }, readActor],
      ['a registration with other links', 'A#kid-keyer', 'ACTOR', { links: { S: '[]' } }, readKid],
      ['a registration of another id', 'A#kid-keyer', 'ACTOR', { actor: { S: 'x' } }, readActor],
      ['a registration of another place', 'A#kid-keyer', 'ACTOR', { jurisdiction: { S: '46' } }, readPlace],
      ['an id that names no key', 'I#keyer-1', 'ACTOR', { kid: undefined }, readActor],
      ['an id that names an absent key', 'I#keyer-1', 'ACTOR', { kid: { S: 'kid-x' } }, readActor],
      ['a fence that is no number', fenceKey(person.person).pk, 'FENCE', { fence: { S: '1' } }, readFence],
      ['a line that names an absent key', 'R#46', '469021101#keyer-1', { kid: { S: 'x' } }, readPlace],
      ['an invitation of another id', 'I#keyer-1', 'INVITATION', { actor: { S: 'x' } }, readInvited],
      ['an invitation with another link', 'I#keyer-1', 'INVITATION', { link: { S: '{}' } }, readInvitations],
      ['an invitation never counted', 'I#keyer-1', 'INVITATION', { wrong: undefined }, readInvited],
      ['an invitation tried minus once', 'I#keyer-1', 'INVITATION', { wrong: { N: '-1' } }, readInvited],
    ])('%s is a fault, never an error or an answer', async (_what, pk, sk, change, read) => {
      await plain.append(act);
      await plain.putInvitation(invited, undefined, []);
      await plain.putActor(person, seen);
      const item = Object.entries({ ...(await rawItem(pk, sk)), ...change });
      await putRaw(Object.fromEntries(item.filter((pair): pair is Attribute => pair[1] !== undefined)));
      await expect(read(plain)).rejects.toMatchObject(damaged);
    });
  });

  describe('where something is long', () => {
    it('what does not fit one item even compressed is refused with its size, and nothing stands', async () => {
      const line = randomBytes(420_000).toString('base64');
      const long = appendAt(election, 1, { entry: { ...act.entry, line } });
      const { store, names } = watched();
      const refusal = await store.append(long).catch((error: unknown) => error);
      expect(refusal).toMatchObject(fault('item-too-large', { limit: 409_600 }));
      expect(names()).toEqual([]);
      expect(await standing()).toEqual(nothing);
    });

    it('entries of more than one page come all the same', async () => {
      const lines = Array.from({ length: 6 }, () => randomBytes(250_000).toString('base64'));
      for (const [i, line] of lines.entries()) {
        const { entry } = appendAt(election, i + 1);
        await plain.append(appendAt(election, i + 1, { entry: { ...entry, line } }));
      }
      const { store, names } = watched();
      expect((await store.entries(election, 1, 10)).map((entry) => entry.line)).toEqual(lines);
      expect(names().length).toBeGreaterThan(1);
      expect((await store.entries(election, 2, 3)).map((entry) => entry.seq)).toEqual([2, 3, 4]);
    });
  });
});
