import { describe, expect, test } from 'vitest';
import { candidatesInOrder } from '../../../core/documents/lists.ts';
import { definitionOf } from '../../support/definition.ts';
import { Story } from '../../support/story.ts';
import { printedNames } from '../../../web/entry/printed.ts';
import { counting, pileIn } from './piles.ts';

/** An election whose slate stands in another order than strokes. */
function slated(order?: 'strokes' | 'slate'): Story {
  const [contest] = definitionOf().contests;
  const candidates = [...contest!.candidates].reverse();
  return new Story({ contests: [{ ...contest!, candidates, ...(order === undefined ? {} : { order }) }] });
}

describe('the names of a pile', () => {
  test('stand as the ballot prints them, each with the place of its mark', () => {
    const pile = pileIn(counting(slated()));
    expect(pile.round.candidates.map(({ name }) => name)).toEqual(['阿里木·买买提', '王强', '丁一']);
    expect(pile.printed.map(({ name, at }) => [name, at])).toEqual([
      ['丁一', 2],
      ['王强', 1],
      ['阿里木·买买提', 0],
    ]);
    expect(pile.printed.map(({ name }) => name)).toEqual(
      candidatesInOrder({ candidates: pile.round.candidates }).map(({ name }) => name),
    );
  });

  test('stand in the approved order where the ballot does', () => {
    const pile = pileIn(counting(slated('slate')));
    expect(pile.printed.map(({ name, at }) => [name, at])).toEqual([
      ['阿里木·买买提', 0],
      ['王强', 1],
      ['丁一', 2],
    ]);
  });

  test('keep the grades of one person in their order', () => {
    const { round } = pileIn(counting());
    const boxes = ['优秀', '称职'].map((note, at) => ({ id: `c${at}`, name: '丁一', note }));
    expect(printedNames({ ...round, candidates: boxes }, 'strokes').map(({ note }) => note)).toEqual([
      '优秀',
      '称职',
    ]);
  });
});
