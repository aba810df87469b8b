import { join } from 'node:path';
import { GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDynamoLedger } from '../../../functions/aws/dynamo-ledger.ts';
import type { ActorItem } from '../../../functions/ports.ts';
import { nextCursor, readCursor } from '../../../functions/reading/cursor.ts';
import { appendAt, digestOfLetter } from '../../contract/ledger-append.ts';
import { ledgerStoreContract } from '../../contract/ledger-store.ts';
import { type Dynoxide, noDynoxide, startDynoxide } from '../../support/aws/dynoxide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

if (noDynoxide !== undefined) console.log(`dynamo-ledger: ${noDynoxide}`);

const election = '469021101-2026-congress';
const registration: ActorItem = {
  kid: 'kid-keyer',
  actor: 'keyer-1',
  person: '阿里木·买买提',
  jurisdiction: '469021101',
  payload: digestOfLetter('c'),
  links: '[{"registration":1}]',
};
const key = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });

describe.skipIf(noDynoxide !== undefined)('the DynamoDB ledger', () => {
  let dynoxide: Dynoxide;
  beforeAll(async () => {
    dynoxide = await startDynoxide();
  });
  afterAll(() => dynoxide.close());

  describe('keeps the contract', () => {
    ledgerStoreContract(async () => {
      const { client, table } = await dynoxide.makeTable();
      const reopen = async () => openDynamoLedger(dynoxide.makeClient(), table);
      return { store: openDynamoLedger(client, table), reopen, close: async () => {} };
    });
  });

  it('keeps a name that is registered out of every key', async () => {
    const { client, table } = await dynoxide.makeTable();
    const store = openDynamoLedger(client, table);
    const item = { ...registration, jurisdiction: '469021' };
    expect(await store.putActor(item, { name: item.person, fence: 0, above: [] })).toBe('created');
    const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
    expect(Items).toHaveLength(4);
    expect(JSON.stringify(Items.map(({ pk, sk }) => [pk, sk]))).not.toContain(item.person);
  });

  it('revokes a key that signs its own revocation, and not if it saw two different states of it', async () => {
    const { client, table } = await dynoxide.makeTable();
    const store = openDynamoLedger(client, table);
    await store.putActor(registration, { name: 'n', fence: 0, above: [] });
    const revoked = { ...registration, links: '[{"revoked":1}]' };
    const other = { ...registration, links: '[]' };
    expect(await store.changeActor(registration, revoked, [other])).toBe('lost');
    expect(await store.changeActor(registration, revoked, [registration, registration])).toBe('changed');
    expect(await store.actorById('keyer-1')).toEqual(revoked);
  });

  it('says taken where the key to be registered signs its own second registration', async () => {
    const { client, table } = await dynoxide.makeTable();
    const store = openDynamoLedger(client, table);
    await store.putActor(registration, { name: 'n', fence: 0, above: [] });
    const second = { ...registration, actor: 'keyer-2', payload: digestOfLetter('d') };
    expect(await store.putActor(second, { name: 'n', fence: 1, above: [registration] })).toBe('taken');
  });

  it('hands out cursors that the public API takes', async () => {
    const { client, table } = await dynoxide.makeTable();
    const store = openDynamoLedger(client, table);
    const places = ['469021101-b03', '469021101', '46', '11'];
    for (const [i, jurisdiction] of places.entries()) {
      const item = { ...registration, kid: `kid-${i}`, actor: `a-${i}`, jurisdiction };
      await store.putActor(item, { name: `n${i}`, fence: 0, above: [] });
    }
    const walked: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await store.actorsUnder('', { limit: 1, ...(after === undefined ? {} : { after }) });
      walked.push(...page.items.map((item) => item.jurisdiction));
      if (page.next === undefined) break;
      after = readCursor(nextCursor(page.next).next) as string;
      expect(after).toBe(page.next);
    }
    expect(walked).toEqual([...places].sort());
  });

  it('shows only what stands, whatever the index lists', async () => {
    const { client, table } = await dynoxide.makeTable();
    const store = openDynamoLedger(client, table);
    for (const id of ['469021101-2026-a', '469021101-2026-c']) await store.append(appendAt(id, 1));
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: key('E#469021101-2026-a', 'HEAD') }),
    );
    const ghost = { ...Item, ...key('E#469021101-2026-b', 'GHOST'), listed: { S: '469021101-2026-b' } };
    await client.send(new PutItemCommand({ TableName: table, Item: ghost }));
    const page = await store.board('469021101', { limit: 2 });
    expect(page.items.map((head) => head.election)).toEqual(['469021101-2026-a']);
    expect(page.next).toBe('469021101-2026-b');
    const rest = await store.board('469021101', { limit: 2, after: page.next! });
    expect(rest.items.map((head) => head.election)).toEqual(['469021101-2026-c']);
  });

  it('keeps what it said was written when the machine it is on is killed', async () => {
    const file = join(temporaryFolder(), 'dynamo.sqlite');
    const before = await startDynoxide(file);
    const { client, table } = await before.makeTable();
    const store = openDynamoLedger(client, table);
    const acts = [1, 2, 3].map((seq) => appendAt(election, seq));
    for (const act of acts) expect(await store.append(act)).toBe('appended');
    await store.putActor(registration, { name: 'n', fence: 0, above: [] });
    await before.close();
    const after = await startDynoxide(file);
    onTestFinished(() => after.close());
    const reopened = openDynamoLedger(after.makeClient(), table);
    expect((await reopened.read(election, {})).head).toEqual(acts[2]!.head);
    expect(await reopened.entries(election, 1, 10)).toEqual(acts.map((act) => act.entry));
    expect(await reopened.actorsAt('469021101')).toEqual([registration]);
    expect((await reopened.board('469021', { limit: 5 })).items).toEqual([acts[2]!.head]);
    expect(await reopened.fence('n')).toBe(1);
  });
});
