import { expect, test } from 'vitest';
import { doubtSaid } from '../../../web/entry/doubt-typed.ts';

const names = ['丁一', '阿里木·买买提', '王'];
const said = (text: string) => doubtSaid({ reason: 'other', text, outcome: 'all-void' }, names);

test('a reason of the list needs no words, and those typed for another are left', () => {
  expect(doubtSaid({ reason: 'altered', text: '丁一', outcome: 'as-read' }, names)).toEqual({
    ok: true,
    said: { reason: 'altered', outcome: 'as-read' },
  });
});

test('another reason is said in up to fifty characters', () => {
  expect(said(' 纸张破损 ')).toEqual({
    ok: true,
    said: { reason: 'other', text: '纸张破损', outcome: 'all-void' },
  });
  expect(said('破'.repeat(50)).ok).toBe(true);
  expect(said('破'.repeat(51))).toMatchObject({ ok: false, wrong: { en: expect.stringContaining('50') } });
  expect(said('破\u202e损').ok).toBe(false);
  expect(said(' ')).toMatchObject({ ok: false, wrong: { en: 'Say why, please' } });
});

test('a reason names nobody, however the name is spaced or dotted', () => {
  const named = { ok: false, wrong: { en: expect.stringContaining('names nobody') } };
  expect(said('像是丁　一的姓')).toMatchObject(named);
  expect(said('写了阿里木.买买提')).toMatchObject(named);
  // One letter is part of many words.
  expect(said('像王字').ok).toBe(true);
});
