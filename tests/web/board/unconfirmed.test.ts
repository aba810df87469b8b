import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/ledger/entry.ts';
import { provisionalIn, unconfirmedOf } from '../../../web/board/unconfirmed.ts';

const entry = (by: readonly string[], provisional: readonly boolean[]) =>
  ({ by, as: provisional.map((each) => (each ? { provisional: true } : {})) }) as unknown as Entry;
const registered = (kid: string, provisional?: true) => ({ kid, provisional }) as never;

describe('provisional signers', () => {
  it('are those whose registration was the hall’s own when they signed', () => {
    const entries = [entry(['a', 'b'], [false, true]), entry(['b'], [true]), entry(['c'], [false])];
    expect([...provisionalIn(entries)]).toEqual(['b']);
  });

  it('are unconfirmed until their key is registered otherwise', () => {
    const keys = new Set(['a', 'b']);
    expect(unconfirmedOf(keys, [registered('a', true), registered('b', true)])).toBe(2);
    expect(unconfirmedOf(keys, [registered('a'), registered('b', true)])).toBe(1);
    expect(unconfirmedOf(keys, [registered('a'), registered('b')])).toBe(0);
    // A revoked key is not listed: it was confirmed by nobody.
    expect(unconfirmedOf(keys, [])).toBe(2);
  });
});
