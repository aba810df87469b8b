import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../core/ledger/canonical.ts';
import { addSignature } from '../../functions/embedded/sign.ts';
import { makeActor, makeHall, revoke } from '../support/actors.ts';
import { attend, bringBack, issue, plainVote, prepare, sheetOf, vote } from '../support/hall.ts';
import {
  bundleOf,
  expectStatus,
  keyers,
  openService,
  pathOf,
  payloadOf,
  type Service,
} from '../support/service.ts';
import { type Signer, Story } from '../support/story.ts';
import * as tales from '../support/tales.ts';

const pile = { station: 's1', batch: '01', ballots: plainVote.stations['s1']!['01']! };
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const cast = makeHall();

async function counting(): Promise<{ service: Service; story: Story; path: string }> {
  const service = await openService();
  const story = vote(prepare(new Story()), plainVote);
  await service.tell(story);
  return { service, story, path: pathOf('batch-accepted', story.definition.id) };
}

/** What a payload with some of it changed is refused with, signed by both keyers. */
async function refused(change: object, signers: readonly Signer[] = keyers) {
  const { service, story, path } = await counting();
  const payload = { ...payloadOf(bundleOf(story, pile)), ...change };
  const { status, codes } = await service.call('POST', path, story.sign(payload, 'batch', signers));
  return [status, ...codes];
}

const digest = `sha256:${'ab'.repeat(32)}`;
const ballot = (marks: string, count = 30) => ({ ballots: [{ count, marks }] });

describe('a bundle that does not belong here is refused', () => {
  it.each<[string, object, (number | string)[]]>([
    ['of another paper', { paper: digest }, [409, 'paper-differs']],
    ['of another contest', { contest: 'commission' }, [409, 'contest-unknown']],
    ['of another round', { round: 2 }, [409, 'round-wrong']],
    ['of a station that is not there', { station: 's9' }, [422, 'station-unknown']],
    ['of a pile nobody announced', { batch: '02' }, [409, 'pile-unknown']],
    ['in rehearsal', { mode: 'rehearsal' }, [409, 'mode-differs']],
    ['of another election', { election: '469021101-2026-other' }, [409, 'election-differs']],
    ['with a paper too few', ballot('oox', 29), [409, 'pile-papers']],
    ['replacing one that stands', { replaces: '00' }, [409, 'replaces-standing', 'pile-unknown']],
  ])('%s', async (_which, change, expected) => {
    expect(await refused(change)).toEqual(expected);
  });

  it('by sheet', async () => {
    const { service, story, path } = await counting();
    const { ballots: _ballots, ...rest } = payloadOf(bundleOf(story, pile));
    const sheet = { ...rest, sheet: sheetOf(30, 20, 10, 0) };
    const answer = await service.call('POST', path, story.sign(sheet, 'batch', keyers));
    const codes = ['entered-differs', 'signer-not-entitled', 'signer-not-entitled'];
    expect([answer.status, answer.codes]).toEqual([409, codes]);
  });

  it('before the round is declared, and after it is signed', async () => {
    const service = await openService();
    const story = issue(attend(prepare(new Story())), { s1: 30, s2: 18 });
    bringBack(story, plainVote);
    await service.tell(story);
    const early = await service.bundle(story, pile);
    expect([early.status, early.codes]).toEqual([409, ['phase-wrong']]);
    const done = tales.certifiedElection();
    const later = await openService();
    await later.tell(done);
    const late = await later.bundle(done, { ...pile, batch: '02' });
    expect([late.status, late.codes]).toEqual([409, ['phase-wrong']]);
  });

  it('in an election nobody convened', async () => {
    const { service, story } = await counting();
    const election = '469021101-2026-nowhere';
    const payload = { ...payloadOf(bundleOf(story, pile)), election };
    const answer = await service.call(
      'POST',
      pathOf('batch-accepted', election),
      story.sign(payload, 'batch', keyers),
    );
    expect([answer.status, answer.codes]).toEqual([404, ['election-unknown']]);
  });

  it('keyed ballot by ballot where fewer than twenty are counted by sheet', async () => {
    const service = await openService();
    const small = new Story(tales.sheetMeeting().definition);
    small.superior = small.enrol(
      makeActor('superior', { actor: 'township', person: '秦川', jurisdiction: '469021101' }),
    );
    vote(prepare(small, 15), { present: 14, stations: { s1: { '01': [{ count: 14, marks: 'oox' }] } } });
    await service.tell(small);
    const answer = await service.bundle(small, {
      station: 's1',
      batch: '01',
      ballots: [{ count: 14, marks: 'oox' }],
    });
    expect([answer.status, answer.codes]).toEqual([409, ['entered-differs']]);
    const sheet = { station: 's1', batch: '01', sheet: sheetOf(14, 12, 9, 2) };
    const byKeyers = await service.bundle(small, sheet);
    expect([byKeyers.status, byKeyers.codes]).toEqual([403, ['signer-not-entitled', 'signer-not-entitled']]);
    expectStatus(await service.bundle(small, sheet, ['chief', 'scrutineerA']), 201);
  });
});

describe('ballots a contest cannot have are malformed', () => {
  it.each<[string, object, string[]]>([
    ['a mark too many', ballot('ooxx'), ['marks-length']],
    ['no such mark', ballot('oo/'), ['mark-unknown']],
    [
      'both marks and a void reason',
      { ballots: [{ count: 30, marks: 'oox', void: 'illegible' }] },
      ['ballot-both'],
    ],
    ['nothing at all', { ballots: [] }, ['field-malformed']],
    ['no such void reason', { ballots: [{ count: 30, void: 'torn' }] }, ['field-malformed']],
    ['a count below one', { ballots: [{ count: 0, marks: 'oox' }] }, ['field-malformed']],
    ['an unknown field', { keyer: '周丽' }, ['field-unknown']],
    ['`__proto__` for a station', { station: '__proto__' }, ['field-malformed']],
    ['no such mode', { mode: 'test' }, ['field-malformed']],
    [
      'equal ballots apart',
      {
        ballots: [
          { count: 15, marks: 'oox' },
          { count: 15, marks: 'oox' },
        ],
      },
      ['not-canonical'],
    ],
    [
      'ballots out of order',
      {
        ballots: [
          { count: 10, marks: 'oxx' },
          { count: 20, marks: 'oox' },
        ],
      },
      ['not-canonical'],
    ],
    [
      'a name not reduced to its key',
      { ballots: [{ count: 30, marks: 'oxx', writeIns: [{ mark: 'o', name: '赵 六' }] }] },
      ['not-canonical'],
    ],
    [
      'a name of nothing',
      { ballots: [{ count: 30, marks: 'oxx', writeIns: [{ mark: 'o', name: ' ' }] }] },
      ['name-empty'],
    ],
  ])('%s', async (_what, change, codes) => {
    expect(await refused(change)).toEqual([422, ...codes]);
  });

  it('`constructor` is a station like any other that is not there', async () => {
    expect(await refused({ station: 'constructor' })).toEqual([422, 'station-unknown']);
    expect(await refused({ contest: 'constructor' })).toEqual([409, 'contest-unknown']);
    expect(await refused({ batch: 'constructor' })).toEqual([409, 'pile-unknown']);
  });
});

describe('signatures that do not count', () => {
  it.each<[string, readonly Signer[], (number | string)[]]>([
    ['one only', ['keyerA'], [403, 'signature-missing']],
    ['the chair’s beside one', ['keyerA', 'chair'], [403, 'signer-not-entitled']],
    [
      'a stranger’s',
      ['keyerA', makeActor('keyer', { actor: 'stranger', person: '过客' })],
      [403, 'signer-unregistered'],
    ],
  ])('%s', async (_which, signers, expected) => {
    expect(await refused({}, signers)).toEqual(expected);
  });

  it.each([
    ['expired', { expires: '2026-11-22T08:00:00.000Z' }, 'key-expired'],
    ['not valid yet', { notBefore: '2026-11-23T00:00:00.000Z' }, 'key-not-yet'],
    ['of another township', { jurisdiction: '469021102' }, 'signer-jurisdiction'],
    ['of another election', { election: '469021101-2026-other' }, 'signer-election'],
    ['of another station', { station: 's2' }, 'signer-station'],
  ])('a key %s', async (_which, fields, code) => {
    const { service, story } = await counting();
    const keyer = makeActor('keyer', { actor: 'keyer-c', person: '苏三', ...fields });
    expectStatus(await service.enrol(keyer, cast.registrar), 201);
    const { status, codes } = await service.bundle(story, pile, ['keyerA', keyer]);
    expect([status, codes]).toEqual([403, [code]]);
  });

  it('a key revoked counts no more from then on, its registrar’s neither', async () => {
    const { service, story } = await counting();
    const clerk = makeActor('superior', { actor: 'clerk', person: '文书' });
    expectStatus(await service.enrol(clerk, cast.registrar), 201);
    const keyer = makeActor('keyer', { actor: 'keyer-c', person: '苏三' });
    expectStatus(await service.enrol(keyer, clerk), 201);
    const revocation = revoke(clerk, story.now, cast.registrar);
    expectStatus(await service.call('PUT', '/v1/actors/clerk', revocation), 201);
    const { status, codes } = await service.bundle(story, pile, ['keyerA', keyer]);
    expect([status, codes]).toEqual([403, ['key-revoked']]);
  });

  it('tampered payload, header or algorithm', async () => {
    const { service, story, path } = await counting();
    const envelope = bundleOf(story, pile);
    const [first, second] = envelope.signatures as unknown as [object, object];
    const changed = canonicalText({ ...payloadOf(envelope), ...ballot('oxo') });
    const header = (fields: object) =>
      base64url(
        canonicalText({ alg: 'EdDSA', kid: cast.keyerA.kid, typ: 'scrutineer-batch+jws', ...fields }),
      );
    const with_ = (fields: object) => ({ ...envelope, signatures: [{ ...first, ...fields }, second] });
    for (const [sent, status, code] of [
      [{ ...envelope, payload: base64url(changed) }, 403, 'signature-invalid'],
      [with_({ signature: 'A'.repeat(86) }), 403, 'signature-invalid'],
      [with_({ protected: header({ alg: 'ES256' }) }), 403, 'alg-mismatch'],
      [with_({ protected: header({ alg: 'none' }) }), 422, 'header-refused'],
      [with_({ protected: header({ jwk: cast.keyerA.key.jwk }) }), 422, 'header-refused'],
      [with_({ protected: header({ crit: ['exp'] }) }), 422, 'header-refused'],
      [with_({ protected: header({ typ: 'scrutineer-act+jws' }) }), 422, 'typ-wrong'],
      [{ ...envelope, signatures: [first, first] }, 422, 'signature-repeated'],
      [{ ...envelope, payload: `${envelope.payload}=` }, 422, 'not-canonical'],
      [{ ...envelope, payload: base64url(` ${changed}`) }, 422, 'not-canonical'],
      [{ ...envelope, signatures: [] }, 422, 'field-malformed'],
      [{ ...envelope, header: {} }, 422, 'field-unknown'],
    ] as const) {
      const answer = await service.call('POST', path, sent);
      expect([answer.status, answer.codes[0]]).toEqual([status, code]);
    }
    const five = ['a', 'b', 'c', 'd'].map((name) => makeActor('keyer', { actor: `keyer-${name}x` }).key);
    const many = five.reduce((signed, key) => addSignature(signed, 'batch', key), envelope);
    expect((await service.call('POST', path, many)).codes).toEqual(['too-many-signatures']);
  });
});

describe('bodies that are no envelope', () => {
  it.each<[string, string | Uint8Array, object, number, string]>([
    ['nothing', '', {}, 422, 'body-missing'],
    ['cut off', '{"payload":"', {}, 422, 'json-syntax'],
    ['a key twice', '{"payload":"","payload":""}', {}, 422, 'json-duplicate-key'],
    ['nested too deep', `${'['.repeat(17)}${']'.repeat(17)}`, {}, 422, 'json-too-deep'],
    ['half a surrogate pair', '{"payload":"\\ud800"}', {}, 422, 'json-lone-surrogate'],
    ['GB 18030', Uint8Array.of(0x22, 0xd6, 0xd0, 0x22), {}, 422, 'not-utf8'],
    ['a number', '1', {}, 422, 'field-malformed'],
    ['over 4 MiB', `"${'a'.repeat(4 * 1024 * 1024)}"`, {}, 413, 'body-too-large'],
    ['said to be text', '{}', { 'content-type': 'text/plain' }, 415, 'media-type'],
    ['compressed', '{}', { 'content-encoding': 'gzip' }, 415, 'media-type'],
  ])('%s', async (_what, body, headers, status, code) => {
    const service = await openService();
    const answer = await service.call('POST', pathOf('batch-accepted', '469021101-2026-congress'), body, {
      headers: headers as Record<string, string>,
    });
    expect([answer.status, answer.codes[0]]).toEqual([status, code]);
  });
});
