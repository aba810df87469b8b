import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../core/crypto.ts';
import { releasedDockets, roundRecords } from '../../../core/report/round-records.ts';
import type { SlipForm } from '../../../core/report/slip-forms.ts';
import { slipForms } from '../../../core/report/slip-forms.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { screenfuls } from '../../../web/meeting/aloud.ts';
import { inPhase } from '../../support/phases.ts';
import type { Story } from '../../support/story.ts';

function slipsOf(story: Story): readonly SlipForm[] {
  const state = story.state!;
  const dockets = releasedDockets(state, story.entries, 'committee');
  const batchOf = (digest: Digest) => story.batches.get(digest)!;
  const records = roundRecords(state, story.entries, 'committee', dockets, batchOf, nodeCrypto.sha256);
  return slipForms(state, 'committee', 1, records, 'zh');
}

const said = (line: string): SlipForm => ({
  slip: 6,
  contest: 'committee',
  round: 1,
  form: { id: 'slip-6', title: '报告单', parts: [], signatures: [], rehearsal: false },
  aloud: [line],
});

describe('what is read out', () => {
  it('is every line of the slips of the hall in their order, and nothing else of them', () => {
    const slips = slipsOf(inPhase('signed'));
    const screens = screenfuls(slips, 'committee', 1);
    expect([...new Set(screens.map(({ slip }) => slip))]).toEqual([1, 2, 3, 5, 6, 7]);
    const read = screens.flatMap(({ lines }) => lines).join('');
    expect(read).toBe(slips.flatMap(({ aloud }) => aloud).join(''));
    expect(screens[0]!.lines[0]).toBe('应到会50人，实到会48人，缺席2人（因事缺席2人）。');
    expect(screens.find(({ slip }) => slip === 3)!.lines[0]).toBe('发出选票48张，收回48张。');
    expect(screens.find(({ slip }) => slip === 7)!.lines[0]).toBe('丁一、王强');
  });

  it('is of this contest and round only', () => {
    const slips = slipsOf(inPhase('signed'));
    expect(screenfuls(slips, 'other', 1)).toEqual([]);
    expect(screenfuls(slips, 'committee', 2)).toEqual([]);
  });

  it('fits on a screen, and loses nothing by being cut', () => {
    const letters = fc.string({ unit: fc.constantFrom('票', '，', '；', 'a', '1'), maxLength: 400 });
    fc.assert(
      fc.property(letters, (line) => {
        const screens = screenfuls([said(line)], 'committee', 1);
        const shown = screens.map(({ lines }) => lines.join(''));
        expect(shown.join('')).toBe(line);
        for (const text of shown) expect(text.length).toBeLessThanOrEqual(64);
      }),
    );
  });
});
