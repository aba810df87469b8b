import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../web/crypto/sha256.ts';
import { extend } from '../../../web/desk/fold.ts';
import { certifiedElection } from '../../support/tales.ts';

const story = certifiedElection();
const { entries } = story;

describe('a ledger as a page folds it', () => {
  it('comes to the very state the service has, whole or in parts', () => {
    const whole = extend(undefined, entries, { sha256 });
    expect(whole.ok && whole.ledger!.state).toEqual(story.state);
    const half = extend(undefined, entries.slice(0, 7), { sha256 });
    const rest = half.ok ? extend(half.ledger, entries.slice(7), { sha256 }) : half;
    expect(rest).toEqual(whole);
  });

  it('stays the very value it was where nothing came', () => {
    const half = extend(undefined, entries.slice(0, 7), { sha256 });
    const same = half.ok ? extend(half.ledger, [], { sha256 }) : half;
    expect(same.ok && half.ok && same.ledger === half.ledger).toBe(true);
  });

  it('names the first entry that does not follow from the one before', () => {
    const gap = [...entries.slice(0, 5), ...entries.slice(6)];
    expect(extend(undefined, gap, { sha256 })).toEqual({ ok: false, seq: 7 });
    const altered = entries.map((entry) =>
      entry.seq === 4 ? { ...entry, at: '2026-01-01T00:00:00.000Z' } : entry,
    );
    expect(extend(undefined, altered, { sha256 })).toEqual({ ok: false, seq: 5 });
    expect(extend(undefined, entries.slice(1), { sha256 })).toEqual({ ok: false, seq: 2 });
  });
});
