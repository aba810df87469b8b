import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { functionTable } from '../../infra/functions.ts';
import { assumed } from '../../infra/scale/assumed.ts';
import { chanceFrom, hashOf } from '../../infra/scale/chance.ts';
import { billOf, keepingOf, sumOf } from '../../infra/scale/cost.ts';
import { metInOrder } from '../../infra/scale/demand.ts';
import { simulateEvening } from '../../infra/scale/evening.ts';
import { answeredBy, holding } from '../../infra/scale/held.ts';
import { limits } from '../../infra/scale/limits.ts';
import { nothing } from '../../infra/scale/load.ts';
import { measured } from '../../infra/scale/measured.ts';
import { scalePage, stalePage } from '../../infra/scale/page.ts';
import { priceLists } from '../../infra/scale/prices.ts';
import { boardOf, mean, of, usage } from '../../infra/scale/workload.ts';

const [usd] = priceLists;
const nothingStored = { tableBytes: 0, tableItems: 0, vaultBytes: 0, vaultObjects: 0 };

test('docs/scale.md is what the code makes of measurements, limits and prices', () => {
  const standing = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');
  expect(stalePage(standing, scalePage())).toBeUndefined();
});

test('a page that differs is told by its first line that does', () => {
  expect(stalePage('a\nb\n', 'a\nb\n')).toBeUndefined();
  expect(stalePage('a\nb\n', 'a\nc\n')).toContain('line 2');
});

describe('what is told of money', () => {
  test('a bundle is one read, one transaction, two files and one signature, and costs what these do', () => {
    const [{ load }] = [mean(of('bundle'))];
    expect(load).toMatchObject({ reads: 1, writes: 1, puts: 2, signs: 1 });
    const units = {
      ...nothing,
      ownWrites: 1_000_000,
      ownReads: 1_000_000,
      puts: 1000,
      gets: 1000,
      signs: 10_000,
    };
    const bill = billOf({ requests: 0, load: units, stored: nothingStored }, usd);
    expect(bill).toMatchObject({ dynamo: 0.75, s3: 0.0054, kms: 0.15 });
  });

  test('a function is held for its processor at its share of one and for its waits, and billed by its memory', () => {
    const { wait, wholeProcessorMb } = assumed;
    const { memory } = functionTable.ingest;
    expect(holding('bundle', { ...nothing, ms: memory / wholeProcessorMb }).held).toBeCloseTo(1);
    const { held, gbSeconds } = holding('bundle', { ...nothing, reads: 1, writes: 1 });
    expect(held).toBe(wait.reads + wait.writes);
    expect(gbSeconds).toBeCloseTo((held / 1000) * (memory / 1024));
  });

  test.each([
    ['bundle', 'ingest'],
    ['attendance-recorded', 'conduct'],
    ['result-certified', 'rule'],
    ['registration', 'rule'],
    ['look', 'read'],
  ])('%s is answered by %s', (what, name) => {
    expect(answeredBy(what)).toBe(name);
  });

  test('what is kept costs its months, and every item a hundred bytes more than it has', () => {
    const gb = 2 ** 30;
    const kept = { ...nothingStored, tableBytes: gb - 100, tableItems: 1, vaultBytes: gb };
    expect(keepingOf(kept, usd, 1)).toBeCloseTo(12 * (0.25 + 0.2 + 0.023));
  });

  test('nothing costs nothing', () => {
    expect(sumOf(billOf(usage([]), usd))).toBe(0);
  });

  test('a longer board asks for each of its elections', () => {
    const [one, two] = measured.board;
    expect(boardOf(1).load).toEqual(one.load);
    expect(boardOf(2).load.gets).toBe(two.load.gets);
    expect(boardOf(20).load.gets).toBe(20);
  });
});

describe('a simulated evening', () => {
  test('is the same however often it is told', () => {
    expect(simulateEvening(300, true, [4])).toEqual(simulateEvening(300, true, [4]));
  });

  test('holds every request of every meeting, and no more of an act than was measured', () => {
    const evening = simulateEvening(200, false, [4]);
    const meeting = measured.congress.asked.filter(({ what }) => what === 'bundle').length;
    const perHall = (evening.mean.signs * 4 * 3600) / 200;
    // Of a congress's three papers: attendance, issue, return, verdict, release, signature, declaration; and its bundles.
    expect(perHall).toBeCloseTo(meeting + 7 * measured.congress.contests);
  });

  test('puts no more on one key than its hall asks for in a second', () => {
    const { hottestKey, hottestOf, peak } = simulateEvening(2000, false, [1, 40]);
    expect(hottestKey.writes).toBeGreaterThanOrEqual(10);
    expect(hottestKey.writes).toBeLessThan(limits.partitionWrites.value / 4);
    expect(hottestOf.get(1)!.writes).toBeCloseTo(peak.writes);
    expect(hottestOf.get(40)!.writes).toBeLessThan(peak.writes / 2);
  });

  test('says which limit is met first', () => {
    const { peak } = simulateEvening(500, false, []);
    const met = metInOrder({ ...peak, signs: 1_000_000 });
    expect(met[0]!.bound.what).toMatch(/^KMS/);
    expect(met.map(({ halls }) => halls)).toEqual(met.map(({ halls }) => halls).sort((a, b) => a - b));
  });
});

test('chance is even enough, and keys fall on partitions evenly', () => {
  const chance = chanceFrom(7);
  const drawn = Array.from({ length: 10_000 }, chance);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, each) => sum + each, 0) / drawn.length).toBeCloseTo(0.5, 1);
  const fallen = new Array<number>(10).fill(0);
  for (let hall = 0; hall < 10_000; hall++) fallen[hashOf(`E#4690${10_000 + hall}-2026-congress`) % 10]! += 1;
  expect(Math.min(...fallen)).toBeGreaterThan(800);
  expect(Math.max(...fallen)).toBeLessThan(1200);
});

test('every limit and every price says where it was read', () => {
  for (const { url } of Object.values(limits)) expect(url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  for (const { per } of priceLists) {
    for (const { price, from, seen } of Object.values(per)) {
      expect(price).toBeGreaterThan(0);
      // Either a page with a date, or the plain word that it has to be checked.
      expect(seen === '–' ? /check$/.test(from) : /^\d{4}-\d{2}-\d{2}$/.test(seen)).toBe(true);
    }
  }
});
