import { describe, expect, it } from 'vitest';
import { meter } from '../../../functions/aws/meter.ts';
import type { LogLine } from '../../../functions/http/log.ts';
import { type Counter, Metrics } from '../../../functions/http/metrics.ts';

const time = '2026-11-22T08:00:00.000Z';

function metered(...counters: readonly Counter[]): readonly LogLine[] {
  const metrics = new Metrics();
  for (const counter of counters) metrics.count(counter);
  const lines: LogLine[] = [];
  meter(metrics, (line) => lines.push(line), { stage: 'trial', time });
  return lines;
}

describe('the figures of an invocation', () => {
  it('are lines of the embedded metric format: name space, dimensions, and a value for each name', () => {
    expect(metered('accepted', 'retried', 'retried')).toEqual([
      {
        time,
        event: 'metrics',
        stage: 'trial',
        accepted: 1,
        retried: 2,
        _aws: {
          Timestamp: Date.parse(time),
          CloudWatchMetrics: [
            {
              Namespace: 'Scrutineer',
              Dimensions: [['stage']],
              Metrics: [{ Name: 'accepted' }, { Name: 'retried' }],
            },
          ],
        },
      },
    ]);
  });

  it('count refusals by code and in all', () => {
    const [byCode, sum] = metered('refused head-moved', 'refused head-moved');
    expect(byCode).toMatchObject({ code: 'head-moved', refused: 2 });
    expect(JSON.stringify(byCode)).toContain('"Dimensions":[["stage","code"]]');
    expect(sum).toMatchObject({ refused: 2 });
    expect(sum).not.toHaveProperty('conflict');
  });

  it.each(['evidence-altered', 'ledger-vault-differs', 'ledger-rolled-back', 'database-damaged'] as const)(
    'count %s as a conflict: the sign of tampering',
    (code) => {
      expect(metered(`refused ${code}`).at(-1)).toMatchObject({ refused: 1, conflict: 1 });
    },
  );

  it('count denied signing for itself', () => {
    expect(metered('refused signing-refused').at(-1)).toMatchObject({ refused: 1, 'signing-refused': 1 });
  });

  it('are no line at all where nothing was counted, and count nothing twice', () => {
    expect(metered()).toEqual([]);
    const metrics = new Metrics();
    metrics.count('accepted');
    expect(metrics.take()).toEqual({ accepted: 1 });
    expect(metrics.take()).toEqual({});
  });
});
