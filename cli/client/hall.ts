import type { HallChunk, HallFile } from '../../core/hall/documents.ts';
import { readHallFile } from '../../core/hall/hall-file.ts';
import { type Reached, sendInParts } from '../../core/hall/send-in-parts.ts';
import type { Shaped } from '../../core/json/shape.ts';
import type { InputFile } from '../input-file.ts';
import { ask, type Connection, type Refused, unexpected } from './connection.ts';

/** The file of a hall held without a network; nothing where it is another file, or none that can be read. */
export function readHall(input: InputFile): Shaped<HallFile> | undefined {
  const value = input.ok ? parsed(input.bytes) : undefined;
  const format = (value as { format?: unknown } | null | undefined)?.format;
  return format === 'scrutineer/hall-file@1' ? readHallFile(value) : undefined;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Brings a hall's file to the service; may be done again at any time. `told` hears how many entries are in. */
export async function sendHall(
  connection: Connection,
  file: HallFile,
  told: (entries: number) => void,
): Promise<Reached | Refused> {
  const path = `/v1/elections/${file.election}/hall`;
  const sent = await sendInParts<Refused>(
    file,
    (chunk, check) => post(connection, check ? `${path}?check=true` : path, chunk),
    (seq) => told(seq - file.from.seq),
  );
  return sent === 'stuck' ? unexpected(connection, 200) : sent;
}

async function post(connection: Connection, path: string, chunk: HallChunk): Promise<Reached | Refused> {
  const answered = await ask(connection, { method: 'POST', path, envelope: JSON.stringify(chunk) });
  if (!answered.ok) return answered;
  const { seq, head } = (await answered.response.json()) as Pick<Reached, 'seq' | 'head'>;
  return { ok: true, seq, head };
}
