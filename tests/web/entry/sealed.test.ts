import { expect, test } from 'vitest';
import type { Envelope } from '../../../core/ledger/envelope.ts';
import { bundleOf } from '../../../web/entry/bundle.ts';
import { openSealed, readSealedFile, type Sealed, sealedFile } from '../../../web/entry/sealed.ts';
import { counting, pileIn } from './piles.ts';

const story = counting();
const pile = pileIn(story);
const bundle = bundleOf(pile, { ballots: [{ count: 30, marks: 'oox' }] });
if (!bundle.ok) throw new Error('the bundle is refused');
const { keyerA } = story.cast;
const envelope = story.sign(bundle.value, 'batch', ['keyerA']) as Envelope;
const sealed: Sealed = { envelope, kid: keyerA.kid, person: '周丽', role: 'keyer' };

const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (text: string, at = pile) => {
  const read = readSealedFile(bytes(text), at);
  return read.ok ? [] : read.findings.map(({ code }) => code);
};

test('a sealed entry goes to another computer in a file', () => {
  expect(readSealedFile(bytes(sealedFile(sealed)), pile)).toEqual({ ok: true, value: sealed });
  expect(openSealed(sealed)).toEqual(bundle);
});

test('the file of another pile is refused', () => {
  expect(codes(sealedFile(sealed), pileIn(story, 's2'))).toEqual(['entry-other-pile']);
});

test.each([
  ['nothing', '', 'json-syntax'],
  ['another file', '{}', 'field-missing'],
  ['a file of another format', sealedFile(sealed).replace('entry@1', 'entry@2'), 'field-malformed'],
  ['another key', sealedFile({ ...sealed, kid: story.cast.keyerB.kid }), 'entry-other-key'],
  ['a person whose name is none', sealedFile({ ...sealed, person: ' ' }), 'name-empty'],
  ['an act', sealedFile({ ...sealed, envelope: story.sign({}, 'act', ['keyerA']) as Envelope }), 'typ-wrong'],
  [
    'two signatures',
    sealedFile({ ...sealed, envelope: story.sign(bundle.value, 'batch', ['keyerA', 'keyerB']) as Envelope }),
    'entry-other-key',
  ],
])('%s is refused', (_what, text, code) => {
  expect(codes(text)).toContain(code);
});

test('a file of many megabytes is refused before it is read', () => {
  const read = readSealedFile(new Uint8Array(8_000_001), pile);
  expect(read).toMatchObject({ ok: false, findings: [{ code: 'file-too-large' }] });
});
