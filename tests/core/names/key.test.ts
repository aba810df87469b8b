import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, parseName } from '../../../core/names/key.ts';

/** The key of a text that is a name. */
function keyOf(text: string): string {
  const parsed = parseName(text);
  if (!parsed.ok) throw new Error(`refused: ${parsed.code}`);
  return parsed.key;
}

describe('the stored form of a name', () => {
  it.each([
    ['王强', '王强'],
    ['\u3000王强 \t', '王强'],
    ['\u0085王强\u2028', '王强'],
    ['王　强', '王　强'],
    ['王\u200d强', '王\u200d强'],
    ['Ａｌｉ', 'Ａｌｉ'],
    ['Rene\u0301', 'René'],
    ['\uf9d1', '六'],
  ])('of %j is %j: NFC, as written, without space around', (text, name) => {
    expect(parseName(text)).toMatchObject({ ok: true, name });
  });
});

describe('the key of a name', () => {
  it.each(['.', '．', '•', '‧', '∙', '⋅', '・', '･', '·', '\u0387'])('reads %j as the interpunct', (dot) => {
    expect(keyOf(`阿里木${dot}买买提`)).toBe('阿里木·买买提');
  });

  it.each([
    ['王 强', '王强'],
    ['王\u3000强', '王强'],
    ['王\u2028强', '王强'],
    ['王\u200b强', '王强'],
    ['王\u200d强', '王强'],
    ['\ufeff王强', '王强'],
    ['葛\u{e0100}强', '葛强'],
    ['葛\ufe00强', '葛强'],
    ['王\u{e0041}强', '王强'],
    ['Ａｌｉ　２', 'Ali2'],
    ['ﾔﾏ', 'ヤマ'],
    ['⼈民', '人民'],
    ['王强（女）', '王强(女)'],
    ['e\u200d\u0301', 'é'],
    ['㛃𬀩䶮', '㛃𬀩䶮'],
  ])('of %j is %j', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it('keeps case, and characters that only look alike', () => {
    expect(keyOf('Li')).not.toBe(keyOf('LI'));
    expect(keyOf('己')).not.toBe(keyOf('已'));
    expect(keyOf('吳')).not.toBe(keyOf('吴'));
  });

  it('is its own key, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for every way of writing the same name', () => {
    const invisible = fc.constantFrom('', ' ', '\u3000', '\u200b', '\u200d', '\ufe0f', '\u00ad');
    const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('王', 'é', 'ｶﾞ', '六', '·', 'ﬁ'), invisible)),
        form,
        (parts, as) => {
          const plain = parts.map(([character]) => character).join('');
          const dressed = parts.map(([character, gap]) => character.normalize(as) + gap).join('');
          expect(nameKey(dressed)).toBe(nameKey(plain));
        },
      ),
    );
  });

  it('of an accepted name is an accepted name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const parsed = parseName(text);
        if (parsed.ok) expect(parseName(parsed.key)).toEqual({ ok: true, name: parsed.key, key: parsed.key });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a name is refused', () => {
  it.each(['', '  \u3000', '\u200b\u200d', '\ufe0f'])('when nothing visible is left of %j', (text) => {
    expect(parseName(text)).toEqual({ ok: false, code: 'name-empty', numbers: {} });
  });

  it.each([
    ['王\u0000强', 'U+0000', 2],
    ['王\t强', 'U+0009', 2],
    ['王\u007f', 'U+007F', 2],
    ['\u{2b740}\u202e强', 'U+202E', 2],
    ['\u200e王强', 'U+200E', 1],
    ['\u061c王强', 'U+061C', 1],
    ['王\u2066强', 'U+2066', 2],
    ['王\ue000', 'U+E000', 2],
    ['王\u{10fffd}', 'U+10FFFD', 2],
    ['王\u0378', 'U+0378', 2],
    ['王\uffff', 'U+FFFF', 2],
    ['王\u2065', 'U+2065', 2],
    ['王\u{2b81e}', 'U+2B81E', 2],
    ['王\u{3fffd}', 'U+3FFFD', 2],
    ['王\ud800', 'U+D800', 2],
    ['\udc00王', 'U+DC00', 1],
    [' 王强\u0007', 'U+0007', 3],
  ])('%j for %s, the character at place %i', (text, character, position) => {
    expect(parseName(text)).toEqual({ ok: false, code: 'name-character', numbers: { character, position } });
  });

  it('over a hundred characters, counted as stored', () => {
    expect(parseName('𬀩'.repeat(100))).toMatchObject({ ok: true });
    expect(parseName('e\u0301'.repeat(100))).toMatchObject({ ok: true });
    expect(parseName('𬀩'.repeat(101))).toEqual({
      ok: false,
      code: 'name-too-long',
      numbers: { length: 101, limit: 100 },
    });
  });

  it('over a hundred characters, counted as keyed', () => {
    expect(parseName('ﷺ'.repeat(7))).toMatchObject({ code: 'name-too-long', numbers: { length: 105 } });
  });

  it('before it is normalised when it is far too long', () => {
    expect(parseName(`a${'\u0301\u0323'.repeat(1_000_000)}`)).toEqual({
      ok: false,
      code: 'name-too-long',
      numbers: { length: 2_000_001, limit: 100 },
    });
  });

  it('but the space around it has no length', () => {
    expect(parseName(`${' '.repeat(2_000_000)}王强${' '.repeat(2_000_000)}`)).toMatchObject({ name: '王强' });
  });
});

describe('the rare Han of GB 18030 are accepted', () => {
  it.each([
    ['extension A', '㛃䶮'],
    ['the last of the basic block', '\u9fff'],
    ['extension B', '𠀀\u{2a6df}'],
    ['extension C', '𪜀\u{2b739}'],
    ['extension D', '\u{2b81d}'],
    ['extension E', '𬀩'],
    ['extension F', '\u{2ebe0}'],
    ['extension G', '\u{30000}\u{3134a}'],
    ['extension H', '\u{323af}'],
    ['extension I', '\u{2ebf0}\u{2ee5d}'],
    ['extension J', '\u{323b0}\u{33479}'],
    ['the zero of numerals', '〇'],
    ['the iteration mark', '々'],
  ])('%s', (_block, name) => {
    expect(parseName(name)).toEqual({ ok: true, name, key: name });
  });
});
