import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDynamoSealed } from '../../../functions/aws/dynamo-sealed.ts';
import { digestOfLetter } from '../../contract/ledger-append.ts';
import { sealedContract } from '../../contract/sealed.ts';
import { type Dynoxide, noDynoxide, startDynoxide } from '../../support/aws/dynoxide.ts';
import { answerLost, failing, type Meddler, meddle, notedPacing } from './dynamo-interfere.ts';

if (noDynoxide !== undefined) console.log(`dynamo-sealed: ${noDynoxide}`);

const election = '469021101-2026-congress';
const digest = digestOfLetter('a');
const facts = new TextEncoder().encode('{"birthDate":"1980-02-29","id":"c1"}');
const key = { pk: { S: `X#${election}` }, sk: { S: digest.slice('sha256:'.length) } };
const fault = (code: string) => ({ found: { code } });

describe.skipIf(noDynoxide !== undefined)('the DynamoDB sealed store', () => {
  let dynoxide: Dynoxide;
  let client: DynamoDBClient;
  let table: string;
  beforeAll(async () => {
    dynoxide = await startDynoxide();
  });
  afterAll(() => dynoxide.close());

  describe('keeps the contract', () => {
    sealedContract(async () => {
      const made = await dynoxide.makeTable();
      const reopen = async () => openDynamoSealed(dynoxide.makeClient(), made.table);
      return { sealed: openDynamoSealed(made.client, made.table), reopen, close: async () => {} };
    });
  });

  beforeEach(async () => {
    ({ client, table } = await dynoxide.makeTable());
  });
  const itemAt = async () =>
    (await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;

  /** Another store over the same table whose first so many calls are meddled with. */
  function watched(count: number, meddler: Meddler) {
    const meddled = dynoxide.makeClient();
    const pacing = notedPacing();
    let left = count;
    const calls = meddle(meddled, (sent) => (left-- > 0 ? meddler(sent) : sent.go()));
    return {
      sealed: openDynamoSealed(meddled, table, pacing),
      names: () => calls.map((sent) => sent.command),
      pauses: pacing.pauses,
    };
  }

  it('lies in a partition of its own, which no ledger’s readers may read, and compressed', async () => {
    const long = new TextEncoder().encode('1980-02-29 '.repeat(1000));
    await openDynamoSealed(client, table).put(election, digest, long);
    expect((await itemAt())!['bytes']!.B!.length).toBeLessThan(200);
  });

  it('leaves of an erased document an item without it, and deletes none', async () => {
    const { sealed, names } = watched(0, failing('never'));
    await sealed.put(election, digest, facts);
    await sealed.erase(election, digest);
    expect(await itemAt()).toEqual({ ...key, held: { BOOL: true } });
    expect(names()).toEqual(['PutItem', 'UpdateItem']);
  });

  it('tries again while it is busy, and then says so', async () => {
    const throttled = failing('ThrottlingException');
    const soon = watched(2, throttled);
    expect(await soon.sealed.put(election, digest, facts)).toBe('written');
    expect(soon.pauses).toHaveLength(2);
    const never = watched(99, throttled).sealed;
    await expect(never.put(election, digest, facts)).rejects.toMatchObject(fault('cloud-busy'));
    await expect(never.get(election, digest)).rejects.toMatchObject(fault('cloud-busy'));
    await expect(never.erase(election, digest)).rejects.toMatchObject(fault('cloud-busy'));
  });

  it('says that no answer came, and a repeat of what was done all the same finds it done', async () => {
    const { sealed } = watched(1, answerLost);
    await expect(sealed.put(election, digest, facts)).rejects.toMatchObject(fault('cloud-unreachable'));
    expect(await sealed.put(election, digest, facts)).toBe('same');
    const lost = watched(1, answerLost).sealed;
    await expect(lost.erase(election, digest)).rejects.toMatchObject(fault('cloud-unreachable'));
    expect(await lost.erase(election, digest)).toBe('erased');
  });

  it('says permissions where it is not as deployed', async () => {
    const denied = watched(99, failing('AccessDeniedException')).sealed;
    await expect(denied.put(election, digest, facts)).rejects.toMatchObject(fault('cloud-denied'));
    await expect(denied.get(election, digest)).rejects.toMatchObject(fault('cloud-denied'));
    await expect(denied.erase(election, digest)).rejects.toMatchObject(fault('cloud-denied'));
  });

  it('gives nothing of a poisoned item as truth', async () => {
    const sealed = openDynamoSealed(client, table);
    const Item = { ...key, held: { BOOL: true }, bytes: { B: Uint8Array.of(1, 2, 3) } };
    await client.send(new PutItemCommand({ TableName: table, Item }));
    await expect(sealed.get(election, digest)).rejects.toMatchObject(fault('sealed-altered'));
    await expect(sealed.put(election, digest, facts)).rejects.toMatchObject(fault('sealed-altered'));
    await client.send(new PutItemCommand({ TableName: table, Item: { ...Item, held: { S: 'yes' } } }));
    await expect(sealed.erase(election, digest)).rejects.toMatchObject(fault('database-damaged'));
    expect((await itemAt())!['bytes']).toBeUndefined();
  });
});
