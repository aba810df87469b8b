import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigests, digestsText } from '../../../core/archive/digests.ts';
import type { Digest } from '../../../core/crypto.ts';

const of = (digit: string): Digest => `sha256:${digit.repeat(64)}`;
const files = new Map([
  ['归档目录.html', of('a')],
  ['evidence/ledger.jsonl', of('b')],
  ['slips/㛃𬀩䶮·.docx', of('c')],
]);
const text = digestsText(files);
const differing = (path: string) => ({ code: 'archive-digests-differ', at: path });

describe('digests.txt', () => {
  it('is what sha256sum writes, in the order of the paths', () => {
    expect(text).toBe(
      `${'b'.repeat(64)}  evidence/ledger.jsonl\n${'c'.repeat(64)}  slips/㛃𬀩䶮·.docx\n${'a'.repeat(64)}  归档目录.html\n`,
    );
  });

  it('is found right for the files it was written of, whatever they are called', () => {
    const path = fc.stringMatching(/^[^\n]{1,40}$/u);
    const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(path, hex), { selector: ([name]) => name }), (pairs) => {
        const named = new Map(pairs.map(([name, each]) => [name, `sha256:${each}` as Digest]));
        expect(checkDigests(digestsText(named), named)).toBeUndefined();
      }),
    );
  });

  it('names a file that was altered, that is gone, or that nobody listed', () => {
    expect(checkDigests(text, new Map(files).set('归档目录.html', of('d')))).toMatchObject(
      differing('归档目录.html'),
    );
    const fewer = new Map(files);
    fewer.delete('evidence/ledger.jsonl');
    expect(checkDigests(text, fewer)).toMatchObject(differing('evidence/ledger.jsonl'));
    expect(checkDigests(text, new Map(files).set('more', of('e')))).toMatchObject(differing('more'));
  });

  it.each([
    ['no such list', '<html>\n'],
    ['a list with a file twice', `${text}${text}`],
    ['a list cut off in its last line', `${text}abc\n`],
  ])('is not taken where it is %s', (_how, listed) => {
    expect(checkDigests(listed, files)).toMatchObject(differing('digests.txt'));
  });

  it('lacks what its last line, cut off before its end, was of', () => {
    expect(checkDigests(text.slice(0, -1), files)).toMatchObject(differing('归档目录.html'));
  });
});
