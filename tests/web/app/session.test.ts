import { describe, expect, it } from 'vitest';
import { addressOf, readPlace } from '../../../web/app/place.ts';
import { idleLimit, Session } from '../../../web/app/session.ts';
import type { OpenKey } from '../../../web/keys/key.ts';

const key = { key: { owner: { person: '周丽' } } } as unknown as OpenKey;

describe('the key unlocked in a tab', () => {
  it('is locked after ten idle minutes, and no sooner', () => {
    const session = new Session();
    session.unlock(key, 0);
    session.lockIfIdle(idleLimit - 1);
    expect(session.open).toBe(key);
    session.touch(idleLimit - 1);
    session.lockIfIdle(2 * idleLimit - 2);
    expect(session.open).toBe(key);
    session.lockIfIdle(2 * idleLimit - 1);
    expect(session.open).toBeUndefined();
  });

  it('is locked by the first touch after a lid was closed for long, not kept by it', () => {
    const session = new Session();
    session.unlock(key, 0);
    session.touch(idleLimit + 1);
    expect(session.open).toBeUndefined();
  });

  it('is locked where the clock was set back, and does not wait until it has come round again', () => {
    const session = new Session();
    session.unlock(key, 86_400_000);
    session.lockIfIdle(86_400_000 - 1000);
    expect(session.open).toBe(key);
    session.lockIfIdle(0);
    expect(session.open).toBeUndefined();
  });

  it('tells of every change, and of nothing that is none', () => {
    const session = new Session();
    let told = 0;
    const stop = session.watch(() => {
      told += 1;
    });
    session.lock();
    session.unlock(key, 0);
    session.lock();
    stop();
    session.unlock(key, 0);
    expect(told).toBe(2);
  });
});

describe('a place in the console', () => {
  it('is read back from its address, whatever its names hold', () => {
    const place = ['entry', '469021101-2026-congress', 'committee', 's/1', '正选'];
    expect(readPlace(addressOf(...place))).toEqual(place);
    expect(readPlace('')).toEqual([]);
    expect(readPlace('#/%E0%A4%A')).toEqual([]);
  });
});
