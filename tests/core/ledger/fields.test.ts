import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { readShape } from '../../../core/json/shape.ts';
import {
  base64url32Field,
  countField,
  dateField,
  digestField,
  idField,
  instantField,
  jurisdictionField,
  textField,
} from '../../../core/ledger/fields.ts';

const takes = (field: z.ZodMiniType, value: unknown) => readShape(field, value).ok;

describe('fields', () => {
  test.each([
    [
      'id',
      idField,
      ['a', 'constructor', '2026.a_b-c', 'a'.repeat(64)],
      ['', '__proto__', '-a', '.a', 'a b', '王', 'a'.repeat(65), 7],
    ],
    [
      'digest',
      digestField,
      [`sha256:${'0a'.repeat(32)}`],
      [`sha256:${'0A'.repeat(32)}`, '0a'.repeat(32), `sha256:${'0a'.repeat(31)}`],
    ],
    [
      '32 bytes',
      base64url32Field,
      ['A'.repeat(43)],
      ['A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}B`, `${'A'.repeat(42)}=`],
    ],
    [
      'instant',
      instantField,
      ['2026-11-22T08:00:00.000Z'],
      ['2026-11-22T08:00:00Z', '2026-02-30T08:00:00.000Z'],
    ],
    ['date', dateField, ['2026-11-22'], ['2026-11-31', '22.11.2026']],
    ['jurisdiction', jurisdictionField, ['46', '469021101-b03'], ['', '469']],
    ['count', countField(1, 5), [1, 5], [0, 6, 1.5, '1']],
    ['text', textField(2), ['a', '王强', '𠮷𠮷'], ['', '王小强', 1]],
  ])('%s', (_name, field, good, bad) => {
    expect(good.map((value) => takes(field, value))).toEqual(good.map(() => true));
    expect(bad.map((value) => takes(field, value))).toEqual(bad.map(() => false));
  });

  test('a text holds what prints, and of what does not the first is named', () => {
    expect(takes(textField(20), '第一行\n第二行\t阿里木·买买提 㛃𬀩䶮')).toBe(true);
    const expected = (value: string) => {
      const read = readShape(textField(20), value);
      return read.ok ? undefined : read.findings.map(({ numbers }) => numbers['expected']);
    };
    expect(expected('大会\u000b选举\u0000')).toEqual(['≠ U+000B']);
    expect(expected('大会\u202e')).toEqual(['≠ U+202E']);
    expect(expected('大会\ud842')).toEqual(['≠ U+D842']);
    expect(expected('大会\uffff')).toEqual(['≠ U+FFFF']);
  });
});
