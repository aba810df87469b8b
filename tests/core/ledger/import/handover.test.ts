import { describe, expect, it } from 'vitest';
import type { Import } from '../../../../core/ledger/import/documents.ts';
import { movesTo, readImport } from '../../../../core/ledger/import/handover.ts';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import { type SigningKey, signPayload } from '../../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { makeActor } from '../../../support/actors.ts';
import { seal } from '../../../support/folder.ts';
import { changed, rechained, resealed, signedByAnother } from '../../../support/forge.ts';
import type { Story } from '../../../support/story.ts';
import * as tales from '../../../support/tales.ts';

/** A certified election as another home shows it, with these imports said of it. */
function moved(imports: (story: Story, say: (fields?: object) => object) => readonly object[]) {
  const story = tales.certifiedElection();
  const from = story.service.kid;
  const files = signedByAnother(story);
  const { seq, head } = story.state!;
  const say = (fields: object = {}) => ({
    format: 'scrutineer/import@1',
    election: story.definition.id,
    seq,
    head,
    from,
    to: story.service.kid,
    at: story.now,
    ...fields,
  });
  changed(files, 'actors.json', (actors: object) => ({ ...actors, imports: imports(story, say) }));
  return verify(seal(story, files), {}, nodeCrypto);
}

const by = (payload: object, ...keys: readonly SigningKey[]) => signPayload(payload, 'import', keys);
/** The thumbprint of some other service’s key. */
const elsewhere = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64url');
const codeOf = ({ verdict }: ReturnType<typeof verify>) => (verdict.passed ? 'passed' : verdict.finding.code);

describe('a ledger that moved', () => {
  it.each([
    ['a superior of the committee above', (story: Story) => story.cast.county.key],
    ['a root', (story: Story) => story.root.key],
  ])('passes by the word of %s', (_who, keyOf) => {
    const { verdict, checks } = moved((story, say) => [by(say(), keyOf(story))]);
    expect(verdict).toMatchObject({ passed: true });
    expect(checks).toContainEqual({ name: 'moves', ok: true, numbers: { moves: 1 } });
  });

  it('passes through several homes, told in any order', () => {
    const { checks } = moved((story, say) => [
      by(say({ from: elsewhere('b') }), story.cast.county.key),
      by(say({ seq: 3, head: hashAt(story, 3), to: elsewhere('b') }), story.cast.county.key),
    ]);
    expect(checks).toContainEqual({ name: 'moves', ok: true, numbers: { moves: 2 } });
  });

  it.each([
    ['nobody said so', () => [], 'service-unnamed'],
    [
      'it was to move elsewhere',
      (story: Story, say: Say) => [by(say({ to: elsewhere('c') }), story.cast.county.key)],
      'service-unnamed',
    ],
    [
      'it came from elsewhere',
      (story: Story, say: Say) => [by(say({ from: elsewhere('c') }), story.cast.county.key)],
      'service-unnamed',
    ],
    [
      'another ledger moved',
      (story: Story, say: Say) => [by(say({ head: `sha256:${'0'.repeat(64)}` }), story.cast.county.key)],
      'service-unnamed',
    ],
    [
      'more moved than there is',
      (story: Story, say: Say) => [by(say({ seq: 999 }), story.cast.county.key)],
      'service-unnamed',
    ],
    [
      'the chair said so',
      (story: Story, say: Say) => [by(say(), story.cast.chair.key)],
      'import-not-entitled',
    ],
    [
      'somebody unknown said so',
      (_story: Story, say: Say) => [by(say(), makeActor('superior', { actor: 'x' }).key)],
      'signer-unregistered',
    ],
    [
      'a key that no longer counted said so',
      (story: Story, say: Say) => [by(say({ at: '2200-01-01T00:00:00.000Z' }), story.cast.county.key)],
      'key-expired',
    ],
    [
      'two said so',
      (story: Story, say: Say) => [by(say(), story.cast.county.key, story.cast.registrar.key)],
      'import-signers',
    ],
    [
      'it was said of something else',
      (story: Story, say: Say) => [by({ ...say(), why: 'x' }, story.cast.county.key)],
      'field-unknown',
    ],
    [
      'it was signed as something else',
      (story: Story, say: Say) => [signPayload(say(), 'act', [story.cast.county.key])],
      'typ-wrong',
    ],
    [
      'the signature is of other words',
      (story: Story, say: Say) => [
        { ...by(say({ seq: 1 }), story.cast.county.key), payload: by(say(), story.cast.county.key).payload },
      ],
      'signature-invalid',
    ],
  ] as const)('fails where %s', (_how, imports, code) => {
    expect(codeOf(moved(imports))).toBe(code);
  });

  it('fails where its first entry convenes nothing', () => {
    const files = resealed(tales.certifiedElection(), (folder) =>
      rechained(folder, (entries) =>
        entries.map((entry) => {
          const { definition: _definition, ...rest } = entry as typeof entry & { definition?: unknown };
          return rest as typeof entry;
        }),
      ),
    );
    expect(codeOf(verify(files, {}, nodeCrypto))).toBe('service-unnamed');
  });

  it('fails signed by another service with no word of a move', () => {
    expect(codeOf(verify(signedByAnother(tales.certifiedElection()), {}, nodeCrypto))).toBe(
      'service-unnamed',
    );
  });
});

type Say = (fields?: object) => object;

function hashAt(story: Story, seq: number): string {
  return story.states[seq - 1]!.head;
}

describe('whoever brings a ledger in', () => {
  /** What is said of an import that somebody signs. */
  function said(name: string, fields: object): readonly string[] {
    const story = tales.certifiedElection();
    const person = story.enrol(makeActor('superior', { actor: name, person: '移交人', ...fields }));
    const payload = {
      format: 'scrutineer/import@1',
      election: story.definition.id,
      seq: 1,
      head: hashAt(story, 1),
      from: story.service.kid,
      to: elsewhere('b'),
      at: story.now,
    };
    const chainsOf = (kid: string) => [story.chainOf(kid)!];
    const vouching = { roots: [story.root.root], chainsOf };
    const read = readImport(by(payload, person.key), story.definition.superior, vouching, nodeCrypto);
    return read.ok ? [] : read.findings.map(({ code }) => code);
  }

  it('may be bound to that very election, and to no other', () => {
    expect(said('bound', { election: tales.certifiedElection().definition.id })).toEqual([]);
    expect(said('bound', { election: 'another-election' })).toEqual(['import-not-entitled']);
  });

  it('must be of that place or above it', () => {
    expect(said('city-too', { jurisdiction: '46' })).toEqual([]);
    expect(said('neighbour', { jurisdiction: '469022' })).toEqual(['import-not-entitled']);
  });
});

describe('the moves of a ledger', () => {
  const hash = (letter: string) => `sha256:${letter.repeat(64)}` as const;
  const hashes = [hash('a'), hash('b'), hash('c')];
  const move = (from: string, to: string, seq: number): Import => ({
    format: 'scrutineer/import@1',
    election: 'e',
    seq,
    head: hashes[seq - 1]!,
    from,
    to,
    at: '2026-11-22T08:00:00.000Z',
  });

  it('are none where it never left', () => {
    expect(movesTo('A', 'A', [], hashes)).toBe(0);
  });

  it('go there and back, each over more of the ledger', () => {
    expect(movesTo('C', 'A', [move('A', 'B', 1), move('B', 'A', 2), move('A', 'C', 3)], hashes)).toBe(1);
    expect(movesTo('D', 'A', [move('A', 'B', 1), move('A', 'C', 2), move('C', 'D', 2)], hashes)).toBe(2);
    expect(movesTo('C', 'A', [move('B', 'C', 3), move('A', 'B', 2)], hashes)).toBe(2);
  });

  it('never go back over less than had moved before', () => {
    expect(movesTo('C', 'A', [move('A', 'B', 2), move('B', 'C', 1)], hashes)).toBeUndefined();
  });

  it('that lead round in a circle lead nowhere', () => {
    expect(movesTo('C', 'A', [move('A', 'B', 1), move('B', 'A', 1)], hashes)).toBeUndefined();
  });
});
