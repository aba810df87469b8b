import { expect, test, vi } from 'vitest';
import { holdPile } from '../../../web/entry/tab-lock.ts';

/** What a tab hears, as it hears it. */
function hold(pile: string) {
  const heard: boolean[] = [];
  const leave = holdPile(pile, (ours) => heard.push(ours));
  return { heard, leave };
}

test.each([
  ['by locks', undefined],
  ['by asking, where a browser has no locks', 'none'],
  ['by asking, where a page may have no locks', 'refused'],
])('a pile is one tab’s until it leaves: %s', async (_how, without) => {
  if (without === 'none') vi.stubGlobal('navigator', {});
  if (without === 'refused') {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new Error('SecurityError')) } });
  }
  const name = `pile ${without}`;
  try {
    const first = hold(name);
    await expect.poll(() => first.heard).toEqual([true]);
    const second = hold(name);
    await expect.poll(() => second.heard).toEqual([false]);
    const elsewhere = hold(`${name} other`);
    await expect.poll(() => elsewhere.heard).toEqual([true]);
    first.leave();
    await expect.poll(() => second.heard).toEqual([false, true]);
    expect(first.heard).toEqual([true]);
    second.leave();
    elsewhere.leave();
  } finally {
    vi.unstubAllGlobals();
  }
});

test('a tab that leaves before it had its turn never has it', async () => {
  const first = hold('left');
  await expect.poll(() => first.heard).toEqual([true]);
  const second = hold('left');
  await expect.poll(() => second.heard).toEqual([false]);
  second.leave();
  first.leave();
  const third = hold('left');
  await expect.poll(() => third.heard.at(-1)).toBe(true);
  expect(second.heard).toEqual([false]);
  third.leave();
});
