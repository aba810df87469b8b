import type { Crypto } from '../crypto.ts';
import { finding } from '../findings/finding.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { type HallFile, hallFileSchema } from './documents.ts';
import type { Hall } from './hall.ts';
import { replayInHall } from './replay-in-hall.ts';

/** What is kept of a hall after every step: with its pack, all of it can be decided anew. */
export function hallFile({ pack, election, from, registrations, recorded }: Hall): HallFile {
  return { format: 'scrutineer/hall-file@1', election, pack, from, registrations, entries: recorded };
}

export function readHallFile(value: unknown): Shaped<HallFile> {
  return readShape(hallFileSchema, value);
}

/** Goes on with a file that was kept: everything in it is decided anew over the pack it was begun with. */
export function resumeHall(hall: Hall, value: unknown, crypto: Crypto): Shaped<Hall> {
  const read = readHallFile(value);
  if (!read.ok) return read;
  const file = read.value;
  return file.pack === hall.pack
    ? replayInHall(hall, file, crypto)
    : { ok: false, findings: [finding('hall-pack-differs', '/pack', { seq: file.from.seq })] };
}
