import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Drafts } from '../../core/book/drafts.ts';
import { fillNewFolder } from '../new-folder.ts';

/**
 * Writes drafts into `out`, an empty or new folder: `convened/<election>.json` ready to sign, `quota/<township>.json`,
 * `schedule.json` and, for the superior to sign, `schedule-set/<election>.json`. Throws what the file system says.
 */
export async function writeDrafts(out: string, drafts: Drafts, saidAt: string): Promise<void> {
  const files = new Map<string, unknown>();
  for (const definition of drafts.elections) {
    files.set(`convened/${definition.id}.json`, act(definition.id, 'convened', saidAt, { definition }));
  }
  for (const { jurisdiction, quota } of drafts.quotas) files.set(`quota/${jurisdiction}.json`, quota);
  const { schedule } = drafts;
  if (schedule !== undefined) {
    files.set('schedule.json', schedule);
    for (const { id } of drafts.elections)
      files.set(`schedule-set/${id}.json`, act(id, 'schedule-set', saidAt, { schedule }));
  }
  await fillNewFolder(out, async (draft) => {
    for (const [path, value] of files) {
      await mkdir(dirname(join(draft, path)), { recursive: true });
      await writeFile(join(draft, path), `${JSON.stringify(value, null, 2)}\n`);
    }
  });
}

function act(election: string, type: string, saidAt: string, fields: object) {
  return { format: 'scrutineer/act@1', election, type, nonce: randomUUID(), saidAt, ...fields };
}
