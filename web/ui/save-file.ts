/** Hands a file to whoever sits here, as a download. */
export function saveFile(name: string, media: string, content: string | Uint8Array): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type: media }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun once the click is through; the bytes are let go a little later for browsers that lag.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
