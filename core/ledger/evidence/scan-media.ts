/** The first bytes of what a scanner writes: the content decides, never a name or a header. */
const magics = [
  ['application/pdf', 'pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', 'jpg', [0xff, 0xd8, 0xff]],
  ['image/png', 'png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
] as const;

/** What a scan is, with the ending of its file's name; `undefined` for what no service takes. */
export function scanMedia(
  bytes: Uint8Array,
): { readonly media: string; readonly ending: string } | undefined {
  const known = magics.find(([, , magic]) => magic.every((byte, index) => bytes[index] === byte));
  return known && { media: known[0], ending: known[1] };
}
