import type { Lang } from '../../core/findings/entry.ts';
import { checkChunk, chunkAfter } from '../../core/hall/chunks.ts';
import type { HallChunk, HallFile } from '../../core/hall/documents.ts';
import type { Answer } from './desk.ts';
import type { ServiceDesk } from './service-desk.ts';

/** How far the service's ledger reaches. */
interface Reached {
  readonly seq: number;
  readonly head: string;
}

/**
 * Brings a hall's file to the service: all of it is checked before anything is entered, then it goes in order, a part at a
 * time. May be done again after a cut: what is in is passed over. `reached` is told after every part.
 */
export async function sendHall(
  desk: Pick<ServiceDesk, 'ask'>,
  file: HallFile,
  lang: Lang,
  reached: (seq: number) => void,
): Promise<Answer<Reached>> {
  const checked = await post(desk, checkChunk(file), '?check=true', lang);
  if (!checked.ok) return checked;
  let at: Reached = { seq: file.from.seq, head: file.from.head };
  for (;;) {
    const chunk = chunkAfter(file, at.seq);
    if (chunk === undefined) return { ok: true, value: at };
    const answer = await post(desk, chunk, '', lang);
    if (!answer.ok) return answer;
    at = answer.value;
    reached(at.seq);
  }
}

async function post(
  desk: Pick<ServiceDesk, 'ask'>,
  chunk: HallChunk,
  query: string,
  lang: Lang,
): Promise<Answer<Reached>> {
  const path = `/v1/elections/${chunk.election}/hall${query}`;
  const called = await desk.ask({ method: 'POST', path, lang, envelope: chunk });
  return called.ok ? { ok: true, value: (await called.response.json()) as Reached } : called;
}
