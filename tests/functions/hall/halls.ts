import { checkChunk, chunkAfter } from '../../../core/hall/chunks.ts';
import type { HallFile } from '../../../core/hall/documents.ts';
import type { Hall } from '../../../core/hall/hall.ts';
import { hallFile } from '../../../core/hall/hall-file.ts';
import { openHall } from '../../../core/hall/open-hall.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { hold, plainVote, prepare } from '../../support/hall.ts';
import { heldIn } from '../../support/halls.ts';
import { type Answer, expectStatus, type Service, told } from '../../support/service.ts';
import { type Signer, Story } from '../../support/story.ts';

/** A pack as the service gives it to the chair, opened. */
export async function packed(service: Service, story: Story, by: Signer = 'chair'): Promise<Hall> {
  const answer = await service.get(`/v1/elections/${story.definition.id}/hall-pack`, story.actor(by));
  expectStatus(answer, 200);
  const opened = openHall(answer.json, nodeCrypto);
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  return opened.value;
}

/** A meeting that went on in its hall, as `went` has it, after the service had packed it. */
export async function away(went: (story: Story) => unknown = (story) => hold(story, plainVote)) {
  const { service, story } = await told(prepare(new Story()));
  const hall = await packed(service, story);
  went(story);
  const held = heldIn(hall, story);
  service.clock.time = story.now;
  return { service, story, hall, held, file: hallFile(held) };
}

export const pathOf = ({ election }: { readonly election: string }) => `/v1/elections/${election}/hall`;

export function checked(service: Service, file: HallFile): Promise<Answer> {
  return service.call('POST', `${pathOf(file)}?check=true`, checkChunk(file));
}

/** Sends chunk after chunk; the last answer. */
export async function entered(service: Service, file: HallFile): Promise<Answer> {
  let chunk = chunkAfter(file, file.from.seq) ?? checkChunk(file);
  for (;;) {
    const answer = await service.send('POST', pathOf(file), chunk);
    const next = answer.status === 200 && chunkAfter(file, answer.json.seq);
    if (!next) return answer;
    chunk = next;
  }
}

/** The file with its entries changed. */
export function withEntries(
  file: HallFile,
  change: (entries: HallFile['entries']) => HallFile['entries'],
): HallFile {
  return { ...file, entries: change(file.entries) };
}
