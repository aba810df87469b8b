import { describe, expect, it } from 'vitest';
import { checkMakeup } from '../../../core/report/summary/makeup.ts';
import { makeupGroups, makeupIn, makeupSaid } from '../../../web/board/makeup.ts';

describe('the make-up typed', () => {
  it('tells what was typed and nothing else', () => {
    expect(makeupIn({})).toEqual({});
    expect(makeupIn({ women: '３', reElected: ' 2 ', cadres: '' })).toEqual({ women: 3, reElected: 2 });
    expect(makeupIn({ minority: '0' })).toEqual({ minority: 0 });
  });

  it('tells bands together, so that those left empty are nobody', () => {
    const makeup = makeupIn({ to35: '2', to45: '3', university: '5' });
    expect(makeup).toEqual({
      ages: { to35: 2, to45: 3, to59: 0, from60: 0 },
      education: { university: 5, college: 0, upperSecondary: 0, lowerSecondary: 0 },
    });
    expect(checkMakeup(makeup!, 5)).toEqual([]);
  });

  it('is read beside the signature as it is signed, with the bands that were left empty', () => {
    const makeup = makeupIn({ women: '3', to35: '2', to45: '3' })!;
    expect(makeupSaid(makeup)).toEqual({ women: '3', to35: '2', to45: '3', to59: '0', from60: '0' });
  });

  it('is not there while something typed is no number', () => {
    for (const name of Object.values(makeupGroups).flat()) expect(makeupIn({ [name]: '三' })).toBeUndefined();
  });
});
