import { describe, expect, it } from 'vitest';
import { acts } from '../../../core/ledger/acts/table.ts';
import type { Entry } from '../../../core/ledger/entry.ts';
import { factsOf } from '../../../web/board/entry-facts.ts';
import { ledgerLines } from '../../../web/board/ledger-lines.ts';
import { inPhase } from '../../support/phases.ts';
import { sampleAct } from '../../support/sample-acts.ts';
import * as tales from '../../support/tales.ts';

describe('a ledger in plain words', () => {
  it('says what, about what, who and when, with the numbers', () => {
    const { entries, state } = tales.certifiedElection();
    const lines = ledgerLines(entries, state!, 'zh');
    const said = (type: string) => lines[entries.findIndex((entry) => entry.type === type)]!;
    expect(said('convened')).toMatchObject({ seq: 1, what: '召集选举', about: '', facts: [] });
    expect(said('convened').when).toMatch(/^2026年11月22日 16:00$/);
    expect(said('attendance-recorded')).toMatchObject({
      about: '党委委员 第1轮',
      facts: ['选举人 50 人', '应到会 50 人', '实到会 48 人'],
    });
    expect(said('attendance-recorded').who).toMatch(/（会议主持人）、.*（总监票人）$/);
    expect(said('ballots-issued').facts).toEqual(['发出选票 48 张']);
    expect(said('ballots-returned').facts).toEqual(['收回选票 48 张']);
    expect(said('electors-confirmed').facts).toEqual(['选举人 50 人']);
    expect(said('batch-accepted').facts[0]).toMatch(/^计票站 /);
    expect(said('batch-accepted').facts).toContain('选票 30 张');
    expect(said('round-declared').facts).toEqual(['有效']);
    expect(said('result-certified').facts).toEqual(['文号 批〔2026〕9号']);
    const english = ledgerLines(entries, state!, 'en');
    const attended = said('attendance-recorded').seq;
    expect(english.find(({ seq }) => seq === attended)!.facts).toEqual([
      'electors 50',
      'due 50',
      'present 48',
    ]);
    expect(english[0]!.what).toBe('The election was convened');
    expect(english.find(({ seq }) => seq === attended)!.about).toBe('党委委员, round 1');
  });

  it('never says who was written in, nor a digest', () => {
    const { entries, state } = tales.writtenInWinner('郑十');
    const told = JSON.stringify(ledgerLines(entries, state!, 'zh').map(({ facts }) => facts));
    expect(told).not.toMatch(/郑十|sha256/);
  });

  it('has words for every act, and none with a hole in it', () => {
    const story = inPhase('declared');
    for (const type of acts.keys()) {
      const { fields } = sampleAct(type as never, story);
      for (const lang of ['zh', 'en'] as const) {
        for (const fact of factsOf({ type, ...fields } as unknown as Entry, lang))
          expect(fact).not.toMatch(/undefined|\[object|^\s*$/);
      }
    }
  });

  it('names an act of a newer service by its type, and a contest it does not know by its id', () => {
    const [first, ...rest] = tales.declaredElection().entries;
    const odd = { ...first!, type: 'brand-new', contest: 'other', round: 2 };
    const { state } = tales.declaredElection();
    expect(ledgerLines([odd, ...rest], state!, 'zh')[0]).toMatchObject({
      what: 'brand-new',
      about: 'other 第2轮',
    });
  });
});
