import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { benchmarks } from './benchmarks.ts';
import { tableOf } from './print.ts';
import { isMet, type Row, ratioOf } from './row.ts';

/** `node tests/bench/main.ts [name…]`: measures, prints the table and writes `bench.json` in the working folder. */
const named = process.argv.slice(2);
const chosen = named.length > 0 ? named : [...benchmarks.keys()];
const rows: Row[] = [];
for (const name of chosen) {
  const bench = benchmarks.get(name);
  if (bench === undefined) throw new Error(`${name}: one of ${[...benchmarks.keys()].join(', ')}`);
  if (process.stderr.isTTY) process.stderr.write(`${name} …\n`);
  rows.push(...(await bench('full')));
}
process.stdout.write(`${tableOf(rows)}\n`);

const [cpu] = cpus();
const report = {
  date: new Date().toISOString(),
  node: process.version,
  machine: {
    cpu: cpu?.model ?? '',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
  },
  rows: rows.map((row) => {
    const { name, unit, floor, measured, goal } = row;
    return { name, unit, floor, measured, ratio: ratioOf(row), goal: goal.text, met: isMet(row) };
  }),
};
writeFileSync('bench.json', `${JSON.stringify(report, null, 2)}\n`);
