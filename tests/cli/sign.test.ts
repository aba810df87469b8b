import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../core/ledger/canonical.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { signPayload } from '../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { makeActor, makeHall, type TestActor } from '../support/actors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const main = fileURLToPath(new URL('../../cli/scrutineer.js', import.meta.url));
const hall = makeHall();
const p256 = makeActor('chair', { actor: 'p256', alg: 'ES256' });
const act = {
  type: 'tally-released',
  format: 'scrutineer/act@1',
  election: '469021101-2026-congress',
  nonce: '0123456789abcdef',
  saidAt: '2026-11-22T08:00:00.000Z',
  contest: 'committee',
  round: 1,
};
const batch = {
  format: 'scrutineer/batch@1',
  election: '469021101-2026-congress',
  paper: `sha256:${'ab'.repeat(32)}`,
  contest: 'committee',
  round: 1,
  station: 's1',
  batch: '03',
  mode: 'official',
  ballots: ['xo', { marks: 'xx', writeIns: [{ name: '赵 六' }] }, 'ox', 'xo'],
};

function place(content: unknown, name = 'file.json') {
  const folder = temporaryFolder();
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  const keyOf = (actor: TestActor) => {
    const path = join(folder, `${actor.actor}.key.json`);
    writeFileSync(path, JSON.stringify(actor.keyFile));
    return path;
  };
  const sign = (actor: TestActor | string, ...args: readonly string[]) => {
    const key = typeof actor === 'string' ? actor : keyOf(actor);
    const command = [main, 'sign', '--key', key, file, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const read = () => JSON.parse(readFileSync(file, 'utf8')) as unknown;
  return { folder, file, sign, read };
}

describe('sign', () => {
  it('turns an act into an envelope in place, and prints its digest and who signed', () => {
    const { sign, read, folder } = place(act);
    const { status, stdout, stderr } = sign(hall.chief);
    const opened = readEnvelope(read(), 'act', nodeCrypto.sha256);
    if (!opened.ok) throw new Error('refused');
    expect(opened.payload).toEqual(act);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `${opened.payloadDigest} ${hall.chief.kid}\n`,
      stderr: '',
    });
    expect(readdirSync(folder).sort()).toEqual(['chief.key.json', 'file.json']);
  });

  it('adds a signature to an envelope, and leaves its payload as it is', () => {
    const { sign, read } = place(act);
    sign(hall.chief);
    const before = read() as { payload: string };
    const { stdout } = sign(p256);
    const opened = readEnvelope(read(), 'act', nodeCrypto.sha256);
    if (!opened.ok) throw new Error('refused');
    expect((read() as { payload: string }).payload).toBe(before.payload);
    expect(stdout).toBe(`${opened.payloadDigest} ${hall.chief.kid} ${p256.kid}\n`);
    const [, second] = opened.signatures;
    expect(nodeCrypto.verifySignature('ES256', p256.key.jwk, second!.signed, second!.signature)).toBe(true);
  });

  it('brings a bundle as it was keyed to its one form', () => {
    const { sign, read } = place(batch);
    expect(sign(hall.keyerA).status).toBe(0);
    const opened = readEnvelope(read(), 'batch', nodeCrypto.sha256);
    expect(opened.ok && opened.payload).toEqual({
      ...batch,
      ballots: [
        { count: 1, marks: 'ox' },
        { count: 2, marks: 'xo' },
        { count: 1, marks: 'xx', writeIns: [{ mark: 'o', name: '赵六' }] },
      ],
    });
  });

  it('signs a registration', () => {
    const { sign, read } = place(hall.chair.registration);
    expect(sign(hall.county).status).toBe(0);
    expect(canonicalText(read())).toBe(
      canonicalText(signPayload(hall.chair.registration, 'actor', [hall.county.key])),
    );
  });

  it('keeps the file’s mode', () => {
    const { sign, file } = place(act);
    chmodSync(file, 0o640);
    sign(hall.chief);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });
});

describe('sign refuses, with exit 2 and the file untouched,', () => {
  const four = [hall.chair, hall.chief, hall.keyerA, hall.keyerB].map((actor) => actor.key);
  it.each<[string, unknown, string]>([
    ['a file that is no JSON', '{"format":', '[json-syntax]'],
    ['a key twice', '{"format":"scrutineer/act@1","format":"x"}', '[json-duplicate-key]'],
    ['what people do not sign', { format: 'scrutineer/receipt@1' }, '[format-not-signed]'],
    ['an act with a field too many', { ...act, votes: 3 }, '[field-unknown]'],
    ['a ballot that cannot be', { ...batch, ballots: ['xo', 'xoo'] }, '[marks-length]'],
    [
      'a name that is none',
      { ...batch, ballots: [{ marks: 'xo', writeIns: [{ name: '王\u202e强' }] }] },
      '[name-character]',
    ],
    [
      'a second signature by the same key',
      signPayload(act, 'act', [hall.organiser.key]),
      '[signature-repeated]',
    ],
    ['a fifth signature', signPayload(act, 'act', four), '[too-many-signatures]'],
    [
      'an envelope of a bundle not in form',
      signPayload(batch, 'batch', [hall.keyerA.key]),
      '[not-canonical]',
    ],
    ['a number', 7, '[field-malformed]'],
  ])('%s', (_what, content, code) => {
    const { sign, file } = place(content);
    const before = readFileSync(file, 'utf8');
    const { status, stdout, stderr } = sign(hall.organiser);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(code);
    expect(stderr.startsWith(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('with a key file that is none, or is not there', () => {
    const { sign, file, folder } = place(act);
    const notKey = sign(file, '--lang', 'en');
    expect(notKey.status).toBe(2);
    expect(notKey.stderr).toContain('[field-malformed]');
    const nowhere = sign(join(folder, 'nowhere.json'));
    expect(nowhere.status).toBe(2);
    expect(nowhere.stderr).toContain('[file-unreadable]');
  });

  it('a file that is not there', () => {
    const { folder } = place(act);
    const key = join(folder, 'key.json');
    writeFileSync(key, JSON.stringify(hall.chief.keyFile));
    const { status, stderr } = spawnSync(process.execPath, [main, 'sign', '--key', key, join(folder, 'x')], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('[file-unreadable]');
  });
});
