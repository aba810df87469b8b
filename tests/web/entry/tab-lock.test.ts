import { afterEach, describe, expect, it, test, vi } from 'vitest';
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

describe('where a browser has no locks', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  /** Tabs that ask in one tick, each with its number. */
  function together(name: string, ...numbers: readonly number[]) {
    vi.stubGlobal('navigator', {});
    const drawn = vi.spyOn(Math, 'random');
    for (const number of numbers) drawn.mockReturnValueOnce(number);
    return numbers.map(() => hold(name));
  }

  it.each([
    ['the first', 0.1, 0.2],
    ['the second', 0.2, 0.1],
  ])('a pile is one tab’s alone of two that ask at the same time: %s', async (which, ...numbers) => {
    const tabs = together(`two ${which}`, ...numbers);
    await expect.poll(() => tabs.map(({ heard }) => heard.length)).toEqual([1, 1]);
    expect(tabs.map(({ heard }) => heard[0])).toEqual(numbers.map((number) => number === 0.1));
    for (const { leave } of tabs) leave();
  });

  it('a pile is one tab’s alone of three, and of the two that hear it leave', async () => {
    const tabs = together('three', 0.3, 0.1, 0.2);
    const last = () => tabs.map(({ heard }) => heard.at(-1));
    await expect.poll(last).toEqual([false, true, false]);
    tabs[1]!.leave();
    await expect.poll(() => tabs.map(({ heard }) => heard.length)).toEqual([2, 1, 2]);
    expect(last()).toEqual([false, true, true]);
    tabs[2]!.leave();
    await expect.poll(last).toEqual([true, true, true]);
    tabs[0]!.leave();
  });

  it('a tab that leaves while it asks keeps the pile from nobody', async () => {
    const [first, second] = together('asking', 0.2, 0.1);
    second!.leave();
    await expect.poll(() => first!.heard).toEqual([true]);
    expect(second!.heard).toEqual([]);
    first!.leave();
  });

  it('a page of an older build is heard, and answered', async () => {
    const older = new BroadcastChannel('scrutineer.pile.older');
    const answers: unknown[] = [];
    let holds = true;
    older.onmessage = ({ data }) => {
      answers.push(data);
      if (data === 'asks' && holds) older.postMessage('holds');
    };
    const [tab] = together('older', 0.1);
    await expect.poll(() => tab!.heard).toEqual([false]);
    holds = false;
    older.postMessage('leaves');
    await expect.poll(() => tab!.heard).toEqual([false, true]);
    older.postMessage('asks');
    await expect.poll(() => answers.at(-1)).toBe('holds');
    tab!.leave();
    older.close();
  });
});
