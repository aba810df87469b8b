import type { ActorsDocument } from '../../core/ledger/evidence/documents.ts';
import { type SigningKey, signPayload } from '../../functions/embedded/sign.ts';
import { type Folder, folderOf } from './folder.ts';
import { type Answer, openService, type Service } from './service.ts';
import type { Story } from './story.ts';

/** What a client sends of a ledger on its way into another home. */
export interface Chunk {
  readonly format: string;
  readonly import: { readonly payload: string };
  readonly head: object;
  readonly actors: ActorsDocument;
  readonly entries: readonly { readonly line: string; readonly envelope: unknown }[];
}

/** A home that trusts the story's roots and has never heard of it. */
export async function homeFor(
  story: Story,
  change: Parameters<typeof openService>[0] = () => ({}),
): Promise<Service> {
  const roots = [story.root.root, story.spareRoot.root];
  const service = await openService((made) => ({
    config: { ...made.house.config, roots },
    ...change(made),
  }));
  service.clock.time = story.now;
  return service;
}

/** A story's folder as its home signed it, brought in by the county unless said otherwise. */
export function chunkOf(
  story: Story,
  service: Service,
  say: { readonly by?: SigningKey; readonly files?: Folder; readonly import?: object } = {},
): Chunk {
  const files = say.files ?? folderOf(story);
  const json = (path: string) => JSON.parse(Buffer.from(files.get(path)!).toString());
  const head = json('head.json');
  const { seq, entry, election } = JSON.parse(Buffer.from(head.envelope.payload, 'base64url').toString());
  const payload = {
    format: 'scrutineer/import@1',
    election,
    seq,
    head: entry,
    from: story.service.kid,
    to: service.house.signer.kid,
    at: service.clock.time,
    ...say.import,
  };
  return {
    format: 'scrutineer/import-chunk@1',
    import: signPayload(payload, 'import', [say.by ?? story.cast.county.key]),
    head,
    actors: json('actors.json'),
    entries: story.entries.map(({ payload: digest }, index) => ({
      line: Buffer.from(story.lines[index]!).toString(),
      envelope: story.envelopes.get(digest),
    })),
  };
}

export function bring(service: Service, story: Story, chunk: object): Promise<Answer> {
  return service.call('POST', `/v1/elections/${story.definition.id}/imports`, chunk);
}
