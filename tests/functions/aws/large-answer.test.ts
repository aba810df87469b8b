import { describe, expect, it } from 'vitest';
import { handOutLarge } from '../../../functions/aws/large-answer.ts';
import type { Depot } from '../../../functions/ports.ts';
import { makeEvent } from '../../support/event.ts';

function makeDepot() {
  const out: { name: string; media: string; text: string }[] = [];
  const depot: Depot = {
    uploadTo: async () => ({ url: '', headers: {} }),
    handOut: async (name, media, bytes) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes) chunks.push(chunk);
      out.push({ name, media, text: Buffer.concat(chunks).toString() });
      return 'https://scratch/x';
    },
  };
  return { depot, out };
}

const event = makeEvent({ method: 'GET', url: '/v1/elections/e/ledger' });
const answer = (body: string, more: object = {}) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/jsonl', 'x-request-id': 'r' },
  body,
  ...more,
});

describe('an answer', () => {
  it('that fits a function is given as it is', async () => {
    const { depot, out } = makeDepot();
    const result = answer('x'.repeat(5_000_000));
    expect(await handOutLarge(result, depot, event)).toBe(result);
    expect(out).toEqual([]);
  });

  it('that does not fit is put out whole, and its reader sent there', async () => {
    const { depot, out } = makeDepot();
    const text = '票'.repeat(2_000_001);
    const result = await handOutLarge(answer(text), depot, event);
    expect(result).toMatchObject({ statusCode: 303, body: '{"location":"https://scratch/x"}' });
    expect(result.headers).toMatchObject({ location: 'https://scratch/x', 'x-request-id': 'r' });
    expect(out).toEqual([{ name: 'ledger', media: 'application/jsonl', text }]);
  });

  it('is measured with its quotes escaped, as the function’s own answer is', async () => {
    const { depot, out } = makeDepot();
    await handOutLarge(answer('"'.repeat(3_100_000)), depot, event);
    expect(out).toHaveLength(1);
  });

  it('of bytes is put out as these bytes', async () => {
    const { depot, out } = makeDepot();
    const bytes = Buffer.alloc(4_600_000, 'a');
    await handOutLarge(answer(bytes.toString('base64'), { isBase64Encoded: true }), depot, event);
    expect(out[0]!.text).toBe(bytes.toString());
  });

  it('stays where there is no depot, as in a function that may put nothing out', async () => {
    const result = answer('x'.repeat(7_000_000));
    expect(await handOutLarge(result, undefined, event)).toBe(result);
  });
});
