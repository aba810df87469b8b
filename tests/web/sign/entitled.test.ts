import { describe, expect, it } from 'vitest';
import type { KeyOwner } from '../../../web/keys/key.ts';
import { judgeSigners, maySignToo, wrongSigners } from '../../../web/sign/entitled.ts';
import { signersWords } from '../../../web/sign/signers-words.ts';
import { Story } from '../../support/story.ts';

const { definition } = new Story();
const state = { definition: definition as never };

const owner = (role: KeyOwner['role'], person: string, jurisdiction = definition.jurisdiction): KeyOwner => ({
  actor: role,
  person,
  role,
  jurisdiction,
});
const chair = owner('chair', '褚建军');
const chief = owner('chief', '郑国华');
const scrutineer = owner('scrutineer', '冯静');

describe('whom an act wants as signers', () => {
  it('is the chair and the chief scrutineer for attendance, whoever signs first', () => {
    expect(judgeSigners(state, 'attendance-recorded', [])).toBe('more');
    expect(judgeSigners(state, 'attendance-recorded', [chief])).toBe('more');
    expect(judgeSigners(state, 'attendance-recorded', [chief, chair])).toBe('enough');
    expect(maySignToo(state, 'attendance-recorded', [chair], chief)).toBe(true);
  });

  it('is nobody twice, nobody of another role, and nobody from elsewhere', () => {
    expect(maySignToo(state, 'attendance-recorded', [chair], { ...chief, person: ' 褚建军' })).toBe(false);
    expect(maySignToo(state, 'attendance-recorded', [chair], scrutineer)).toBe(false);
    expect(maySignToo(state, 'attendance-recorded', [], owner('chair', '褚建军', '469021199'))).toBe(false);
    expect(judgeSigners(state, 'attendance-recorded', [scrutineer])).toBe('wrong');
  });

  it('says what is wrong with a signer, and nothing of those who are still missing', () => {
    const county = owner('superior', '蒋勇', definition.superior);
    const above = owner('superior', '沈杰', definition.superior.slice(0, 2));
    const codes = (type: 'annulment-confirmed' | 'attendance-recorded', ...owners: readonly KeyOwner[]) =>
      wrongSigners(state, type, owners).map(({ code }) => code);
    expect(codes('annulment-confirmed', county)).toEqual(['signer-jurisdiction']);
    expect(codes('annulment-confirmed', above)).toEqual([]);
    expect(codes('attendance-recorded', chair)).toEqual([]);
    expect(codes('attendance-recorded', scrutineer)).toEqual(['signer-not-entitled']);
  });

  it('is said in words', () => {
    expect(signersWords('attendance-recorded', 'zh')).toBe('会议主持人 ＋ 总监票人');
    expect(signersWords('count-reopened', 'en')).toBe('Chief scrutineer + Chair, or Superior committee');
  });
});
