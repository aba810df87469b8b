import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Asked, Driven } from '../../infra/scale/load.ts';
import { rowOf } from '../../infra/scale/measured.ts';
import { startDynoxide } from '../support/aws/dynoxide.ts';
import { type Measured, measureOnce } from './cloud-measure.ts';
import { median } from './interleave.ts';

/**
 * `node tests/bench/cloud-sizes.ts`: drives two elections through the handlers several times and writes what they asked of
 * the services to `infra/scale/measured.json`; milliseconds are medians, after a first run that warms up.
 */
const runs = 7;
const dynoxide = await startDynoxide();
const measured: Measured[] = [];
for (let run = 0; run <= runs; run++) measured.push(await measureOnce(dynoxide));
await dynoxide.close();
const counted = measured.slice(1);
const last = counted.at(-1)!;

const asRows = (of: (each: Measured) => readonly Asked[]) =>
  of(last).map((asked, index) => {
    const ms = median(counted.map((each) => of(each)[index]!.load.ms));
    return rowOf({ ...asked, load: { ...asked.load, ms: Math.round(ms * 10) / 10 } });
  });
const election = (of: (each: Measured) => Driven) => ({
  ...of(last),
  asked: asRows((each) => of(each).asked),
});
const written = {
  machine: `${cpus()[0]?.model ?? ''}, Node ${process.version}, ${process.platform}-${process.arch}`,
  clients: 'with the client of DynamoDB and without those of S3 and KMS',
  congress: election((each) => each.congress),
  branch: election((each) => each.branch),
  board: asRows((each) => each.board),
  largestItem: last.largestItem,
};
const place = new URL('../../infra/scale/measured.json', import.meta.url);
writeFileSync(place, `${JSON.stringify(written, null, 2)}\n`);
