import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scrutineer } from '../cli/program.ts';
import { readChain } from './chain.ts';
import { insist, taken } from './expecting.ts';
import { Hall, openCount } from './hall.ts';
import { type Answered, type Json, Outsider, payloadOf } from './outsider.ts';
import { registerEverybody } from './people.ts';
import { type Served, startServing } from './served.ts';

const stations = Array.from({ length: 30 }, (_none, index) => `s${index + 1}`);

describe('stations uploading to one election', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-uploads-'));
  const data = join(folder, 'data');
  const keys = join(folder, 'keys');
  let served: Served;
  let people: Hall['people'];

  const start = async () => {
    served = await startServing(data, ['--origin', 'http://scrutineer.test']);
    const outsider = new Outsider(served.url);
    await outsider.meet();
    return outsider;
  };
  const chainOf = async (hall: Hall) => {
    const { text } = await hall.outsider.get(`/v1/elections/${hall.id}/ledger`, people.auditor);
    return readChain(text, await hall.head());
  };

  beforeAll(async () => {
    mkdirSync(keys);
    people = await registerEverybody(await start(), data, keys);
  });

  afterAll(async () => {
    await served?.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('all get receipts when thirty send at the same moment', async () => {
    const hall = new Hall(await restarted(), people, '469021101-2026-at-once');
    await openCount(
      hall,
      stations.map((id) => ({ id, piles: [{ batch: '01', papers: 20 }] })),
    );
    const bundles = await Promise.all(
      stations.map((station) => hall.bundle(station, '01', ballots(station))),
    );
    const receipts = await Promise.all(
      bundles.map((bundle) => {
        const signed = hall.bundleBy(bundle);
        return insist(() => hall.send('batches', signed));
      }),
    );
    expect(new Set(receipts.map((receipt) => payloadOf(receipt.envelope).seq)).size).toBe(30);
    const accepted = (await chainOf(hall)).filter((entry) => entry.type === 'batch-accepted');
    expect(accepted.map((entry) => entry.station).sort()).toEqual([...stations].sort());
    expect((await hall.contest()).phase).toBe('counted');
  });

  it('lose nothing that has a receipt, however often the service is killed', async () => {
    let hall = new Hall(await restarted(), people, '469021101-2026-killed');
    const piles = ['01', '02', '03', '04'].map((batch) => ({ batch, papers: 20 }));
    await openCount(
      hall,
      stations.map((id) => ({ id, piles })),
    );
    const signed: Json[] = [];
    for (const station of stations) {
      for (const { batch } of piles)
        signed.push(hall.bundleBy(await hall.bundle(station, batch, ballots(batch))));
    }
    const receipts = new Map<string, string>();
    for (const lives of [1, 5, 20, 40]) {
      await uploadUntilKilled(hall, signed, receipts, lives);
      hall = new Hall(await restarted(), people, hall.id);
      const digests = new Set((await chainOf(hall)).map((entry) => entry.payload));
      for (const receipt of receipts.values()) expect(digests).toContain(JSON.parse(receipt).digest);
    }
    for (const bundle of signed) {
      const answer = await hall.send('batches', bundle);
      expect([200, 201]).toContain(answer.status);
      const before = receipts.get(bundle.payload);
      if (before === undefined) continue;
      expect([answer.status, JSON.stringify(payloadOf(answer.json.envelope))]).toEqual([200, before]);
    }
    expect((await hall.contest()).phase).toBe('counted');
    await taken(hall.do('tally-released', { contest: 'committee', round: 1 }, 'chief'));
    const out = join(folder, 'killed');
    const asked = ['--url', served.url, '--key', join(keys, 'auditor.json'), '--out', out];
    expect(scrutineer(['export', hall.id, ...asked])).toMatchObject({ status: 0 });
    expect(scrutineer(['verify', out]).status).toBe(0);
  });

  /** Sends bundles six at a time until so many receipts have come, and a little longer; then the service is killed. */
  async function uploadUntilKilled(
    hall: Hall,
    signed: readonly Json[],
    receipts: Map<string, string>,
    lives: number,
  ) {
    const left = signed.filter((bundle) => !receipts.has(bundle.payload)).reverse();
    let killed = false;
    const kill = async () => {
      await sleep(Math.random() * 10);
      killed = true;
      await served?.stop('SIGKILL');
    };
    let killing: Promise<void> | undefined;
    const sender = async () => {
      for (let bundle = left.pop(); bundle !== undefined && !killed; bundle = left.pop()) {
        const answer: Answered | undefined = await hall.send('batches', bundle).catch(() => undefined);
        if (answer === undefined) return;
        if (answer.status !== 201 && answer.status !== 200) throw new Error(answer.text);
        receipts.set(bundle.payload, JSON.stringify(payloadOf(answer.json.envelope)));
        if (receipts.size >= lives) killing ??= kill();
      }
    };
    await Promise.all(Array.from({ length: 6 }, sender));
    await killing;
  }

  async function restarted(): Promise<Outsider> {
    await served?.stop('SIGKILL');
    return start();
  }
});

/** Twenty papers, a little different from one pile to another. */
function ballots(seed: string): readonly Json[] {
  const against = (Number(/\d+/.exec(seed)![0]) % 19) + 1;
  return [
    { count: 20 - against, marks: 'ooox' },
    { count: against, marks: 'ooxo' },
  ].sort((a, b) => (a.marks < b.marks ? -1 : 1));
}
