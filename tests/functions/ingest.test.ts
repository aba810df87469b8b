import { describe, expect, it } from 'vitest';
import { digestBytes, digestOf } from '../../core/ledger/canonical.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { checkSignature } from '../../core/ledger/signature.ts';
import { vaultPath } from '../../functions/ledger/vault-path.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { makeActor } from '../support/actors.ts';
import { plainVote, prepare, release, upload, vote } from '../support/hall.ts';
import { bundleOf, expectStatus, openService, pathOf, payloadOf, type Service } from '../support/service.ts';
import { Story } from '../support/story.ts';

const pile = { station: 's1', batch: '01', ballots: plainVote.stations['s1']!['01']! };
const other = { station: 's2', batch: '01', ballots: plainVote.stations['s2']!['01']! };
const { sha256 } = nodeCrypto;

/** A round declared valid, its piles still to come. */
async function counting(): Promise<{ service: Service; story: Story; path: string }> {
  const service = await openService();
  const story = vote(prepare(new Story()), plainVote);
  await service.tell(story);
  return { service, story, path: pathOf('batch-accepted', story.definition.id) };
}

describe('a bundle', () => {
  it('is accepted with a receipt the service signed over entry, state, payload and body', async () => {
    const { service, story, path } = await counting();
    const envelope = bundleOf(story, pile);
    const { status, json } = await service.call('POST', path, envelope);
    expect(status).toBe(201);
    const opened = readEnvelope(json.envelope, 'receipt', sha256);
    const { jwk, kid } = (await service.get('/v1/health')).json.service;
    if (!opened.ok) throw new Error('no receipt');
    expect(checkSignature(opened.signatures[0]!, jwk, '', nodeCrypto)).toEqual([]);
    expect(opened.signatures.map((signature) => signature.kid)).toEqual([kid]);
    const { head } = await service.house.store.read(story.definition.id, {});
    expect(opened.payload).toEqual({
      format: 'scrutineer/receipt@1',
      election: story.definition.id,
      seq: head!.seq,
      entry: head!.entry,
      state: digestBytes(Buffer.from(head!.state), sha256),
      digest: digestOf(payloadOf(envelope), sha256),
      body: digestOf(json.body, sha256),
    });
    expect(json.body).toMatchObject({ station: 's1', batch: '01', papers: 30, seq: head!.seq });
    expect(json.body.votes).toEqual(payloadOf(envelope).ballots);
  });

  it('leaves its envelope and its entry in the vault, and no vote in either ledger', async () => {
    const { service, story, path } = await counting();
    const { json } = await service.call('POST', path, bundleOf(story, pile));
    const { seq } = payloadOf(json.envelope);
    const entry = (await service.house.store.entry(story.definition.id, seq))!;
    expect(entry.line).not.toMatch(/marks|votes|赵六/);
    const copy = await service.house.vault.get(vaultPath.entry(story.definition.id, seq));
    expect(Buffer.from(copy!).toString()).toBe(entry.line);
    const kept = await service.house.vault.get(vaultPath.envelope(JSON.parse(entry.line).envelope));
    expect(payloadOf(JSON.parse(Buffer.from(kept!).toString()))).toMatchObject(pile);
  });

  it('sent again gets the very same receipt, whoever signed it and in whatever order', async () => {
    const { service, story, path } = await counting();
    const third = makeActor('keyer', { actor: 'keyer-c', person: '苏三' });
    expectStatus(await service.enrol(third, story.cast.registrar), 201);
    const first = await service.call('POST', path, bundleOf(story, pile));
    expectStatus(first, 201);
    await service.call('POST', path, bundleOf(story, other));
    for (const hands of [
      ['keyerA', 'keyerB'],
      ['keyerB', 'keyerA'],
      ['keyerA'],
      ['keyerA', third],
    ] as const) {
      const again = await service.call('POST', path, bundleOf(story, pile, hands));
      expect([again.status, again.text]).toEqual([200, first.text]);
    }
    service.clock.time = '2027-06-01T00:00:00.000Z';
    expect((await service.call('POST', path, bundleOf(story, pile))).text).toBe(first.text);
  });

  it('sent again by nobody known is refused: a guess at a small pile is not confirmed', async () => {
    const { service, story, path } = await counting();
    const envelope = bundleOf(story, pile);
    expectStatus(await service.call('POST', path, envelope), 201);
    const stranger = makeActor('keyer', { actor: 'stranger', person: '过客' });
    const guessed = await service.call('POST', path, bundleOf(story, pile, [stranger]));
    expect([guessed.status, guessed.codes]).toEqual([403, ['signer-unregistered']]);
    const [{ protected: header }] = envelope.signatures as unknown as [{ protected: string }];
    const forged = { ...envelope, signatures: [{ protected: header, signature: 'A'.repeat(86) }] };
    expect((await service.call('POST', path, forged)).codes).toEqual(['signature-invalid']);
  });

  it('is replaced by one with a number of its own, once two scrutineers have withdrawn it', async () => {
    const { service, story, path } = await counting();
    const wrong = { ...pile, ballots: [{ count: 30, marks: 'oxx' }] };
    upload(story, { stations: { s1: { '01': wrong.ballots } } });
    await service.tell(story);
    const right = { ...pile, batch: '01a', replaces: '01' };
    const early = await service.call('POST', path, bundleOf(story, right));
    expect([early.status, early.codes]).toEqual([409, ['replaces-standing', 'pile-unknown']]);
    const digest = story.entries[story.entries.length - 1]!.payload;
    const withdrawal = { contest: 'committee', round: 1, station: 's1', batch: '01', digest, reason: '录错' };
    story.act('batch-withdrawn', withdrawal, ['scrutineerA', 'chief']);
    await service.tell(story);
    const spent = await service.call('POST', path, bundleOf(story, pile));
    expect([spent.status, spent.codes]).toEqual([409, ['batch-withdrawn']]);
    const unnamed = await service.call('POST', path, bundleOf(story, { ...pile, batch: '02' }));
    expect(unnamed.codes).toEqual(['pile-unknown']);
    expectStatus(await service.call('POST', path, bundleOf(story, right)), 201);
    expectStatus(await service.call('POST', path, bundleOf(story, wrong)), 200);
    const { json } = await service.get(`/v1/elections/${story.definition.id}`, story.cast.chair);
    expect(json.contests[0].phase).toBe('counting');
    expectStatus(await service.call('POST', path, bundleOf(story, other)), 201);
    const after = await service.get(`/v1/elections/${story.definition.id}`, story.cast.chair);
    expect(after.json.contests[0].phase).toBe('counted');
  });
});

describe('a refusal in conflict', () => {
  it('is signed by the service, in the problem and in the vault, and changes nothing else', async () => {
    const { service, story, path } = await counting();
    expectStatus(await service.call('POST', path, bundleOf(story, pile)), 201);
    const conflicting = bundleOf(story, { ...pile, ballots: [{ count: 30, marks: 'oxx' }] });
    const { status, codes, json } = await service.call('POST', path, conflicting);
    expect([status, codes]).toEqual([409, ['batch-conflict']]);
    const opened = readEnvelope(json.refusal.envelope, 'refusal', sha256);
    if (!opened.ok) throw new Error('no signed refusal');
    const { signer } = service.house;
    expect(checkSignature(opened.signatures[0]!, signer.jwk, '', nodeCrypto)).toEqual([]);
    const digest = digestOf(payloadOf(conflicting), sha256);
    expect(opened.payload).toMatchObject({
      election: story.definition.id,
      digest,
      body: digestOf(json.refusal.body, sha256),
    });
    expect(json.refusal.body.findings).toMatchObject([{ code: 'batch-conflict' }]);
    expect(await service.house.vault.has(vaultPath.refusal(story.definition.id, digest))).toBe(true);
  });

  it('says what came too late', async () => {
    const { service, story, path } = await counting();
    upload(story, plainVote);
    release(story);
    story.act('count-signed', { contest: 'committee', round: 1, resultDigest: story.digest() }, [
      'chief',
      'scrutineerA',
    ]);
    await service.tell(story);
    const late = await service.call('POST', path, bundleOf(story, { ...pile, batch: '09' }));
    expect([late.status, late.codes]).toEqual([409, ['phase-wrong']]);
    expect(late.json.refusal.envelope.signatures).toHaveLength(1);
  });
});

describe('a preview', () => {
  const preview = '?preview=true';

  it('says what the bundle would count as, and writes and signs nothing', async () => {
    const { service, story } = await counting();
    const before = (await service.house.vault.list('')).length;
    const { status, json } = await service.bundle(story, pile, ['keyerA', 'keyerB'], preview);
    expect(status).toBe(200);
    expect(json).toEqual({
      preview: true,
      papers: 30,
      findings: [],
      votes: [
        { id: 'c1', name: '丁一', for: 29, against: 0, abstain: 0, unreadable: 0 },
        { id: 'c2', name: '王强', for: 26, against: 3, abstain: 0, unreadable: 0 },
        { id: 'c3', name: '阿里木·买买提', for: 0, against: 29, abstain: 0, unreadable: 0 },
      ],
    });
    const { head } = await service.house.store.read(story.definition.id, {});
    expect(head!.seq).toBe(story.state!.seq);
    expect(await service.house.vault.list('')).toHaveLength(before);
  });

  it('names all that stands in the way, as sending it would', async () => {
    const { service, story } = await counting();
    for (const [fields, codes] of [
      [{ ...pile, station: 's9' }, ['station-unknown']],
      [{ ...pile, batch: '07' }, ['pile-unknown']],
      [{ ...pile, mode: 'rehearsal' }, ['mode-differs']],
      [{ ...pile, ballots: [{ count: 29, marks: 'oox' }] }, ['pile-papers']],
      [{ ...pile, ballots: [{ count: 30, marks: 'ooxx' }] }, ['marks-length']],
      [{ ...pile, round: 2 }, ['round-wrong']],
    ] as const) {
      const { status, json } = await service.bundle(story, fields, ['keyerA', 'keyerB'], preview);
      expect([status, json.findings.map((found: { code: string }) => found.code)]).toEqual([200, codes]);
    }
  });

  it('is for a keyer to look before the other one signs', async () => {
    const { service, story } = await counting();
    const { json } = await service.bundle(story, pile, ['keyerA'], preview);
    expect(json.findings.map((found: { code: string }) => found.code)).toEqual(['signature-missing']);
    expect(json.votes).toHaveLength(3);
  });

  it('names no candidate to whoever may not sign, and no contest that is not there', async () => {
    const { service, story, path } = await counting();
    const neighbour = makeActor('keyer', { actor: 'neighbour', person: '邻居', jurisdiction: '469021102' });
    expectStatus(await service.enrol(neighbour, story.cast.registrar), 201);
    const stranger = makeActor('keyer', { actor: 'stranger', person: '过客' });
    for (const [hands, code] of [
      [[neighbour], 'signer-jurisdiction'],
      [[stranger], 'signer-unregistered'],
    ] as const) {
      const { json, text } = await service.bundle(story, pile, hands, preview);
      expect([json.findings[0].code, json.votes]).toEqual([code, []]);
      expect(text).not.toMatch(/王强|丁一/);
    }
    const nowhere = { ...payloadOf(bundleOf(story, pile)), contest: 'nowhere' };
    const { json } = await service.call(
      'POST',
      `${path}${preview}`,
      story.sign(nowhere, 'batch', ['keyerA', 'keyerB']),
    );
    expect([json.findings[0].code, json.votes]).toEqual(['contest-unknown', []]);
  });

  it('of a bundle that stands already finds nothing in its way', async () => {
    const { service, story, path } = await counting();
    expectStatus(await service.call('POST', path, bundleOf(story, pile)), 201);
    const { json } = await service.bundle(story, pile, ['keyerA', 'keyerB'], preview);
    expect([json.findings, json.votes.length]).toEqual([[], 3]);
  });
});
