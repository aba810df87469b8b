import { describe, expect, it } from 'vitest';
import {
  issuedIn,
  papersToPile,
  pilesText,
  returnedIn,
  spentNumbers,
  unusedText,
} from '../../../web/meeting/papers.ts';
import { inPhase } from '../../support/phases.ts';
import type { Story } from '../../support/story.ts';

const none = () => new Set<string>();

describe('papers that go out', () => {
  it('leave over what is not handed out, unless somebody types another figure', () => {
    const texts = { 'printed.s1': '60', 'issued.s1': '58' };
    expect(unusedText(texts, 's1')).toBe('2');
    expect(unusedText({ ...texts, 'unused.s1': '1' }, 's1')).toBe('1');
    expect(unusedText({ 'printed.s1': '60' }, 's1')).toBe('');
    expect(unusedText({ 'printed.s1': '58', 'issued.s1': '60' }, 's1')).toBe('');
  });

  it('are the act once every station has its figures', () => {
    const texts = { 'printed.s1': '60', 'issued.s1': '58', 'printed.s2': '５', 'issued.s2': '5' };
    expect(issuedIn(texts, ['s1', 's2'])).toEqual([
      { id: 's1', printed: 60, issued: 58, unused: 2 },
      { id: 's2', printed: 5, issued: 5, unused: 0 },
    ]);
    expect(issuedIn({ ...texts, 'issued.s2': 'x' }, ['s1', 's2'])).toBeUndefined();
  });
});

describe('papers that come back', () => {
  const round = () => inPhase('voting').contest().rounds[0]!;

  it('lie in piles of the size asked for, numbered', () => {
    const texts = { 'returned.s1': '96', 'size.s1': '50' };
    expect(returnedIn(texts, ['s1'], round(), 'ballots', none)).toEqual([
      {
        id: 's1',
        returned: 96,
        piles: [
          { batch: '01', papers: 50 },
          { batch: '02', papers: 46 },
        ],
      },
    ]);
  });

  it('lie as somebody laid them, or in one where a sheet is entered', () => {
    const texts = { 'returned.s1': '96', 'size.s1': '50' };
    expect(pilesText({ ...texts, 'piles.s1': '30 66' }, 's1', round(), 'ballots')).toBe('30 66');
    expect(pilesText({ 'returned.s1': '96' }, 's1', round(), 'sheet')).toBe('96');
    expect(pilesText({}, 's1', round(), 'sheet')).toBe('');
  });

  it('are no act while a figure is missing', () => {
    expect(returnedIn({}, ['s1'], round(), 'ballots', none)).toBeUndefined();
    const wrong = { 'returned.s1': '96', 'piles.s1': 'all' };
    expect(returnedIn(wrong, ['s1'], round(), 'ballots', none)).toBeUndefined();
  });

  it('are piled anew without those that are in', () => {
    const story = inPhase('counting');
    story.bundle({
      station: 's1',
      batch: '01',
      ballots: [
        { count: 26, marks: 'oox' },
        { count: 3, marks: 'oxx', writeIns: [{ name: '赵六' }] },
        { count: 1, void: 'illegible' },
      ],
    });
    const recorded = story.contest().rounds[0]!;
    expect(papersToPile({ 'returned.s1': '30' }, 's1', recorded)).toBe(0);
    expect(papersToPile({ 'returned.s2': '18' }, 's2', recorded)).toBe(18);
  });

  it('keep their numbers until counting begins, and then leave them to nothing else', () => {
    const spent = (story: Story, station: string) =>
      spentNumbers(story.entries, 'committee', story.contest().rounds[0]!, station);
    expect(spent(inPhase('voting'), 's1')).toEqual(new Set());
    const story = inPhase('counting');
    expect(spent(story, 's1')).toEqual(new Set(['01']));
    expect(spent(story, 's2')).toEqual(new Set(['01']));
    const stations = [
      { id: 's1', returned: 30, piles: [{ batch: '02', papers: 30 }] },
      { id: 's2', returned: 18, piles: [{ batch: '02', papers: 18 }] },
    ];
    story.act('ballots-returned', { contest: 'committee', round: 1, stations }, ['chair', 'chief']);
    story.bundle({ station: 's1', batch: '02', ballots: [{ count: 30, marks: 'oox' }] });
    expect(spent(story, 's1')).toEqual(new Set(['01', '02']));
    expect(spent(story, 's2')).toEqual(new Set(['01', '02']));
  });
});
