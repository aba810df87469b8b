import { describe, expect, it } from 'vitest';
import { inParallel } from '../../functions/in-parallel.ts';

const all = async <T>(results: AsyncIterable<T>): Promise<T[]> => {
  const got: T[] = [];
  for await (const result of results) got.push(result);
  return got;
};

describe('work done in parallel', () => {
  it('comes in the order of its items, whichever is done first', async () => {
    const turns = [30, 1, 20, 2, 10];
    const work = async (turn: number) => {
      for (let i = 0; i < turn; i++) await Promise.resolve();
      return turn;
    };
    expect(await all(inParallel(turns, 3, work))).toEqual(turns);
  });

  it('never has more under way than its width, and as many where there are', async () => {
    let underWay = 0;
    let most = 0;
    const work = async (item: number) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return item;
    };
    expect(await all(inParallel([1, 2, 3, 4, 5, 6, 7], 3, work))).toHaveLength(7);
    expect(most).toBe(3);
  });

  it('ends with the first failure in order, and lets no later one go unheard', async () => {
    const work = async (item: number) => {
      if (item >= 2) throw new Error(`item ${item}`);
      return item;
    };
    await expect(all(inParallel([1, 2, 3], 3, work))).rejects.toThrow('item 2');
  });

  it('is nothing for no items', async () => {
    expect(await all(inParallel([], 3, async (item: number) => item))).toEqual([]);
  });
});
