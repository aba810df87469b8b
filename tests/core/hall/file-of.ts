import type { HallFile } from '../../../core/hall/documents.ts';

const head = `sha256:${'0'.repeat(64)}` as const;

/** A hall's file with one registration and so many entries, a line of so many characters each. */
export function fileOf(entries: number, size = 10): HallFile {
  const envelope = { payload: 'e30', signatures: [] };
  return {
    format: 'scrutineer/hall-file@1',
    election: '469021101-2026-congress',
    pack: head,
    from: { seq: 7, head },
    registrations: [{ at: '2026-11-22T08:00:00.000Z', envelope }],
    entries: Array.from({ length: entries }, (_entry, index) => ({
      line: `${index}`.padEnd(size, '票'),
      envelope,
    })),
  };
}
