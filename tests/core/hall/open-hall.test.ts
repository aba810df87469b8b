import { describe, expect, it } from 'vitest';
import type { HallPack } from '../../../core/hall/documents.ts';
import { chainInForce, registrants } from '../../../core/hall/hall.ts';
import { openHall } from '../../../core/hall/open-hall.ts';
import { canonicalText, digestBytes, digestOf } from '../../../core/ledger/canonical.ts';
import { type Entry, genesis } from '../../../core/ledger/entry.ts';
import type { Envelope } from '../../../core/ledger/envelope.ts';
import { signingKey, signPayload } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor, makeJwk, register, type TestActor } from '../../support/actors.ts';
import {
  attend,
  bringBack,
  certify,
  declare,
  issue,
  plainVote,
  prepare,
  pronounce,
  release,
  upload,
  vote,
} from '../../support/hall.ts';
import { hallOf, packOf } from '../../support/halls.ts';
import { Story } from '../../support/story.ts';
import { certifiedElection, declaredElection, tieAndRunoff, voidThenRepeated } from '../../support/tales.ts';

const { sha256 } = nodeCrypto;
type Packed = HallPack['entries'][number];

const story = prepare(new Story());
const pack = packOf(story);

/** The code at which a pack is found broken, and where; the pack itself is named first. */
function brokenAt(changed: object): readonly [code: string, at: string] {
  const opened = openHall(changed, nodeCrypto);
  if (opened.ok) throw new Error('it was opened');
  const [first, found] = opened.findings;
  expect([first!.code, opened.findings.length]).toEqual(['hall-pack-broken', 2]);
  return [found!.code, found!.at];
}

const withEntries = (change: (entries: readonly Packed[]) => readonly Packed[], of = pack) => ({
  ...of,
  entries: change(of.entries),
});
const at = (index: number, change: (entry: Packed) => Packed) =>
  withEntries((entries) => entries.map((entry, place) => (place === index ? change(entry) : entry)));

/** What whoever has the service's key could make of a pack: entries changed, all hashes and the head made to fit. */
function forged(of: Story, change: (entries: readonly Entry[]) => readonly Entry[]): HallPack {
  const made = packOf(of);
  const entries = change(of.entries);
  const byPayload = new Map(of.entries.map(({ payload }, index) => [payload, made.entries[index]!]));
  let prev = genesis;
  const packed = entries.map((entry, index): Packed => {
    const line = canonicalText({ ...entry, seq: index + 1, prev });
    prev = digestBytes(new TextEncoder().encode(line), sha256);
    return { ...byPayload.get(entry.payload)!, line };
  });
  return { ...made, entries: packed, head: headSaying(of, { seq: entries.length, entry: prev }) };
}

/** A pack with an entry more at its end, of this type, for which these signed that payload. */
function appended(of: Story, type: string, payload: object, by: readonly TestActor[]): HallPack {
  const envelope = signPayload(
    payload,
    'act',
    by.map(({ key }) => key),
  );
  const last = of.entries[of.entries.length - 1]!;
  const digests = { payload: digestOf(payload, sha256), envelope: digestOf(envelope, sha256) };
  const entry = { ...last, type, by: by.map(({ kid }) => kid), ...digests };
  const made = forged(of, (entries) => [...entries, entry]);
  const entries = made.entries.map((each, index) =>
    index === of.entries.length ? { ...each, envelope } : each,
  );
  return { ...made, entries };
}

function headSaying(of: Story, say: object, by = of.service): Envelope {
  const payload = JSON.parse(Buffer.from(packOf(of).head.payload, 'base64url').toString()) as object;
  return signPayload({ ...payload, ...say }, 'head', [by]);
}

/** A scrutineer elected in the hall signed the count, and was confirmed before the certificate. */
function confirmedElection(): Story {
  const counted = release(upload(vote(prepare(new Story()), plainVote), plainVote));
  const elected = { actor: 'scrutineer-c', person: '何静', election: counted.definition.id };
  const provisional = counted.enrol(
    makeActor('scrutineer', { ...elected, provisional: true }),
    'chair',
    'organiser',
  );
  const count = { contest: 'committee', round: 1, resultDigest: counted.digest() };
  counted.act('count-signed', count, ['chief', provisional]);
  counted.enrol(makeActor('scrutineer', elected), 'county');
  return certify(declare(counted));
}

describe('a hall pack', () => {
  it('opens to the ledger as it stood, and to everybody who may sign', () => {
    const hall = hallOf(story);
    expect(hall.state).toEqual(story.state);
    expect(hall.entries).toEqual(story.entries);
    expect(hall.from).toEqual({ seq: story.state!.seq, head: story.state!.head });
    expect(hall.pack).toBe(digestOf(pack, sha256));
    expect(hall.packed).toBe(pack.at);
    const { keyerA, chair } = story.cast;
    expect(registrants(hall).map(({ actor }) => actor)).toEqual(
      expect.arrayContaining([keyerA.actor, chair.actor]),
    );
    expect(chainInForce(hall, 'nobody')).toBeUndefined();
  });

  it('is one document, and no other', () => {
    const opened = openHall({ ...pack, format: 'scrutineer/hall-file@1' }, nodeCrypto);
    expect(opened).toMatchObject({ ok: false, findings: [{ at: '/format' }] });
  });

  it.each([
    [
      'a line changed',
      at(2, (entry) => ({ ...entry, line: entry.line.replace('"electors":50', '"electors":40') })),
      'chain-broken',
      'ledger.jsonl:4',
    ],
    [
      'a line that is none',
      at(3, (entry) => ({ ...entry, line: `${entry.line} ` })),
      'line-malformed',
      'ledger.jsonl:4',
    ],
    [
      'two lines in each other’s place',
      withEntries(([first, second, third, ...more]) => [first!, third!, second!, ...more]),
      'line-out-of-order',
      'ledger.jsonl:2',
    ],
    [
      'an entry left out',
      withEntries(([first, , ...more]) => [first!, ...more]),
      'line-out-of-order',
      'ledger.jsonl:2',
    ],
    ['the last entry left out', withEntries((entries) => entries.slice(0, -1)), 'head-differs', 'head.json'],
    [
      'an envelope left out',
      at(3, ({ line }) => ({ line })),
      'file-missing',
      `envelopes/${story.entries[3]!.payload.slice(7)}.json`,
    ],
    [
      'an envelope that is none',
      at(3, (entry) => ({ ...entry, envelope: { ...entry.envelope!, payload: '!' } })),
      'not-canonical',
      `envelopes/${story.entries[3]!.payload.slice(7)}.json/payload`,
    ],
    [
      'another entry’s envelope',
      at(3, (entry) => ({ ...entry, envelope: pack.entries[2]!.envelope! })),
      'envelope-differs',
      `envelopes/${story.entries[3]!.payload.slice(7)}.json`,
    ],
  ])('with %s is not opened', (_what, changed, code, place) => {
    expect(brokenAt(changed)).toEqual([code, place]);
  });

  it('with a ballot in it is not opened', () => {
    const counting = upload(vote(prepare(new Story()), plainVote), plainVote);
    const index = counting.entries.findIndex(({ type }) => type === 'batch-accepted');
    const { payload } = counting.entries[index]!;
    const envelope = counting.envelopes.get(payload)!;
    const changed = withEntries(
      (entries) => entries.map((entry, place) => (place === index ? { ...entry, envelope } : entry)),
      packOf(counting),
    );
    expect(brokenAt(changed)).toEqual(['file-extra', `envelopes/${payload.slice(7)}.json`]);
  });

  it('whose end another service signed is not opened', () => {
    const other = signingKey({ jwk: makeJwk('another service') });
    expect(brokenAt({ ...pack, head: headSaying(story, {}, other) })[0]).toBe('not-by-service');
    expect(brokenAt({ ...pack, actors: { ...pack.actors, service: other.jwk } })[0]).toBe('service-unnamed');
  });

  it('whose head says something else is not opened', () => {
    const state = `sha256:${'0'.repeat(64)}`;
    expect(brokenAt({ ...pack, head: headSaying(story, { state }) })).toEqual(['head-differs', 'head.json']);
    expect(brokenAt({ ...pack, election: '469021101-2026-other' })).toEqual(['head-differs', 'head.json']);
  });

  it('whose people do not lead up to its roots is not opened', () => {
    const roots = [story.spareRoot.root];
    expect(brokenAt({ ...pack, actors: { ...pack.actors, roots } })[0]).toBe('chain-rootless');
    const stranger = makeActor('keyer', { actor: 'stranger' });
    const registrations = [...pack.actors.registrations, register(stranger, { key: stranger.key })];
    expect(brokenAt({ ...pack, actors: { ...pack.actors, registrations } })[0]).toBe('chain-circular');
  });

  it('that says its ledger moved tells by whose word', () => {
    expect(brokenAt({ ...pack, actors: { ...pack.actors, imports: [pack.head] } })[0]).toBe('typ-wrong');
    expect(openHall({ ...pack, actors: { ...pack.actors, imports: [] } }, nodeCrypto).ok).toBe(true);
  });

  it.each([
    ['whose count is declared', () => declaredElection()],
    ['certified', certifiedElection],
    ['whose run-off is certified', tieAndRunoff],
    ['certified after a void round', voidThenRepeated],
    ['certified with a scrutineer elected in the hall', confirmedElection],
    [
      'with a bundle withdrawn and replaced',
      () => {
        const counting = upload(vote(prepare(new Story()), plainVote), plainVote);
        const { payload: digest } = counting.entries.find(({ type }) => type === 'batch-accepted')!;
        const pile = { contest: 'committee', round: 1, station: 's1', batch: '01' };
        counting.act('batch-withdrawn', { ...pile, digest, reason: '重录' }, ['scrutineerA', 'scrutineerB']);
        counting.bundle({
          station: 's1',
          batch: '02',
          replaces: '01',
          ballots: plainVote.stations['s1']!['01'],
        });
        return counting;
      },
    ],
    [
      'declared void once',
      () => {
        const voting = issue(attend(prepare(new Story())), { s1: 30, s2: 18 });
        return pronounce(bringBack(voting, { stations: { s1: { '01': [{ count: 49 }] } } }), 'void');
      },
    ],
  ])('of an election %s opens without its ballots', (_what, make) => {
    const of = make();
    expect(hallOf(of).state).toEqual(of.state);
  });

  it('is not called broken where a bug is', () => {
    const broken = () => {
      throw new Error('no digest today');
    };
    expect(() => openHall(pack, { ...nodeCrypto, sha256: broken })).toThrow('no digest today');
  });

  it('names provisional scrutineers as what they were', () => {
    const counting = upload(vote(prepare(new Story()), plainVote), plainVote);
    const elected = { actor: 'scrutineer-c', person: '何静', election: counting.definition.id };
    const provisional = makeActor('scrutineer', { ...elected, provisional: true });
    counting.enrol(provisional, 'chair', 'organiser');
    const { payload: digest } = counting.entries.find(({ type }) => type === 'batch-accepted')!;
    const pile = { contest: 'committee', round: 1, station: 's1', batch: '01' };
    counting.act('batch-withdrawn', { ...pile, digest, reason: '重录' }, ['scrutineerA', provisional]);
    expect(chainInForce(hallOf(counting), provisional.kid)!.registrant.provisional).toBe(true);
    counting.enrol(makeActor('scrutineer', elected), 'county');
    expect(chainInForce(hallOf(counting), provisional.kid)!.registrant.provisional).toBeUndefined();
  });
});

describe('whoever has the service’s key, and none of the signers’', () => {
  it('cannot have an act say something else in a pack', () => {
    const changed = forged(story, (entries) =>
      entries.map((entry) => (entry.type === 'electors-confirmed' ? { ...entry, electors: 40 } : entry)),
    );
    expect(brokenAt(changed)[0]).toBe('entry-differs');
  });

  it('cannot have signed what somebody else signed', () => {
    const changed = forged(story, (entries) =>
      entries.map((entry) =>
        entry.type === 'meeting-approved' ? { ...entry, by: story.entries[0]!.by } : entry,
      ),
    );
    expect(brokenAt(changed)[0]).toBe('entry-differs');
  });

  it('cannot have a bundle in by nobody registered, of no form, or before its election', () => {
    const counting = upload(vote(prepare(new Story()), plainVote), plainVote);
    const bundle = (change: (entry: Entry) => Entry) =>
      forged(counting, (entries) =>
        entries.map((entry) => (entry.type === 'batch-accepted' ? change(entry) : entry)),
      );
    const stranger = makeActor('keyer', { actor: 'stranger' }).kid;
    expect(brokenAt(bundle((entry) => ({ ...entry, by: [stranger, ...entry.by.slice(1)] })))[0]).toBe(
      'signer-unregistered',
    );
    expect(brokenAt(bundle((entry) => ({ ...entry, papers: 'many' })))[0]).toBe('field-malformed');
    const twice = forged(counting, (entries) => [...entries, entries[entries.length - 1]!]);
    expect(brokenAt(twice)[0]).toBe('batch-conflict');
    const alone = forged(counting, (entries) => entries.filter(({ type }) => type === 'batch-accepted'));
    expect(brokenAt(alone)[0]).toBe('service-unnamed');
    const posing = { definition: { service: counting.service.kid } };
    const first = forged(counting, (entries) =>
      entries.filter(({ type }) => type === 'batch-accepted').map((entry) => ({ ...entry, ...posing })),
    );
    expect(brokenAt(first)).toEqual(['election-unknown', 'ledger.jsonl:1']);
    const counted = forged(declaredElection(), (entries) =>
      entries.filter(({ type }) => type === 'result-declared').map((entry) => ({ ...entry, ...posing })),
    );
    expect(brokenAt(counted)).toEqual(['election-unknown', 'ledger.jsonl:1']);
  });

  it('cannot pass one act for another, or anything for an act', () => {
    const declared = declaredElection();
    const { chair } = declared.cast;
    const fields = { contest: 'committee', round: 1, resultDigest: declared.digest() };
    const act = declared.actPayload('result-declared', fields);
    expect(brokenAt(appended(declared, 'meeting-resolved', act, [chair]))[0]).toBe('phase-wrong');
    const nothing = { format: 'scrutineer/act@1', type: 'result-declared' };
    expect(brokenAt(appended(declared, 'result-declared', nothing, [chair]))[0]).toBe('field-missing');
    expect(
      brokenAt(appended(declared, 'result-declared', act, [makeActor('chair', { actor: 'stranger' })]))[0],
    ).toBe('signer-unregistered');
  });

  it('cannot have a count signed that says nothing', () => {
    const declared = declaredElection();
    const changed = forged(declared, (entries) =>
      entries.map((entry) => (entry.type === 'count-signed' ? { ...entry, outcome: {} } : entry)),
    );
    expect(brokenAt(changed)[0]).toBe('field-missing');
  });
});
