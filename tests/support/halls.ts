import { decideInHall } from '../../core/hall/decide-in-hall.ts';
import type { HallPack } from '../../core/hall/documents.ts';
import type { Hall } from '../../core/hall/hall.ts';
import { openHall } from '../../core/hall/open-hall.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { ActorsDocument } from '../../core/ledger/evidence/documents.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { actorsOf, headOf } from './folder.ts';
import type { Story } from './story.ts';

/** What a service would pack of a story as it stands. */
export function packOf(story: Story): HallPack {
  const { envelope } = JSON.parse(Buffer.from(headOf(story)).toString()) as { envelope: Envelope };
  return {
    format: 'scrutineer/hall-pack@1',
    election: story.definition.id,
    origin: 'http://127.0.0.1:8080',
    at: story.now,
    head: envelope,
    actors: actorsOf(story) as ActorsDocument,
    entries: story.entries.map(({ type, payload }, index) => ({
      line: Buffer.from(story.lines[index]!).toString(),
      ...(type === 'batch-accepted' ? {} : { envelope: story.envelopes.get(payload)! }),
    })),
  };
}

/** A hall that goes on from a story as it stands. */
export function hallOf(story: Story): Hall {
  const opened = openHall(packOf(story), nodeCrypto);
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  return opened.value;
}

/** The hall once everything that the story went on with was signed in it, each at the time it was. */
export function heldIn(hall: Hall, story: Story): Hall {
  return story.entries.slice(hall.state.seq).reduce((before, entry) => {
    const decided = decideInHall(before, story.envelopes.get(entry.payload), entry.at, nodeCrypto);
    if (!decided.ok) throw new Error(`${entry.type}: ${JSON.stringify(decided.findings)}`);
    return decided.hall;
  }, hall);
}
