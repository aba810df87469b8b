import { describe, expect, it } from 'vitest';
import { readNameList } from '../../../core/names/list.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** 丁一, 㛃强, 䶮民, 王𬀩 a line each, in GB 18030; no encoder for it comes with the platform. */
const gb18030 = Uint8Array.from([
  0xb6, 0xa1, 0xd2, 0xbb, 0x0a, 0x82, 0x30, 0xb7, 0x31, 0xc7, 0xbf, 0x0a, 0xfe, 0x9f, 0xc3, 0xf1, 0x0a, 0xcd,
  0xf5, 0x99, 0x31, 0x87, 0x39, 0x0a,
]);

describe('a list of names', () => {
  it.each([
    ['lines of UTF-8', utf8('丁一\n王强')],
    ['a byte order mark', utf8('\ufeff丁一\n王强\n')],
    ['CRLF', utf8('丁一\r\n王强\r\n')],
    ['CR', utf8('丁一\r王强')],
    ['blank lines', utf8('\n丁一\n\u3000\n\n王强\n \n')],
    ['space around names', utf8(' 丁一\t\n\u3000王强')],
  ])('is read from %s', (_what, bytes) => {
    expect(readNameList(bytes, 'names.txt')).toEqual({ ok: true, names: ['丁一', '王强'] });
  });

  it('is read from GB 18030, rare characters whole', () => {
    expect(readNameList(gb18030, 'names.txt')).toEqual({ ok: true, names: ['丁一', '㛃强', '䶮民', '王𬀩'] });
  });

  it('is read from GB 18030 with a byte order mark', () => {
    const marked = Uint8Array.from([0x84, 0x31, 0x95, 0x33, ...gb18030]);
    expect(readNameList(marked, 'names.txt')).toEqual(readNameList(gb18030, 'names.txt'));
  });

  it('may be empty', () => {
    expect(readNameList(new Uint8Array(), 'names.txt')).toEqual({ ok: true, names: [] });
  });

  it('is refused with every bad name at its line, blank ones counted', () => {
    const list = readNameList(utf8('丁一\n\n王\u202e强\n\u200b\n'), 'names.txt');
    expect(list).toMatchObject({
      ok: false,
      findings: [
        { code: 'name-character', at: 'names.txt:3', numbers: { character: 'U+202E', position: 2 } },
        { code: 'name-empty', at: 'names.txt:4' },
      ],
    });
  });

  it('is refused with no more findings than somebody reads', () => {
    const list = readNameList(utf8('\u200b\n'.repeat(1000)), 'names.txt');
    expect(!list.ok && list.findings.length).toBe(100);
  });

  it('is refused when it is neither UTF-8 nor GB 18030', () => {
    expect(readNameList(Uint8Array.from([0xff, 0xfe, 0x01, 0x4e]), 'names.txt')).toMatchObject({
      ok: false,
      findings: [{ code: 'names-not-text', at: 'names.txt' }],
    });
  });
});
