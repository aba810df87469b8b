import { describe, expect, it } from 'vitest';
import { candidatesIn, candidateTexts } from '../../../web/meeting/candidate-rows.ts';
import { dutyWords, officialsIn, officialTexts } from '../../../web/meeting/official-rows.ts';

describe('candidates as rows', () => {
  it('are the candidates again', () => {
    const candidates = [
      { id: 'c1', name: '丁一', note: '女' },
      { id: 'c2', name: '王强' },
    ];
    expect(candidatesIn(candidateTexts(candidates))).toEqual(candidates);
  });

  it('skip an empty row, and wait for one half filled in', () => {
    const texts = { ...candidateTexts([{ id: 'c1', name: '丁一' }]), rows: '2' };
    expect(candidatesIn(texts)).toEqual([{ id: 'c1', name: '丁一' }]);
    expect(candidatesIn({ ...texts, 'name.1': '王强' })).toBeUndefined();
    expect(candidatesIn({ rows: '1' })).toBeUndefined();
  });
});

describe('officials as rows', () => {
  it('are the officials again', () => {
    const officials = dutyWords.map(([duty], index) => ({ person: `某${index}`, duty }));
    expect(officialsIn(officialTexts(officials))).toEqual(officials);
  });

  it('offer a duty to everybody who signs the slips of the result', () => {
    const offered = dutyWords.map(([, words]) => words.zh);
    expect(offered).toEqual(expect.arrayContaining(['总监票人', '总计票人', '汇总计票人', '录入计票人']));
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('begin with the usual duties and nobody', () => {
    const texts = officialTexts([]);
    expect(officialsIn(texts)).toBeUndefined();
    expect(officialsIn({ ...texts, 'person.0': '冉归田' })).toEqual([{ person: '冉归田', duty: 'chief' }]);
  });
});
