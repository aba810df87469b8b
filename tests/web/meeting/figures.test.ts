import { describe, expect, it } from 'vitest';
import { figuresField } from '../../../core/slate/figures.ts';
import { figuresOf, memberSums, townshipSums } from '../../../web/meeting/figures.ts';
import { answersTo } from '../../../web/meeting/questions.ts';

const all = [...memberSums, ...townshipSums];

describe('figures to compare with', () => {
  it('are every one that a slate’s rules know', () => {
    const texts = Object.fromEntries(all.map(({ name, kind }) => [name, kind === 'count' ? '4' : 'yes']));
    const { figures } = figuresOf(answersTo(all, texts)!);
    expect(figuresField.safeParse(figures)).toMatchObject({ success: true, data: figures });
    expect(Object.keys(figures!).sort()).toEqual(Object.keys(figuresField.def.shape).sort());
    expect(figures).toMatchObject({ largeTownship: true });
    expect(figuresOf(answersTo(all, { largeTownship: 'no' })!)).toEqual({
      figures: { largeTownship: false },
    });
  });

  it('are left out where nothing was given', () => {
    expect(figuresOf(answersTo(all, {})!)).toEqual({});
  });
});
