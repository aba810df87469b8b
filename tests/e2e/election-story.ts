import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scrutineer } from '../cli/program.ts';
import { refusal, taken } from './expecting.ts';
import { candidates, Hall } from './hall.ts';
import {
  digestOf,
  Holder,
  type Json,
  Outsider,
  payloadOf,
  sha256,
  signedByService,
  thumbprint,
} from './outsider.ts';
import { election, keygen, registerEverybody } from './people.ts';

/** A home of the service, wherever it stands; its root keys lie in `<data>/keys`. */
export interface OpenHome {
  readonly url: string;
  readonly data: string;
  /** Stops it in an orderly way; 0 where it says that all is done. */
  stop(): Promise<number | null>;
  /** Ends it, whatever it is at. */
  kill(): Promise<unknown>;
}

/**
 * One whole election over HTTP, by a client that knows the published contracts and nothing else; the same in every home.
 * `open` opens a home over a folder, and later once more over what it left there.
 */
export function electionStory(open: (folder: string) => Promise<OpenHome>): void {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-election-'));
  const committee = { contest: 'committee', round: 1 };
  const exempt = [{ kind: 'cannot-express-will', count: 6, superiorConsent: true, meetingApproval: true }];
  let served: OpenHome;
  let outsider: Outsider;
  let hall: Hall;

  beforeAll(async () => {
    served = await open(folder);
    outsider = new Outsider(served.url);
    await outsider.meet();
  });

  afterAll(async () => {
    await served?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const read = (path: string, reader: keyof Hall['people'] = 'organiser') =>
    outsider.get(`/v1/elections/${election}${path}`, hall.people[reader]);

  it('begins with a service that says who it is, and root keys for their owner alone', async () => {
    const health = await outsider.meet();
    expect(health).toMatchObject({ status: 'ok', mode: 'official', origin: served.url });
    expect(health.rules).toContain('1990');
    expect(health.service.kid).toBe(thumbprint(health.service.jwk));
    expect(statSync(join(served.data, 'keys', 'root-1.json')).mode & 0o777).toBe(0o600);
  });

  it('registers everybody once, by those who may', async () => {
    const keys = join(folder, 'keys');
    mkdirSync(keys);
    hall = new Hall(outsider, await registerEverybody(outsider, served.data, keys, keygen));
    const { auditor, registrar } = hall.people;
    const { json } = await outsider.get('/v1/actors', registrar);
    expect(json.actors.map((each: Json) => each.actor)).toContain('keyer-a');
    const { d: _secret, ...jwk } = auditor.file.jwk;
    const other = {
      format: 'scrutineer/actor@1',
      actor: 'auditor',
      person: '旁人',
      role: 'auditor',
      jurisdiction: '469021',
      jwk,
      notBefore: '2026-01-01T00:00:00.000Z',
      expires: '2100-01-01T00:00:00.000Z',
    };
    const put = (by: keyof Hall['people']) =>
      outsider.call('PUT', '/v1/actors/auditor', hall.signed(other, [by], 'actor'));
    expect(await refusal(put('registrar'))).toBe('409 actor-taken');
    expect(await refusal(put('organiser'))).toBe('403 registrar-not-entitled');
  });

  it('is convened with a receipt that the service signed over the very act', async () => {
    const receipt = await taken(hall.convene());
    expect(signedByService(receipt, 'receipt', outsider.service.jwk)).toBe(true);
    expect(payloadOf(receipt.envelope)).toMatchObject({ format: 'scrutineer/receipt@1', election, seq: 1 });
    expect((await hall.status()).phase).toBe('draft');
  });

  it('gives the same receipt for the same act, and refuses another under its nonce', async () => {
    const approval = { requestNo: '青发〔2026〕18号', replyNo: '云组复〔2026〕31号', date: '2026-11-01' };
    const act = hall.act('meeting-approved', approval);
    const first = await taken(hall.send('rulings', hall.signed(act, ['county'])));
    const second = await taken(hall.send('rulings', hall.signed(act, ['county'])), 200);
    expect(second.envelope.payload).toBe(first.envelope.payload);
    const other = hall.send('rulings', hall.signed({ ...act, date: '2026-11-02' }, ['county']));
    expect(await refusal(other)).toBe('409 nonce-used');
  });

  it('takes approvals from the county alone, of the very paper that will be voted on', async () => {
    const confirmed = { contest: 'committee', electors: 118, exempt };
    expect(await refusal(hall.rule('electors-confirmed', confirmed, 'organiser'))).toBe(
      '403 signer-not-entitled',
    );
    await taken(hall.rule('electors-confirmed', confirmed));
    await taken(
      hall.do('slate-submitted', { contest: 'committee', stage: 'formal', candidates }, 'organiser'),
    );
    const { paper } = await hall.contest();
    const { json: body } = await read(`/papers/${paper}`);
    expect(digestOf(body)).toBe(paper);
    expect(body.candidates).toEqual(candidates);
    await taken(hall.rule('slate-approved', { contest: 'committee', paper }));
    expect((await hall.status()).phase).toBe('ready');
  });

  it('counts heads, papers and piles, and refuses numbers that do not fit', async () => {
    await taken(hall.do('method-adopted', { digest: sha256('选举办法') }, 'chair'));
    const officials = [
      { person: '郑国华', duty: 'chief' },
      { person: '冯静', duty: 'scrutineer' },
      { person: '陈涛', duty: 'scrutineer' },
    ];
    await taken(hall.do('officials-appointed', { officials }, 'chair'));
    const absent = { affairs: 10, illness: 4, leave: 2, other: 0 };
    const attendance = { ...committee, electors: 118, present: 96, exempt, absent };
    const record = (fields: Json, ...by: (keyof Hall['people'])[]) =>
      hall.do('attendance-recorded', { ...attendance, ...fields }, ...by);
    expect(await refusal(record({ present: 95 }, 'chair', 'chief'))).toBe('422 absent-differs');
    expect(await refusal(record({}, 'chair'))).toBe('403 signature-missing');
    await taken(record({}, 'chair', 'chief'));
    const issued = [
      { id: 's1', printed: 64, issued: 60, unused: 4 },
      { id: 's2', printed: 40, issued: 36, unused: 4 },
    ];
    await taken(hall.do('ballots-issued', { ...committee, stations: issued }, 'chair', 'chief'));
    const s2 = { id: 's2', returned: 36, piles: [{ batch: '01', papers: 36 }] };
    const s1 = (...piles: readonly (readonly [string, number])[]) => ({
      id: 's1',
      returned: 60,
      piles: piles.map(([batch, papers]) => ({ batch, papers })),
    });
    const returned = (stations: Json) =>
      hall.do('ballots-returned', { ...committee, stations }, 'chair', 'chief');
    expect(await refusal(returned([s1(['01', 50], ['02', 10]), s2]))).toBe('422 pile-size');
    await taken(returned([s1(['01', 40], ['02', 20]), s2]));
  });

  it('opens the count when the chair declares the round valid at the head he saw', async () => {
    const declare = (verdict: string, expected: string) =>
      hall.do('round-declared', { ...committee, verdict, expect: expected }, 'chair');
    expect(await refusal(declare('valid', `sha256:${'0'.repeat(64)}`))).toBe('409 head-moved');
    expect(await refusal(declare('void', await hall.head()))).toBe('409 verdict-wrong');
    await taken(declare('valid', await hall.head()));
    expect((await hall.contest()).phase).toBe('counting');
  });

  it('takes bundles of two keyers, shows a preview of one and nobody a vote before the release', async () => {
    const first = await hall.bundle(
      's1',
      '01',
      [
        { count: 1, marks: 'oxox', writeIns: [{ mark: 'o', name: '赵六' }] },
        { count: 30, marks: 'ooox' },
        { count: 9, marks: 'ooxo' },
      ].sort(byCanonicalBallot),
    );
    const preview = await taken(hall.send('batches?preview=true', hall.bundleBy(first)), 200);
    expect(preview).toMatchObject({ preview: true, papers: 40, findings: [] });
    expect(preview.envelope).toBeUndefined();
    expect(await refusal(hall.send('batches', hall.bundleBy(first, 'keyer-a')))).toBe(
      '403 signature-missing',
    );
    const receipt = await taken(hall.send('batches', hall.bundleBy(first)));
    expect(signedByService(receipt, 'receipt', outsider.service.jwk)).toBe(true);
    const again = await taken(hall.send('batches', hall.bundleBy(first, 'keyer-b', 'keyer-a')), 200);
    expect(again.envelope.payload).toBe(receipt.envelope.payload);
    for (const reader of ['chief', 'county', 'auditor'] as const) {
      expect(await refusal(read('/tally?contest=committee&round=1', reader))).toBe('403 not-released');
    }
    expect(await refusal(read('/evidence', 'auditor'))).toBe('403 not-released');
    expect((await hall.contest()).result).toBeUndefined();
    const ledger = await read('/ledger?from=1', 'auditor');
    expect(ledger.text).not.toMatch(/marks|votes|赵六/);
  });

  it('takes a wrong bundle back by two scrutineers, and another for its pile', async () => {
    const wrong = await hall.bundle('s1', '02', [{ count: 20, marks: 'oxxx' }]);
    const keyedAnew = { ...wrong, ballots: [{ count: 20, marks: 'oxox' }] };
    await taken(hall.send('batches', hall.bundleBy(wrong)));
    expect(await refusal(hall.send('batches', hall.bundleBy(keyedAnew)))).toBe('409 batch-conflict');
    const withdrawal = {
      ...committee,
      station: 's1',
      batch: '02',
      digest: digestOf(wrong),
      reason: '看错一栏',
    };
    const withdraw = (...by: (keyof Hall['people'])[]) => hall.do('batch-withdrawn', withdrawal, ...by);
    expect(await refusal(withdraw('scrutineer-a'))).toBe('403 signature-missing');
    await taken(withdraw('scrutineer-a', 'scrutineer-b'));
    expect(await refusal(hall.send('batches', hall.bundleBy(keyedAnew)))).toBe('409 batch-withdrawn');
    await taken(hall.send('batches', hall.bundleBy({ ...keyedAnew, batch: '02b', replaces: '02' })));
    const last = await hall.bundle('s2', '01', [
      { count: 34, marks: 'oox-' },
      { count: 2, void: 'identifying-mark' },
    ]);
    await taken(hall.send('batches', hall.bundleBy(last)));
    expect((await hall.contest()).phase).toBe('counted');
  });

  it('shows the tally to its readers once the chief has released it', async () => {
    expect(await refusal(hall.do('tally-released', committee, 'scrutineer-a'))).toBe(
      '403 signer-not-entitled',
    );
    await taken(hall.do('tally-released', committee, 'chief'));
    const { json } = await read('/tally?contest=committee&round=1', 'keyer-a');
    expect(json.votes.map((row: Json) => [row.id, row.for, row.against, row.abstain])).toEqual([
      ['c1', 94, 0, 0],
      ['c2', 73, 21, 0],
      ['c3', 51, 43, 0],
      ['c4', 9, 51, 34],
    ]);
    expect(json.writeIns).toEqual([{ name: '赵六', for: 1 }]);
    expect(json.elected).toEqual(['c1', 'c2', 'c3']);
    const verdicts = json.decided.map((each: Json) => `${each.id} ${each.verdict}`);
    expect(verdicts).toEqual(['c1 elected', 'c2 elected', 'c3 elected', 'c4 out', 'write-in:赵六 out']);
  });

  it('has its count signed, declared and certified, each over the same digest', async () => {
    const { result, resultDigest } = await hall.contest();
    expect(digestOfResult(result)).toBe(resultDigest);
    const seen = async (more: Json) => ({
      contest: 'committee',
      resultDigest,
      expect: await hall.head(),
      ...more,
    });
    const other = await seen({ round: 1, resultDigest: sha256('other') });
    expect(await refusal(hall.do('count-signed', other, 'chief', 'scrutineer-a'))).toBe('409 result-differs');
    await taken(hall.do('count-signed', await seen({ round: 1 }), 'chief', 'scrutineer-a'));
    await taken(hall.do('result-declared', await seen({ round: 1 }), 'chair'));
    const certified = await seen({ replyNo: '云组复〔2026〕40号' });
    expect(await refusal(hall.rule('result-certified', certified, 'registrar'))).toMatch(
      / registrar-certifies$/,
    );
    await taken(hall.rule('result-certified', certified));
    expect((await hall.status()).phase).toBe('certified');
  });

  it('gives the certificate to those who may read it, signed, with a version that never changes', async () => {
    const { county, chair } = hall.people;
    const last = await outsider.get(`/v1/results/${election}/committee`, county);
    expect(last.json.status).toBe('certified');
    expect(last.json.body).toMatchObject({ version: 1, elected: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }] });
    expect(last.headers.get('cache-control')).toBe('no-cache');
    expect(signedByService(last.json, 'certificate', outsider.service.jwk)).toBe(true);
    const version = await outsider.get(`/v1/results/${election}/committee/1`, county);
    expect(version.headers.get('etag')).toBe(`"${digestOf(version.json.body)}"`);
    expect(version.headers.get('cache-control')).toContain('immutable');
    expect(await refusal(outsider.get(`/v1/results/${election}/committee`, chair))).toBe(
      '403 reader-not-entitled',
    );
    const results = await outsider.get('/v1/jurisdictions/469021/results', county);
    expect(results.json.results).toEqual([version.json.body]);
    const csv = await outsider.get('/v1/jurisdictions/469021/results', county, { accept: 'text/csv' });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain('c1,丁一,94');
    const board = await outsider.get('/v1/jurisdictions/469021/board', county);
    expect(board.json.rows).toMatchObject([
      { election, phase: 'certified', turnout: { present: 96, due: 112 } },
    ]);
  });

  it('leaves evidence that anyone can verify without the service, and no byte of it can be changed unseen', async () => {
    const out = join(folder, 'evidence');
    const auditor = join(folder, 'keys', 'auditor.json');
    const fetched = scrutineer(['export', election, '--url', served.url, '--key', auditor, '--out', out]);
    expect([fetched.status, fetched.stderr]).toEqual([0, '']);
    const root = new Holder(join(served.data, 'keys', 'root-1.json'));
    const trust = ['--trust', root.kid, '--trust', outsider.service.kid];
    const verified = scrutineer(['verify', out, ...trust]);
    expect([verified.status, verified.stdout.split('\n').at(-2)]).toEqual([0, 'passed']);
    const unanchored = scrutineer(['verify', out]);
    expect(unanchored.stdout).toMatch(
      /\npassed, unanchored: compare root \S+ service \S+ head [A-Z2-7]{12}\n$/,
    );
    const ledger = join(out, 'ledger.jsonl');
    const bytes = readFileSync(ledger);
    bytes[100]! ^= 1;
    writeFileSync(ledger, bytes);
    const failed = scrutineer(['verify', out, ...trust]);
    expect(failed.status).toBe(1);
    expect(failed.stdout).toMatch(/\nFAILED: .*ledger\.jsonl/);
  });

  it('stops when it is told to, and knows all of it after the next start', async () => {
    const { head } = await hall.status();
    expect(await served.stop()).toBe(0);
    served = await open(folder);
    outsider = new Outsider(served.url);
    await outsider.meet();
    hall = new Hall(outsider, hall.people);
    expect((await hall.status()).head).toBe(head);
  });
}

/** Code-unit order of a ballot's canonical JSON without its count. */
function byCanonicalBallot({ count: _a, ...a }: Json, { count: _b, ...b }: Json): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** SHA-256 of the result without what depends on language. */
function digestOfResult(result: Json): string {
  const strip = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(strip);
    if (value === null || typeof value !== 'object') return value;
    const kept = Object.entries(value).filter(
      ([key]) => !['rule', 'arithmetic', 'message', 'next'].includes(key),
    );
    return Object.fromEntries(kept.map(([key, each]) => [key, strip(each)]));
  };
  return digestOf(strip(result));
}
