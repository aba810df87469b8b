import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBatch } from '../../../core/ballot/batch.ts';
import { boxesOf } from '../../../core/polls/boxes.ts';
import { bundleOf } from '../../../web/entry/bundle.ts';
import { type Command, commandOf } from '../../../web/entry/commands.ts';
import { describeFace } from '../../../web/entry/describe.ts';
import { ballotsOf, emptyDraft, papersEntered } from '../../../web/entry/draft.ts';
import type { Decision } from '../../../web/entry/doubtful.ts';
import type { Pile } from '../../../web/entry/pile.ts';
import { obey, papersLeft, type Sitting, sitDown } from '../../../web/entry/sitting.ts';
import { counting, pileIn } from './piles.ts';

const pile = pileIn(counting());

const fresh = (decided = 0) => sitDown(emptyDraft, 3, decided);

/** What stands after these keys: a word is one key, everything else a key a letter. */
function typed(keys: string, from: Sitting = fresh(), at: Pile = pile): Sitting {
  return keys
    .split(/(Enter|Escape|Backspace|Arrow(?:Up|Down)|Home|End)|/)
    .filter((key) => key !== undefined && key !== '')
    .reduce((sitting, key) => {
      const command = commandOf({
        key,
        code: '',
        ctrlKey: false,
        metaKey: false,
        altKey: false,
        isComposing: false,
      });
      if (typeof command !== 'object') throw new Error(`${key} is no command`);
      return obey(sitting, command, at);
    }, from);
}

const ballots = (sitting: Sitting) => ballotsOf(sitting.draft);

describe('a ballot', () => {
  test('is one digit a name and Enter', () => {
    expect(ballots(typed('112Enter'))).toEqual([{ count: 1, marks: 'oox' }]);
    expect(ballots(typed('102Enter'))).toEqual([]);
    expect(ballots(typed('102EnterEnter'))).toEqual([{ count: 1, marks: 'o?x' }]);
  });

  test('is the same once more by Enter alone, and so many more by a number', () => {
    expect(ballots(typed('112EnterEnter'))).toEqual([{ count: 2, marks: 'oox' }]);
    expect(ballots(typed('112Enter*5Enter'))).toEqual([{ count: 6, marks: 'oox' }]);
    expect(ballots(typed('112*12Enter'))).toEqual([{ count: 12, marks: 'oox' }]);
  });

  test('may be marked with the arrows and the space bar; the others abstain', () => {
    expect(ballots(typed(' ArrowDownArrowDown  Enter'))).toEqual([{ count: 1, marks: 'o-x' }]);
  });

  test('may begin with all for, and be corrected', () => {
    expect(ballots(typed('AArrowDown2Enter'))).toEqual([{ count: 1, marks: 'oxo' }]);
  });

  test('takes back a mark with Backspace, and everything with Escape', () => {
    expect(ballots(typed('11Backspace23Enter'))).toEqual([{ count: 1, marks: 'ox-' }]);
    expect(typed('112Escape').work).toEqual(fresh().work);
    expect(typed('*12Backspace').times).toBe(1);
  });

  test('that is void has a reason and no marks', () => {
    expect(ballots(typed('11V2Enter'))).toEqual([{ count: 1, void: 'illegible' }]);
    expect(typed('V9').typing).toBe('void');
    expect(ballots(typed('VEnter'))).toEqual([]);
  });

  test('holds names written in, one mark a person', () => {
    const written = obey(typed('122'), { do: 'write-in', entry: { name: '赵六', mark: '-' } }, pile);
    const again = obey(written, { do: 'write-in', entry: { name: '赵六', mark: 'o' } }, pile);
    expect(ballots(typed('Enter', again))).toEqual([
      { count: 1, marks: 'oxx', writeIns: [{ mark: 'o', name: '赵六' }] },
    ]);
    const dropped = obey(again, { do: 'drop-write-in', name: '赵六' }, pile);
    expect(ballots(typed('Enter', dropped))).toEqual([{ count: 1, marks: 'oxx' }]);
  });

  test('is marked where somebody points', () => {
    const pointed = obey(fresh(), { do: 'mark-at', place: 2, mark: 'o' }, pile);
    expect(pointed.work).toMatchObject({ marks: '  o', at: 2 });
  });

  test('of nothing is not added', () => {
    expect(typed('Enter').note).toEqual({ kind: 'nothing' });
  });
});

describe('a ballot printed in another order than the slate’s', () => {
  const [first, second, third] = pile.printed;
  /** The paper has the slate’s third name first, then its first and second. */
  const otherwise: Pile = { ...pile, printed: [third!, first!, second!] };

  test('is keyed from the top of the paper, and stands in the bundle in the order of the slate', () => {
    expect(ballots(typed('123Enter', fresh(), otherwise))).toEqual([{ count: 1, marks: 'x-o' }]);
  });

  test('is under the cursor in the order of the paper again when it is taken up or undone', () => {
    const added = typed('123Enter', fresh(), otherwise);
    const { text } = added.done[0] as { text: string };
    expect(obey(added, { do: 'take-up', text }, otherwise).work.marks).toBe('ox-');
    expect(typed('UEnter', added, otherwise).draft).toEqual(added.draft);
  });

  test('is told in the order of the paper', () => {
    expect(describeFace({ marks: 'ooo' }, otherwise, 'zh')).toBe('赞成 阿里木·买买提、丁一、王强');
  });
});

describe('what is unusual is asked about before it is added', () => {
  test.each([
    ['111', { kind: 'over-voted', chosen: 3, seats: 2 }],
    ['333', { kind: 'blank' }],
    ['110', { kind: 'unreadable', names: 1 }],
    ['1', { kind: 'left-out', names: 2 }],
  ])('%s', (keys, question) => {
    const asked = typed(`${keys}Enter`);
    expect(asked.note).toEqual({ kind: 'asks', questions: [question] });
    expect(papersEntered(asked.draft)).toBe(0);
    expect(papersEntered(typed('Enter', asked).draft)).toBe(1);
  });

  test('a name written in that gets no vote', () => {
    const written = obey(typed('113'), { do: 'write-in', entry: { name: '赵六', mark: '-' } }, pile);
    expect(typed('Enter', written).note).toEqual({
      kind: 'asks',
      questions: [{ kind: 'write-in-void', name: '赵六', reason: 'unmarked' }],
    });
  });

  test('and any other key than Enter is no yes', () => {
    const changed = typed('111EnterHomeEnter');
    expect(papersEntered(changed.draft)).toBe(0);
    expect(papersEntered(typed('111EnterEnterEnter').draft)).toBe(1);
  });

  test('a name with two grades cannot be added at all', () => {
    const boxes = boxesOf('evaluation', [{ id: 'p1', name: '丁一' }]);
    const printed = boxes.map((box, at) => ({ ...box, at }));
    const graded: Pile = {
      ...pile,
      round: { ...pile.round, kind: 'evaluation', candidates: boxes },
      printed,
    };
    const refused = typed('1133EnterEnter', sitDown(emptyDraft, 4, 0), graded);
    expect(refused.note).toMatchObject({ kind: 'refused', findings: [{ code: 'poll-two-grades' }] });
    expect(papersEntered(refused.draft)).toBe(0);
    expect(ballots(typed('3033EnterEnter', sitDown(emptyDraft, 4, 0), graded))).toEqual([
      { count: 1, marks: '-?--' },
    ]);
  });
});

describe('papers', () => {
  test('are never more than the pile holds', () => {
    const refused = typed('112*31Enter');
    expect(refused.note).toEqual({ kind: 'too-many', count: 31, left: 30 });
    expect(papersEntered(refused.draft)).toBe(0);
    const full = typed('112*30Enter');
    expect(papersLeft(full, pile)).toBe(0);
    expect(typed('Enter', full).note).toEqual({ kind: 'too-many', count: 1, left: 0 });
    expect(typed('D', full).note).toMatchObject({ kind: 'too-many' });
  });

  test('put aside as doubtful count for the pile until they are taken back', () => {
    const aside = typed('11DD');
    expect(aside.draft.doubtful).toBe(2);
    expect(papersLeft(aside, pile)).toBe(28);
    expect(aside.work).toEqual(fresh().work);
    expect(typed('U', aside).draft.doubtful).toBe(1);
    expect(papersLeft(obey(typed('R', aside), { do: 'decided', decision }, pile), pile)).toBe(29);
  });

  test('never count to more than ten thousand at once', () => {
    expect(typed('*99999').times).toBe(9999);
    expect(obey(fresh(), { do: 'times', times: 1e9 }, pile).times).toBe(10_000);
    expect(obey(fresh(), { do: 'times', times: 0 }, pile).times).toBe(1);
  });
});

const decision: Decision = { papers: 1, reason: 'altered', outcome: 'all-void', by: ['冯静', '陈涛'] };

describe('a doubtful ballot', () => {
  test('comes back only once two people have decided it', () => {
    const asked = typed('DDR');
    expect(asked.note).toEqual({ kind: 'asks-two' });
    expect(asked.draft).toMatchObject({ doubtful: 2, takenBack: 0 });
    const back = obey(asked, { do: 'decided', decision }, pile);
    expect(back.draft).toMatchObject({ doubtful: 1, takenBack: 1 });
    expect(back.note).toEqual({ kind: 'taken-back', papers: 1, doubtful: 1, decision });
    expect(typed('R', back).note).toEqual({ kind: 'asks-two' });
    const both = obey(asked, { do: 'decided', decision: { ...decision, papers: 2 } }, pile);
    expect(both.draft).toMatchObject({ doubtful: 0, takenBack: 2 });
  });

  test('is asked of two people whatever is typed ahead, until the form is left', () => {
    const asked = typed('11DR');
    expect(typed('112EnterUDRJ', asked)).toBe(asked);
    const left = obey(asked, { do: 'leave-asking' }, pile);
    expect(left.note).toBeUndefined();
    expect(left.draft).toEqual(asked.draft);
    expect(ballots(typed('112Enter', left))).toEqual([{ count: 1, marks: 'oox' }]);
  });

  test('of the second person comes back by what was decided for the first, as often as that was', () => {
    const second = typed('DDD', fresh(2));
    const back = typed('RR', second);
    expect(back.draft).toMatchObject({ doubtful: 1, takenBack: 2 });
    expect(typed('R', second).note).toEqual({ kind: 'taken-back', papers: 1, doubtful: 2 });
    expect(typed('R', back).note).toEqual({ kind: 'asks-two' });
  });

  test('may be decided anew though others are decided already', () => {
    const asked = typed('DJ', fresh(2));
    expect(asked.note).toEqual({ kind: 'asks-two' });
    const back = obey(asked, { do: 'decided', decision }, pile);
    expect([back.decided, back.draft.takenBack]).toEqual([3, 1]);
  });

  test('that is none is neither taken back nor decided', () => {
    expect(typed('R').note).toEqual({ kind: 'nothing-aside' });
    expect(typed('R', fresh(2)).note).toEqual({ kind: 'nothing-aside' });
    expect(typed('J').note).toEqual({ kind: 'nothing-aside' });
  });

  test('lies aside again once taking it back is undone, and its decision still stands', () => {
    const undone = typed('U', obey(typed('DR'), { do: 'decided', decision }, pile));
    expect(undone.draft).toMatchObject({ doubtful: 1, takenBack: 0 });
    expect(typed('R', undone).note).toEqual({ kind: 'taken-back', papers: 1, doubtful: 0 });
  });
});

describe('undo', () => {
  test('takes the last ballots out and lays them under the cursor', () => {
    const undone = typed('112*3Enter211*2EnterU');
    expect(ballots(undone)).toEqual([{ count: 3, marks: 'oox' }]);
    expect(undone.work.marks).toBe('xoo');
    expect(undone.times).toBe(2);
    expect(ballots(typed('UU', undone))).toEqual([]);
  });

  test('says so where there is nothing to undo', () => {
    expect(typed('U').note).toEqual({ kind: 'nothing-to-undo' });
  });

  test('brings back what was taken out of the list', () => {
    const text = '{"marks":"oox"}';
    const out = obey(typed('112*3Enter'), { do: 'take-up', text }, pile);
    expect(ballots(out)).toEqual([]);
    expect([out.work.marks, out.times]).toEqual(['oox', 3]);
    const back = typed('U', out);
    expect(ballots(back)).toEqual([{ count: 3, marks: 'oox' }]);
    expect(back.work).toEqual(fresh().work);
  });
});

describe('the list', () => {
  const three = typed('112*3Enter');
  const text = '{"marks":"oox"}';

  test('takes one more or fewer, down to none and up to the pile', () => {
    expect(ballots(obey(three, { do: 'adjust', text, more: 1 }, pile))).toEqual([{ count: 4, marks: 'oox' }]);
    expect(ballots(obey(three, { do: 'adjust', text, more: -3 }, pile))).toEqual([]);
    expect(ballots(obey(three, { do: 'adjust', text, more: -9 }, pile))).toEqual([]);
    expect(obey(typed('112*30Enter'), { do: 'adjust', text, more: 1 }, pile).note).toEqual({
      kind: 'too-many',
      count: 1,
      left: 0,
    });
  });

  test('knows nothing of what is not in it', () => {
    const unknown = '{"marks":"xxx"}';
    expect(ballots(obey(three, { do: 'adjust', text: unknown, more: -1 }, pile))).toEqual(ballots(three));
    expect(ballots(obey(three, { do: 'take-up', text: unknown }, pile))).toEqual(ballots(three));
  });
});

const keys = [...'0123 ABVDRJU*', 'Enter', 'Escape', 'Backspace', 'ArrowDown', 'ArrowUp', 'Home', 'End'];
const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1', '2', '3', '0', 'Enter', 'Enter').map(commandFor) },
  { weight: 3, arbitrary: fc.constantFrom(...keys).map(commandFor) },
  fc.record({
    do: fc.constant('write-in' as const),
    entry: fc.record({
      name: fc.constantFrom('赵六', '丁一', '钱七', '\u{20bb7}野'),
      mark: fc.constantFrom('o', 'x', '-', '?'),
    }),
  }),
  fc.constant({ do: 'leave-asking' as const }),
  fc.record({
    do: fc.constant('adjust' as const),
    text: fc.constantFrom('{"marks":"oox"}', '{"void":"illegible"}'),
    more: fc.integer({ min: -40, max: 40 }),
  }),
);

function commandFor(key: string): Command {
  return commandOf({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
  }) as Command;
}

test('whatever is typed, what stands is a bundle that readBatch takes, and never more than the pile', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 120 }), fc.nat(3), (sequence, decided) => {
      const after = sequence.reduce((sitting, command) => obey(sitting, command, pile), fresh(decided));
      expect(papersLeft(after, pile)).toBeGreaterThanOrEqual(0);
      expect(after.draft.doubtful).toBeGreaterThanOrEqual(0);
      if (after.draft.ballots.size === 0) return;
      const bundle = bundleOf(pile, { ballots: ballotsOf(after.draft) });
      expect(bundle.ok).toBe(true);
      if (bundle.ok) expect(readBatch(JSON.parse(JSON.stringify(bundle.value)))).toEqual(bundle);
    }),
    { numRuns: 300 },
  );
});

test('undoing everything leaves nothing', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 60 }), fc.nat(3), (sequence, decided) => {
      let after = sequence.reduce((sitting, command) => obey(sitting, command, pile), fresh(decided));
      after = obey(after, { do: 'leave-asking' }, pile);
      while (after.done.length > 0) after = obey(after, { do: 'undo' }, pile);
      expect(after.draft).toEqual(emptyDraft);
    }),
  );
});
