import { chunkAfter, checkChunk } from '../../core/hall/chunks.ts';
import type { HallChunk, HallFile } from '../../core/hall/documents.ts';
import { readHallFile } from '../../core/hall/hall-file.ts';
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

/** How far the service's ledger reaches. */
export interface Reached {
  readonly ok: true;
  readonly seq: number;
  readonly head: `sha256:${string}`;
}

/**
 * Has a hall's file checked as a whole, then enters it part by part; what is in already is compared and skipped, so it may
 * be sent again at any time. `told` hears how many entries are in.
 */
export async function sendHall(
  connection: Connection,
  file: HallFile,
  told: (entries: number) => void,
): Promise<Reached | Refused> {
  const path = `/v1/elections/${file.election}/hall`;
  const whole = checkChunk(file);
  const checked = await post(connection, `${path}?check=true`, whole);
  if (!checked.ok) return checked;
  let reached: Reached = checked;
  let { seq } = file.from;
  // A hall that only registered people has no entry to send: they go by themselves.
  for (let next: HallChunk | undefined = chunkAfter(file, seq) ?? whole; next; next = chunkAfter(file, seq)) {
    const entered = await post(connection, path, next);
    if (!entered.ok) return entered;
    if (next.entries.length > 0 && entered.seq <= seq) return unexpected(connection, 200);
    reached = entered;
    seq = entered.seq;
    told(seq - file.from.seq);
  }
  return reached;
}

async function post(connection: Connection, path: string, chunk: HallChunk): Promise<Reached | Refused> {
  const answered = await ask(connection, { method: 'POST', path, envelope: JSON.stringify(chunk) });
  if (!answered.ok) return answered;
  const { seq, head } = (await answered.response.json()) as Pick<Reached, 'seq' | 'head'>;
  return { ok: true, seq, head };
}
