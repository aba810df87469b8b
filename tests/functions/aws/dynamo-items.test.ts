import { randomBytes } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packEntry, packHead, unpackEntry, unpackHead } from '../../../functions/aws/dynamo-items.ts';
import { fitting, itemBytes } from '../../../functions/aws/dynamo-size.ts';
import { headAt } from '../../contract/ledger-append.ts';
import { type Dynoxide, noDynoxide, startDynoxide } from '../../support/aws/dynoxide.ts';

if (noDynoxide !== undefined) console.log(`dynamo-items: ${noDynoxide}`);

const election = '469021101-2026-congress';
const entryOf = (line: string) => ({ election, seq: 7, line, receipt: '' });

describe('items', () => {
  it('bring texts of any length back as they were, a byte order mark and an empty text among them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20_000, size: 'max' }),
      fc.constantFrom('', '\ufeff监票', '\u0000\u2028', '监'.repeat(341), '监'.repeat(342)),
    );
    fc.assert(
      fc.property(text, text, (line, receipt) => {
        const entry = { election, seq: 7, line, receipt };
        expect(unpackEntry(election, packEntry(entry))).toEqual(entry);
      }),
      { numRuns: 60 },
    );
  });

  it('keep texts up to 1 KiB readable and pack longer ones', () => {
    expect(packEntry(entryOf('监'.repeat(341)))['line']).toEqual({ S: '监'.repeat(341) });
    const packed = packEntry(entryOf('监'.repeat(342)))['line']!.B!;
    expect(packed.length).toBeLessThan(100);
  });

  it('take a head of 60 KB into less than a third of that', () => {
    const stations = Array.from({ length: 600 }, (_, i) => ({
      station: `s${i}`,
      issued: i * 7,
      returned: i * 7,
    }));
    const state = JSON.stringify({ stations, 名: '艾力' }).padEnd(60_000, ' ');
    const head = headAt(election, 1, { state });
    expect(itemBytes(packHead(head))).toBeLessThan(20_000);
    expect(unpackHead(packHead(head))).toEqual(head);
  });

  it('that unpack to more than any text of a ledger are damage, before memory is spent on them', () => {
    const bomb = packEntry(entryOf('\u0000'.repeat(20 * 1024 * 1024)));
    expect(bomb['line']!.B!.length).toBeLessThan(100);
    expect(() => unpackEntry(election, bomb)).toThrow(
      expect.objectContaining({ found: expect.objectContaining({ code: 'database-damaged' }) }),
    );
  });
});

describe.skipIf(noDynoxide !== undefined)('the size of an item', () => {
  let dynoxide: Dynoxide;
  beforeAll(async () => {
    dynoxide = await startDynoxide();
  });
  afterAll(() => dynoxide.close());

  it('is counted as DynamoDB counts it: 409,600 bytes go in, one more does not', async () => {
    const { client, table } = await dynoxide.makeTable();
    const itemOf = (bytes: number) => ({
      pk: { S: 'E#x' },
      sk: { S: 'HEAD' },
      seq: { N: '7' },
      withdrawn: { BOOL: true },
      名: { S: '监票人' },
      state: { B: new Uint8Array(randomBytes(bytes)) },
    });
    const room = 409_600 - itemBytes(itemOf(0));
    const put = (bytes: number) => client.send(new PutItemCommand({ TableName: table, Item: itemOf(bytes) }));
    await put(room);
    await expect(put(room + 1)).rejects.toThrow('Item size has exceeded');
    expect(fitting(itemOf(room))).toBeDefined();
    expect(() => fitting(itemOf(room + 1))).toThrow('item-too-large');
  });
});
