import type { KeptRecord } from './kept-record.ts';
import { publicSide } from './private-key.ts';
import { unlessWrong } from './wrapping.ts';

/** Puts the box of a record under a new device key, so that a dump of the record alone cannot be guessed at. */
export async function bindToDevice(record: KeptRecord): Promise<KeptRecord> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt(gcmOf(record, iv), key, record.wrapped.box);
  return { ...record, wrapped: { ...record.wrapped, box }, device: { key, iv } };
}

/** The box under the PIN alone; `undefined` where the device key is not the one it was bound with. */
export async function releaseFromDevice(record: KeptRecord): Promise<KeptRecord['wrapped'] | undefined> {
  const { device, wrapped } = record;
  if (device === undefined) return wrapped;
  const box = await unlessWrong(crypto.subtle.decrypt(gcmOf(record, device.iv), device.key, wrapped.box));
  return box && { ...wrapped, box };
}

function gcmOf(record: KeptRecord, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: publicSide(record) };
}
