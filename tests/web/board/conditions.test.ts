import { describe, expect, it } from 'vitest';
import { certifyConditions, type Found } from '../../../web/board/conditions.ts';
import { attachScan } from '../../support/hall.ts';
import type { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const found = (story: Story, more: Partial<Found> = {}): Found => ({
  counted: new Map([[1, story.digest()]]),
  unconfirmed: 0,
  person: '柯守田',
  ...more,
});
const told = (story: Story, more: Partial<Found> = {}) =>
  certifyConditions(story.state!, story.contest(), found(story, more));
const unmet = (story: Story, more: Partial<Found> = {}) =>
  told(story, more)
    .filter(({ met, asked }) => met !== true && asked !== false)
    .map(({ words, met, findings }) => [words.zh, met, ...findings.map(({ code }) => code)]);

describe('what a certification asks', () => {
  it('is met by a result that nothing stands in the way of', () => {
    expect(unmet(tales.declaredElection())).toEqual([]);
    expect(told(tales.declaredElection())).toHaveLength(7);
  });

  it('names every seat that is open, every sheet that is missing, with what to do', () => {
    expect(unmet(tales.tiedElection())).toEqual([
      ['名额已经选足，或者空缺、减额已有决定', false, 'tie-open'],
    ]);
    expect(unmet(tales.sheetDeclared())).toEqual([['签字单扫描件已附齐，账本码相符', false, 'scan-missing']]);
  });

  it('calls no scan met where none is asked for and none attached', () => {
    const [unasked] = told(tales.declaredElection()).filter(({ asked }) => asked === false);
    expect(unasked).toMatchObject({
      words: { zh: expect.stringMatching(/不要求扫描件，未附$/) },
      findings: [],
    });
    expect(unasked).not.toHaveProperty('met');
    const scanned = told(attachScan(tales.declaredElection()));
    expect(scanned.filter(({ asked }) => asked === false)).toEqual([]);
    expect(scanned.find(({ words }) => words.zh === '签字单扫描件已附齐，账本码相符')?.met).toBe(true);
    const bySheet = told(attachScan(tales.sheetDeclared()));
    expect(bySheet.every(({ met }) => met)).toBe(true);
  });

  it('compares the numbers shown with those signed, and says so while they are not read', () => {
    const story = tales.declaredElection();
    const words = '各轮结果与签署的结果码一致（本机已核对）';
    expect(unmet(story, { counted: new Map() })).toEqual([[words, undefined]]);
    const other = new Map([[1, `sha256:${'0'.repeat(64)}` as const]]);
    expect(unmet(story, { counted: other })).toEqual([[words, false]]);
  });

  it('keeps duties apart: who declared does not certify, nor who registered those who signed', () => {
    const story = tales.declaredElection();
    const words = '批复人没有宣布过本项结果，也没有登记过签署人员';
    expect(unmet(story, { person: story.cast.chair.person })).toEqual([[words, false]]);
    expect(unmet(story, { person: story.cast.registrar.person })).toEqual([[words, false]]);
  });

  it('waits for the provisional to be confirmed', () => {
    const story = tales.declaredElection();
    const words = '参与签署的临时登记人员已经上级确认';
    expect(unmet(story, { unconfirmed: 1 })).toEqual([[words, false]]);
    const { unconfirmed: _unread, ...unread } = found(story);
    const [condition] = certifyConditions(story.state!, story.contest(), unread).filter(
      ({ words: said }) => said.zh === words,
    );
    expect(condition).not.toHaveProperty('met');
  });

  it('says whatever else stands in the way, under a heading of its own', () => {
    // Of a contest that is not declared, its blockers are other ones.
    const story = tales.strikeAfterIssue();
    const { state } = story;
    const told = certifyConditions(state!, story.contest(), { ...found(tales.declaredElection()) });
    expect(told.find(({ words }) => words.zh === '其他事项')?.findings.map(({ code }) => code)).toEqual([
      'ballots-not-returned',
    ]);
  });
});
