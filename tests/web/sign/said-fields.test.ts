import { describe, expect, it } from 'vitest';
import { type ActType, acts } from '../../../core/ledger/acts/table.ts';
import { saidFields } from '../../../web/sign/said-fields.ts';
import { sampleAct } from '../../support/sample-acts.ts';
import { declaredElection } from '../../support/tales.ts';

const said = (type: string, fields: object) =>
  saidFields(
    {
      format: 'scrutineer/act@1',
      election: '469021101-2026',
      type,
      nonce: 'a-nonce-of-its-own',
      saidAt: '2026-11-23T01:30:00.000Z',
      ...fields,
    } as never,
    { title: '第十三次代表大会', contests: [{ id: 'committee', title: '党委委员' }] },
    'zh',
  );

/** The acts that one computer may begin and another sign on. */
const signedTogether = [...acts].flatMap(([type, { signedBy }]) =>
  signedBy.some((slots) => slots.length > 1) ? [type as ActType] : [],
);

describe('what is signed on', () => {
  it('is said in Chinese, field by field', () => {
    const story = declaredElection();
    for (const type of signedTogether) {
      // A bundle has a file of its own.
      if (type === 'batch-accepted') continue;
      const names = said(type, sampleAct(type, story).fields).map(([name]) => name);
      // Ids of stations and bundles stay as they are.
      for (const name of names) expect(name, type).not.toMatch(/[A-Za-z]{3}/);
    }
    const attendance = { absent: { affairs: 2 }, contest: 'committee', present: 48 };
    expect(said('attendance-recorded', attendance)).toEqual([
      ['选举', '第十三次代表大会（469021101-2026）'],
      ['选举项目', '党委委员'],
      ['实到会人数', '48'],
      ['缺席 · 因事', '2'],
      ['签署时间', '2026年11月23日 09:30'],
    ]);
  });

  it('says who is due where attendance is signed: the electors less those exempted with both approvals', () => {
    const exempt = [
      { kind: 'abroad-self-funded', count: 2, superiorConsent: true, meetingApproval: true },
      { kind: 'serving-sentence', count: 1, superiorConsent: true, meetingApproval: false },
    ];
    const told = (fields: object) => said('attendance-recorded', fields).map(([name]) => name);
    const attendance = { electors: 50, present: 48, exempt };
    expect(said('attendance-recorded', attendance).slice(1, 4)).toEqual([
      ['有选举权的人数', '50'],
      ['应到会人数（由本件算出）', '48'],
      ['实到会人数', '48'],
    ]);
    for (const other of [
      { ...attendance, exempt: [null] },
      { electors: 50, exempt },
      { ...attendance, present: '?' },
    ])
      expect(told(other)).not.toContain('应到会人数（由本件算出）');
  });

  it('tells the members of a list by what is theirs', () => {
    const stations = [
      {
        id: 's1',
        returned: 50,
        piles: [
          { batch: '01', papers: 30 },
          { batch: '02', papers: 20 },
        ],
      },
      { id: 's2', returned: 0, piles: [] },
    ];
    const exempt = [{ kind: 'abroad-self-funded', count: 1, superiorConsent: true, meetingApproval: false }];
    expect(said('ballots-returned', { stations, exempt }).slice(1, -1)).toEqual([
      ['不计入应到会 自费出国半年以上 · 人数', '1'],
      ['不计入应到会 自费出国半年以上 · 上级已同意', '是'],
      ['不计入应到会 自费出国半年以上 · 会议已通过', '否'],
      ['计票站 s1 · 收回', '50'],
      ['计票站 s1 · 票包 01 · 张数', '30'],
      ['计票站 s1 · 票包 02 · 张数', '20'],
      ['计票站 s2 · 收回', '0'],
    ]);
  });

  it('hides nothing that has no words', () => {
    expect(said('another', { unheard: ['a', { deep: true }] }).slice(2)).toEqual([
      ['unheard 1', 'a'],
      ['unheard 2 · deep', '是'],
    ]);
  });
});
