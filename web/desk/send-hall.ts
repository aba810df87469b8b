import type { Lang } from '../../core/findings/entry.ts';
import type { HallChunk, HallFile } from '../../core/hall/documents.ts';
import { type Reached, sendInParts } from '../../core/hall/send-in-parts.ts';
import type { Refused } from './desk.ts';
import { pageRefusal } from './page-finding.ts';
import type { ServiceDesk } from './service-desk.ts';

/** Brings a hall's file to the service. May be done again after a cut: what is in is passed over. `reached` is told after every part. */
export async function sendHall(
  desk: Pick<ServiceDesk, 'ask'>,
  file: HallFile,
  lang: Lang,
  reached: (seq: number) => void,
): Promise<Reached | Refused> {
  const post = async (chunk: HallChunk, check: boolean): Promise<Reached | Refused> => {
    const path = `/v1/elections/${chunk.election}/hall${check ? '?check=true' : ''}`;
    const called = await desk.ask({ method: 'POST', path, lang, envelope: chunk });
    return called.ok ? { ...((await called.response.json()) as Omit<Reached, 'ok'>), ok: true } : called;
  };
  const sent = await sendInParts(file, post, reached);
  return sent === 'stuck' ? pageRefusal('answer-foreign', lang, { answered: 200 }, true) : sent;
}
