import { expect, it } from 'vitest';
import { scanMedia } from '../../../../core/ledger/evidence/scan-media.ts';

it('tells a scan by its first bytes, and nothing else for one', () => {
  const text = (written: string) => new TextEncoder().encode(written);
  expect(scanMedia(text('%PDF-1.7 slip'))).toEqual({ media: 'application/pdf', ending: 'pdf' });
  expect(scanMedia(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))?.media).toBe('image/jpeg');
  expect(scanMedia(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))?.ending).toBe('png');
  expect(scanMedia(text('<html>'))).toBeUndefined();
  expect(scanMedia(new Uint8Array())).toBeUndefined();
});
