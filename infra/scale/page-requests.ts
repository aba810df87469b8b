import { assumed } from './assumed.ts';
import { logBytes, readUnits, writeUnits } from './cost.ts';
import { measured } from './measured.ts';
import { amount, exact, table } from './words.ts';
import { acts, boardOf, mean, of, type Usage } from './workload.ts';

const rowsOfBoard = assumed.townshipsInCounty;

const head = 'one,reads,RRU,writes,WRU,PUT,GET,KMS,ms CPU,ms billed,log B,answer B'.split(',');

/** What one request of each kind asks for. */
export function perRequest(): readonly string[] {
  const { wait, wholeProcessorMb } = assumed;
  return [
    '## What one request asks for',
    'Measured by driving a whole congress through the real handlers and the DynamoDB adapter (`tests/bench/cloud-measure.ts`); means over that congress. A look is `GET /v1/elections/{id}`.',
    table(head, [
      row('bundle', mean(of('bundle'))),
      row('act', mean(acts)),
      row('result certified', mean(of('result-certified'))),
      row('registration', mean(of('registration'))),
      row('look, nothing released', mean(of('look').slice(0, 1))),
      row('look, all counts released', mean(of('look').slice(-1))),
      row('evidence folder', mean(of('evidence'))),
      row(`board of ${rowsOfBoard}`, boardOf(rowsOfBoard)),
    ]),
    `Milliseconds of the processor were measured on this project’s own machine (${measured.machine}), ${measured.clients}; on Lambda they will differ. Billed are these, at the share of a processor that each function’s memory brings (\`infra/functions.ts\`; a whole one at ${exact(wholeProcessorMb)} MB), and assumed waits one after another (DynamoDB ${wait.reads} and ${wait.writes} ms, S3 ${wait.puts} and ${wait.gets} ms, KMS ${wait.signs} ms). A registration reads everybody registered at, above or below its place: register from the top down.`,
  ];
}

function row(name: string, usage: Usage): readonly string[] {
  const { load } = usage;
  const { reads, writes, puts, gets, signs, ms, held, sent } = load;
  const counts = [reads, readUnits(load), writes, writeUnits(load), puts, gets, signs];
  return [name, ...[...counts, ms, held, logBytes(usage), sent].map(amount)];
}
