import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hall } from '../../e2e/hall.ts';
import { Outsider } from '../../e2e/outsider.ts';
import { type Name, registerEverybody } from '../../e2e/people.ts';
import { startServing } from '../../e2e/served.ts';

/** A service with everybody registered, as people in an office find it. */
export interface Office {
  readonly url: string;
  readonly hall: Hall;
  readonly folder: string;
  /** Somebody's key file. */
  keyOf(name: Name): string;
  close(): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-office-'));
  const data = join(folder, 'data');
  const served = await startServing(data);
  const outsider = new Outsider(served.url);
  await outsider.meet();
  const keys = join(folder, 'keys');
  mkdirSync(keys);
  const hall = new Hall(outsider, await registerEverybody(outsider, data, keys));
  return {
    url: served.url,
    hall,
    folder,
    keyOf: (name) => join(keys, `${name}.json`),
    close: async () => {
      await served.stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
