import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../core/ledger/canonical.ts';
import {
  readSealedDocument,
  type SealedDocument,
  sealDocument,
} from '../../../core/ledger/sealed-document.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';

const election = '469021101-2026-congress';
const facts = {
  sex: 'female',
  birth: '1980-02-29',
  inPostMonths: 26,
  bars: [{ bar: 'punished', date: '2020-05-01' }],
} as const;
const persons: SealedDocument = {
  format: 'scrutineer/sealed@1',
  election,
  salt: 'A'.repeat(43),
  kind: 'persons',
  persons: [{ id: 'c1', facts: { ...facts, bars: [...facts.bars] } }],
};
const codes = (value: unknown) => {
  const read = readSealedDocument(value);
  return read.ok ? [] : read.findings.map(({ code, at }) => `${code} ${at}`);
};

describe('a sealed document', () => {
  it('is read as facts of persons or as a note in words', () => {
    expect(readSealedDocument(persons)).toEqual({ ok: true, value: persons });
    const { persons: _none, ...rest } = persons;
    const note = { ...rest, kind: 'text', text: '谈话记录' };
    expect(readSealedDocument(note)).toEqual({ ok: true, value: note });
  });

  it('has one digest whatever the order of its keys, and another with another salt', () => {
    const turned = Object.fromEntries(Object.entries(persons).reverse()) as SealedDocument;
    const { bytes, digest } = sealDocument(persons, nodeCrypto.sha256);
    expect(new TextDecoder().decode(bytes)).toBe(canonicalText(persons));
    expect(sealDocument(turned, nodeCrypto.sha256).digest).toBe(digest);
    const salted = { ...persons, salt: 'E'.repeat(43) };
    expect(sealDocument(salted, nodeCrypto.sha256).digest).not.toBe(digest);
  });

  it('takes up to 2,000 persons, each id once', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ id: `p${i}`, facts: {} }));
    expect(codes({ ...persons, persons: many })).toEqual([]);
    expect(codes({ ...persons, persons: [...many, { id: 'one-more', facts: {} }] })).toEqual([
      'field-malformed /persons',
    ]);
    expect(codes({ ...persons, persons: [many[0], many[0]] })).toEqual(['field-malformed /persons']);
    expect(codes({ ...persons, persons: [] })).toEqual(['field-malformed /persons']);
  });

  it('may say which contest’s names they are, and tell of the rest of the team, nobody twice', () => {
    const team = [{ id: 'h1', facts: {} }];
    expect(codes({ ...persons, contest: 'committee', team })).toEqual([]);
    expect(codes({ ...persons, team: [...team, ...team] })).toEqual(['field-malformed /persons']);
    expect(codes({ ...persons, team: [{ id: 'c1', facts: {} }] })).toEqual(['field-malformed /persons']);
  });

  it.each([
    [
      'a name beside the facts',
      { persons: [{ id: 'c1', facts, name: '丁一' }] },
      'field-unknown /persons/0/name',
    ],
    [
      'facts that are no object',
      { persons: [{ id: 'c1', facts: '女' }] },
      'field-malformed /persons/0/facts',
    ],
    ['no salt', { salt: undefined }, 'field-missing /salt'],
    ['a salt of 31 bytes', { salt: 'A'.repeat(42) }, 'field-malformed /salt'],
    ['persons missing', { persons: undefined }, 'field-missing /persons'],
    ['an unknown kind', { kind: 'roll' }, 'field-malformed /kind'],
  ])('with %s is refused at its place', (_what, wrong, expected) => {
    expect(codes({ ...persons, ...wrong })).toEqual([expected]);
  });
});
