import { describe, expect, it } from 'vitest';
import { digestBytes } from '../../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { readScan } from '../../../web/slips/chosen-scan.ts';
import { mostScanBytes } from '../../../web/slips/scan-size.ts';

const pdf = new TextEncoder().encode('%PDF-1.7 reply');

describe('a scan somebody chose', () => {
  it('is taken with the digest that an act names it by', async () => {
    const digest = digestBytes(pdf, nodeCrypto.sha256);
    expect(await readScan(new Blob([pdf]))).toEqual({ bytes: pdf, digest, media: 'application/pdf' });
  });

  it.each([
    ['of another kind', new TextEncoder().encode('<html>')],
    ['empty', new Uint8Array()],
  ])('that is %s is not taken', async (_why, bytes) => {
    expect(await readScan(new Blob([bytes]))).toBe('scan-kind');
  });

  it('on a stick that was pulled out is told from one of another kind', async () => {
    const gone = new Blob([pdf]);
    gone.slice = () =>
      Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('gone')) });
    expect(await readScan(gone)).toBe('file-lost');
  });

  it('is taken up to the size that a service takes', async () => {
    const most = new Uint8Array(mostScanBytes);
    most.set(pdf);
    expect(await readScan(new Blob([most]))).toHaveProperty('bytes.length', mostScanBytes);
    expect(await readScan(new Blob([most, '1']))).toBe('scan-kind');
  });
});
