import { expect, test } from 'vitest';
import { renderHtml } from '../../../core/render/html.ts';
import type { DoubtRecord } from '../../../web/entry/doubtful.ts';
import { doubtfulSheet } from '../../../web/entry/doubtful-sheet.ts';
import { counting, pileIn } from './piles.ts';

const pile = pileIn(counting());
const record: DoubtRecord = [
  { papers: 2, reason: 'other', text: '纸张破损', outcome: 'all-void', by: ['冯静', '陈涛'] },
  { papers: 1, reason: 'unclear', outcome: 'part-void', by: ['冯静', '郑国华'] },
];

test('the printed record has its pile, its lines and a place to sign for everybody who decided', () => {
  const form = doubtfulSheet(pile, '党员大会', record, 'zh');
  expect(form).toMatchObject({
    meeting: '党员大会',
    title: '疑难票处理记录',
    signatures: ['决定人 冯静', '决定人 郑国华', '决定人 陈涛'],
    rehearsal: pile.mode === 'rehearsal',
  });
  expect(form.subject).toContain('第01包');
  expect(form.parts[0]).toMatchObject({
    rows: [
      ['2', '其他：纸张破损', '整张无效', '冯静、陈涛'],
      ['1', '字迹、符号模糊', '部分无效', '冯静、郑国华'],
    ],
  });
  expect(form.parts[1]).toMatchObject({
    lines: [expect.stringContaining('选票 30 张，疑难票 3 张次'), expect.stringContaining('附在计票组表后')],
  });
  expect(form.date).toBeUndefined();
});

test('it is printed in both languages, and tells no candidate', () => {
  for (const lang of ['zh', 'en'] as const) {
    const page = renderHtml([doubtfulSheet(pile, 'Meeting', record, lang)], lang);
    expect(page).toContain(lang === 'zh' ? '签名' : 'Decided by 冯静');
    for (const { name } of pile.round.candidates) expect(page).not.toContain(name);
  }
});
