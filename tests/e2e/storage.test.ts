import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { refusal, taken } from './expecting.ts';
import { Hall, openCount } from './hall.ts';
import { type Json, Outsider, payloadOf } from './outsider.ts';
import { registerEverybody } from './people.ts';
import { nobody, startServing } from './served.ts';

const origin = 'http://scrutineer.test';
const piles = Array.from({ length: 40 }, (_none, index) => ({ batch: `b${index}`, papers: 20 }));

describe('a service that cannot write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-storage-'));
  const kept = join(folder, 'kept');
  let people: Hall['people'];
  let bundles: readonly Json[];

  beforeAll(async () => {
    const served = await startServing(kept, ['--origin', origin]);
    const outsider = new Outsider(served.url);
    await outsider.meet();
    mkdirSync(join(folder, 'keys'));
    people = await registerEverybody(outsider, kept, join(folder, 'keys'));
    const hall = new Hall(outsider, people);
    await openCount(hall, [{ id: 's1', piles }]);
    const ballots = [{ count: 20, marks: 'ooox' }];
    bundles = await Promise.all(
      piles.map(async ({ batch }) => hall.bundleBy(await hall.bundle('s1', batch, ballots))),
    );
    await served.stop();
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function serving(data: string, options: Parameters<typeof startServing>[2] = {}): Promise<Hall> {
    const served = await startServing(data, ['--origin', origin], options);
    onTestFinished(async () => {
      await served.stop('SIGKILL');
    });
    const outsider = new Outsider(served.url);
    await outsider.meet();
    return new Hall(outsider, people);
  }

  function copy(): string {
    const data = mkdtempSync(join(folder, 'copy-'));
    cpSync(kept, data, { recursive: true });
    return data;
  }

  const receiptOf = async (hall: Hall, bundle: Json, status = 201) =>
    JSON.stringify(payloadOf((await taken(hall.send('batches', bundle), status)).envelope));

  it('for want of space says so, keeps every receipt it gave, and goes on once there is room', async () => {
    const data = copy();
    const hall = await serving(data, { fileLimit: 512 });
    const receipts: string[] = [];
    for (const bundle of bundles) {
      const answer = await hall.send('batches', bundle);
      if (answer.status !== 201) {
        // SQLite takes a limit on its file for a fault of the disk, a full disk for what it is.
        expect(`${answer.status} ${answer.json.code}`).toMatch(/^503 disk-(full|fault)$/);
        break;
      }
      receipts.push(JSON.stringify(payloadOf(answer.json.envelope)));
    }
    expect(receipts.length).toBeGreaterThan(0);
    expect(receipts.length).toBeLessThan(bundles.length);
    // What was refused changed nothing, and reading goes on.
    expect((await hall.contest()).phase).toBe('counting');
    const roomy = await serving(await moved(data));
    for (const [index, bundle] of bundles.entries()) {
      const before = receipts[index];
      const now = await receiptOf(roomy, bundle, before === undefined ? 201 : 200);
      if (before !== undefined) expect(now).toBe(before);
    }
    expect((await roomy.contest()).phase).toBe('counted');
  });

  it('for want of the right says so, and takes the same again once it has it', async () => {
    const data = copy();
    chmodSync(folder, 0o755);
    open(data);
    const hall = await serving(data, { asNobody: true });
    await receiptOf(hall, bundles[0]);
    const envelopes = join(data, 'vault', 'envelopes');
    chmodSync(envelopes, 0o555);
    expect(await refusal(hall.send('batches', bundles[1]))).toBe('503 folder-not-writable');
    expect((await hall.contest()).phase).toBe('counting');
    chmodSync(envelopes, 0o755);
    await receiptOf(hall, bundles[1]);
    await receiptOf(hall, bundles[0], 200);
  });

  /** A copy of the folder as a crash would leave it: the service still has the first. */
  async function moved(data: string): Promise<string> {
    const other = mkdtempSync(join(folder, 'moved-'));
    cpSync(data, other, { recursive: true });
    return other;
  }

  /** Gives a folder and all in it to whom the service runs as. */
  function open(data: string): void {
    const { uid, gid } = nobody as { readonly uid?: number; readonly gid?: number };
    if (uid === undefined || gid === undefined) return;
    chownSync(data, uid, gid);
    for (const each of readdirSync(data, { recursive: true }) as string[])
      chownSync(join(data, each), uid, gid);
  }
});
