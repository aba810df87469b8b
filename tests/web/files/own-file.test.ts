import { describe, expect, it } from 'vitest';
import { ownBytes, type Wanted } from '../../../web/files/own-file.ts';

const key: Wanted = { formats: ['scrutineer/key@1'], most: 100 };
const draft: Wanted = { formats: ['scrutineer/election@1', 'scrutineer/act@1'], most: 100 };
const codes = async (content: string | Uint8Array<ArrayBuffer>, wanted = key) => {
  const own = await ownBytes(new Blob([content]), wanted);
  return own.ok ? [] : own.findings.map(({ code }) => code);
};

/** A file on a stick that is no longer there. */
function pulledOut() {
  return { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) };
}

describe('a file chosen as one of ours', () => {
  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a picture larger than any key', new Uint8Array(1000).fill(0xff)],
    ['a PDF', '%PDF-1.7\n'],
    ['an archive', 'PK\u0003\u0004'],
    ['a table', '姓名,职务\n丁一,书记\n'],
    ['nothing at all', ''],
    ['a document of ours of another kind', '{\n  "format": "scrutineer/count@1", "rules": "2020"}'],
  ])('is said to be another file: %s', async (_what, content) => {
    expect(await codes(content)).toEqual(['file-foreign']);
  });

  it.each([
    ['as it is written', '{"format":"scrutineer/key@1"}'],
    ['after a byte order mark and spaces', '\ufeff \n{ "format" : "scrutineer/key@1" }'],
    ['of a version to come', '{"format":"scrutineer/key@2"}'],
    ['with its format elsewhere', '{"actor":"county","format":"scrutineer/key@1"}'],
    ['in GBK, whose reader says so', new Uint8Array([0x7b, 0x22, 0xb9, 0xf1, 0x22])],
    ['in UTF-16, whose reader says so', new Uint8Array([0xff, 0xfe, 0x7b, 0x00])],
  ])('is handed on whole: %s', async (_what, content) => {
    const own = await ownBytes(new Blob([content]), key);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    expect(own).toEqual({ ok: true, bytes });
  });

  it.each([
    ['at its beginning', { slice: pulledOut }],
    ['further on', { slice: () => new Blob(['{"format":"scrutineer/key@1"']), size: 90, ...pulledOut() }],
  ])('that cannot be read any more is said to be that: %s', async (_where, file) => {
    const own = await ownBytes(file as unknown as Blob, key);
    expect(own).toMatchObject({ ok: false, findings: [{ code: 'file-lost' }] });
  });

  it('may be of several formats', async () => {
    expect(await codes('{"format":"scrutineer/act@1"}', draft)).toEqual([]);
    expect(await codes('{"format":"scrutineer/key@1"}', draft)).toEqual(['file-foreign']);
  });

  it('is refused by its size and never cut', async () => {
    expect(await codes(`{"format":"scrutineer/key@1","x":"${'x'.repeat(100)}"}`)).toEqual(['file-beyond']);
  });
});
