import { evidencePath } from '../../core/ledger/evidence/files.ts';
import { type Import, mostEntries } from '../../core/ledger/import/documents.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import { signingKey, signPayload } from '../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { ask, type Connection, type Refused, unexpected } from './connection.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** A ledger on its way, as its folder shows it; the folder was verified. */
export interface Move {
  readonly election: string;
  readonly seq: number;
  readonly head: string;
  readonly from: string;
  readonly lines: readonly string[];
  readonly files: Files;
}

/** How far the ledger reaches in the new home. */
export interface Reached {
  readonly ok: true;
  readonly seq: number;
  readonly head?: string;
}

/** Most bytes of entries and envelopes that go in one request, well under what a service takes. */
const mostBytes = 1024 * 1024;

const decoder = new TextDecoder();
const jsonAt = (files: Files, path: string) => JSON.parse(decoder.decode(files.get(path)));

/** What a verified folder says of its ledger. */
export function readMove(files: Files): Move {
  const lines = decoder.decode(files.get(evidencePath.ledger)).trimEnd().split('\n');
  const { envelope } = jsonAt(files, evidencePath.head) as { envelope: { payload: string } };
  const { election, seq, entry } = JSON.parse(Buffer.from(envelope.payload, 'base64url').toString());
  const { service } = jsonAt(files, evidencePath.actors);
  return { election, seq, head: entry, from: thumbprint(service, nodeCrypto.sha256), lines, files };
}

/** The superior's word for it, signed once for all that is sent. */
export function signMove(move: Move, key: KeyFile, to: string, at: string): object {
  const { election, seq, head, from } = move;
  const payload: Import = {
    format: 'scrutineer/import@1',
    election,
    seq,
    head: head as Import['head'],
    from,
    to,
    at,
  };
  return signPayload(payload, 'import', [signingKey(key)]);
}

/**
 * Sends the ledger from its beginning; what the home holds already it compares, and says how far it reaches. `told` hears
 * of each step.
 */
export async function sendMove(
  connection: Connection,
  move: Move,
  signed: object,
  told: (seq: number) => void,
): Promise<Reached | Refused> {
  let reached: Reached = { ok: true, seq: 0 };
  for (let from = 1; from <= move.seq; ) {
    const entries = entriesFrom(move, from);
    const chunk = {
      format: 'scrutineer/import-chunk@1',
      import: signed,
      head: jsonAt(move.files, evidencePath.head),
      actors: jsonAt(move.files, evidencePath.actors),
      entries,
    };
    const path = `/v1/elections/${move.election}/imports`;
    const answered = await ask(connection, { method: 'POST', path, envelope: JSON.stringify(chunk) });
    if (!answered.ok) return answered;
    reached = { ok: true, ...((await answered.response.json()) as { seq: number; head?: string }) };
    if (reached.seq < from) return unexpected(connection, answered.response.status);
    told(Math.min(reached.seq, move.seq));
    // A home that reaches far beyond is compared to the end, and then says whether it went on by itself.
    from += entries.length;
    if (reached.seq >= from && reached.seq < move.seq) from = reached.seq + 1;
  }
  return reached;
}

/** The next entries with their envelopes, as many as go together; one at least. */
function entriesFrom({ lines, files }: Move, from: number): readonly { line: string; envelope: unknown }[] {
  const entries: { line: string; envelope: unknown }[] = [];
  let bytes = 0;
  for (const line of lines.slice(from - 1, from - 1 + mostEntries)) {
    const { payload } = JSON.parse(line) as { payload: `sha256:${string}` };
    const file = files.get(evidencePath.envelope(payload))!;
    bytes += line.length + file.length;
    if (entries.length > 0 && bytes > mostBytes) break;
    entries.push({ line, envelope: JSON.parse(decoder.decode(file)) });
  }
  return entries;
}
