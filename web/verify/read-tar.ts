const block = 512;
const decoder = new TextDecoder('latin1');

/** A tar's files by path; `undefined` for bytes that are none, or one cut off. Only plain files and folders of ustar. */
export function readTar(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + block <= bytes.length; ) {
    const header = bytes.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) return files;
    const size = sizeOf(header);
    if (size === undefined || !sumHolds(header)) return undefined;
    const content = bytes.subarray(at + block, at + block + size);
    if (content.length < size) return undefined;
    const kind = decoder.decode(header.subarray(156, 157));
    const path = [textOf(header, 345, 155), textOf(header, 0, 100)].filter((part) => part !== '').join('/');
    if (kind === '0' || kind === '\0') {
      if (files.has(path)) return undefined;
      files.set(path, content);
    } else if (kind !== '5') {
      return undefined;
    }
    at += block + Math.ceil(size / block) * block;
  }
  return undefined;
}

function textOf(header: Uint8Array, from: number, length: number): string {
  return decoder.decode(header.subarray(from, from + length)).replace(/\0.*$/s, '');
}

function sizeOf(header: Uint8Array): number | undefined {
  const digits = textOf(header, 124, 12).trim();
  return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

/** The sum of a header's bytes, its own field read as spaces. */
function sumHolds(header: Uint8Array): boolean {
  const stated = Number.parseInt(textOf(header, 148, 8).trim(), 8);
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  return stated === sum;
}
