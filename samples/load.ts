import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writeOnce } from '../functions/embedded/durable-file.ts';
import { auditor, city, countyOffice, registrar, supervision } from './county/people.ts';
import { stories } from './county/stories.ts';
import type { Story } from './county/story.ts';
import { type Call, Client } from './hall/client.ts';
import { enrol, type Office } from './hall/enrol.ts';
import { Hall } from './hall/hall.ts';
import { KeyRing } from './hall/key-ring.ts';
import { everybodyOf } from './hall/person.ts';

/** A sample home: its data folder, whose first root key registers the county, and how its service is reached. */
export interface SampleHome {
  readonly folder: string;
  /** What tokens name as their audience. */
  readonly origin: string;
  /** Thumbprint of the service's key, which every election names. */
  readonly service: string;
  readonly call: Call;
}

interface LoadedElection {
  readonly id: string;
  readonly phase: string;
}

/**
 * Loads the sample county through the public API, with keys it writes to `keys/<actor>.json`. `sample.json` is written
 * last and says that all is there: a load cut off before is finished by the next one, and after it nothing is done.
 */
export async function loadSample({ folder, origin, service, call }: SampleHome): Promise<void> {
  const list = join(folder, 'sample.json');
  if (existsSync(list)) return;
  await makeFolder(join(folder, 'keys'));
  const keys = new KeyRing(join(folder, 'keys'));
  const office: Office = { client: new Client(call, origin), keys };
  const root = await keys.held('root-1');
  for (const person of [registrar, countyOffice, city, auditor, supervision])
    await enrol(office, person, [root]);
  const phases = (await Promise.all(stories.map((told) => tellInTurn(office, service, told)))).flatMap(
    (told) => [...told],
  );
  const elections = phases.map(([id, phase]): LoadedElection => ({ id, phase }));
  const text = `${JSON.stringify({ elections }, null, 2)}\n`;
  await writeOnce(list, new TextEncoder().encode(text), folder);
}

/** Tells stories one after the other: where each election stands at last. */
async function tellInTurn(
  office: Office,
  service: string,
  stories: readonly Story[],
): Promise<ReadonlyMap<string, string>> {
  const registered = new Set<string>();
  const phases = new Map<string, string>();
  for (const story of stories) {
    const { id, phase } = await tell(office, service, story, registered);
    phases.set(id, phase);
  }
  return phases;
}

/** Registers everybody the story needs and nobody has registered, then goes on with it where its ledger ends. */
async function tell(
  office: Office,
  service: string,
  story: Story,
  registered: Set<string>,
): Promise<LoadedElection> {
  const { client, keys } = office;
  const definition = story.definition(service);
  const registrars = [await keys.of(registrar)];
  for (const person of [...(story.others ?? []), ...everybodyOf(story.crew)]) {
    if (registered.has(person.actor) || story.later?.includes(person)) continue;
    await enrol(office, person, registrars);
    registered.add(person.actor);
  }
  const reader = (await keys.of(countyOffice)).file;
  const before = await client.standing(definition.id, reader);
  await story.tell(new Hall(office, definition, story.crew, before?.seq ?? 0));
  const after = await client.standing(definition.id, reader);
  return { id: definition.id, phase: after!.phase };
}
