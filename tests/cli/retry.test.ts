import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { keyFileSigner, signPayload } from '../../functions/embedded/sign.ts';
import { signDocument } from '../../functions/ledger/signed-document.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { makeActor, makeJwk } from '../support/actors.ts';
import { listenOnLoopback } from '../support/listening.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { running } from './running.ts';
import { standIn } from './stand-in.ts';

type Answer = (asked: IncomingMessage, response: ServerResponse, body: Buffer) => void | Promise<void>;

const signer = keyFileSigner({ jwk: makeJwk('service') });
const digest = `sha256:${'0'.repeat(64)}`;

/** A stand-in for a service that answers bundles as told, one answer after another, the last for ever. */
async function answering(
  ...answers: readonly Answer[]
): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const left = [...answers];
  const url = await standIn(async (incoming, response) => {
    const body = await buffer(incoming);
    asked.push(`${incoming.method} ${incoming.url}`);
    const answer = left.length > 1 ? left.shift()! : left[0]!;
    await answer(incoming, response, body);
  });
  return { url, asked };
}

const problem =
  (status: number, code: string, headers = {}): Answer =>
  (_asked, response) => {
    const findings = [
      { code, severity: 'block', at: '', numbers: {}, rule: 'R', message: '有问题。', next: '再试。' },
    ];
    response.writeHead(status, { 'content-type': 'application/problem+json', ...headers }).end(
      JSON.stringify({
        type: `urn:scrutineer:problem:${code}`,
        title: 'x',
        status,
        code,
        detail: 'x',
        findings,
      }),
    );
  };

/** A receipt as the service gives it, or with something said or sent otherwise. */
const receipt =
  (said: object = {}, sent: object = {}): Answer =>
  async (_asked, response, body) => {
    const opened = readEnvelope(JSON.parse(body.toString()), 'act', nodeCrypto.sha256);
    if (!opened.ok) throw new Error('not an act');
    const payload = {
      format: 'scrutineer/receipt@1',
      election: 'e',
      seq: 7,
      entry: digest,
      state: digest,
      digest: opened.payloadDigest,
      ...said,
    };
    const document = await signDocument(signer, nodeCrypto, 'receipt', payload, { seq: 7 });
    response
      .writeHead(201, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ...document, ...sent }));
  };

const hangUp: Answer = (asked) => {
  asked.socket.destroy();
};

/** Files with an act each, signed. */
function acts(count: number): readonly string[] {
  const folder = temporaryFolder();
  return Array.from({ length: count }, (_none, index) => {
    const payload = {
      format: 'scrutineer/act@1',
      election: '469021101-2026-congress',
      type: 'tally-released',
      nonce: `nonce-${String(index).padStart(12, '0')}`,
      saidAt: '2026-11-22T08:00:00.000Z',
      contest: 'committee',
      round: 1,
    };
    const file = join(folder, `act-${index}.json`);
    writeFileSync(file, JSON.stringify(signPayload(payload, 'act', [makeActor('chief').key])));
    return file;
  });
}

const send = (url: string, files: readonly string[]) => running(['send', '--url', url, ...files]);

describe('send', () => {
  it('asks again after the time a busy service names, and after a line was lost', async () => {
    const { url, asked } = await answering(
      problem(503, 'head-busy', { 'retry-after': '0' }),
      hangUp,
      receipt(),
    );
    const { status, stdout, stderr } = await send(url, acts(1));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/已收 {2}第 7 条，账本码 A{12}\n$/);
    expect(asked).toEqual(Array(3).fill('POST /v1/elections/469021101-2026-congress/acts'));
  });

  it.each([
    ['over another payload', receipt({ digest })],
    ['whose body is another', receipt({}, { body: { seq: 8 } })],
    [
      'that is none',
      (_asked: IncomingMessage, response: ServerResponse) => void response.writeHead(201).end('{}'),
    ],
  ] as readonly (readonly [string, Answer])[])(
    'counts nothing as sent on a receipt %s',
    async (_what, answer) => {
      const { url } = await answering(answer);
      const { status, stdout, stderr } = await send(url, acts(1));
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain('receipt-wrong');
    },
  );

  it('stops at a fault, which the next file would meet as well, and says how many are left', async () => {
    const { url, asked } = await answering(receipt(), problem(500, 'database-damaged'));
    const { status, stdout, stderr } = await send(url, acts(4));
    expect([status, asked.length]).toEqual([1, 2]);
    expect(stdout.split('\n').length).toBe(2);
    expect(stderr).toContain('有问题。');
    expect(stderr).toContain('其余 2 个文件没有发送');
  });

  it('goes on after a refusal, which concerns one file', async () => {
    const { url, asked } = await answering(problem(409, 'phase-wrong'), receipt());
    const { status, stdout } = await send(url, acts(2));
    expect([status, asked.length]).toEqual([2, 2]);
    expect(stdout).toContain('act-1.json');
  });

  it('shows no words of a service that would move the cursor', async () => {
    const { url } = await answering(problem(409, 'a\u001b[2Jb'));
    expect((await send(url, acts(1))).stderr).toContain('a\\u001b[2Jb');
  });

  it.each([
    ['a page of another program', 200, '<html>login</html>'],
    ['a refusal in another form', 403, '{"error":"no"}'],
  ])('takes %s for no answer of this service', async (_what, answered, text) => {
    const { url } = await answering((_asked, response) => void response.writeHead(answered).end(text));
    const { status, stderr } = await send(url, acts(1));
    expect(status).toBe(1);
    expect(stderr).toMatch(/answer-unexpected|receipt-wrong/);
  });

  it('says where nothing answers', async () => {
    const { url, close } = await listenOnLoopback(async () => {});
    await close();
    const { status, stderr } = await send(url, acts(1));
    expect(status).toBe(1);
    expect(stderr).toContain(`连不上服务 ${url}（ECONNREFUSED）`);
  });
});

describe('export', () => {
  it('leaves no folder where the archive broke off', async () => {
    const { url } = await answering((_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/x-tar' });
      response.write(Buffer.alloc(700), () => response.destroy());
    });
    const folder = temporaryFolder();
    const { keyFile } = makeActor('auditor');
    const key = join(temporaryFolder(), 'auditor.json');
    writeFileSync(key, JSON.stringify(keyFile));
    const out = join(folder, 'evidence');
    const { status, stderr } = await running(['export', 'e', '--url', url, '--key', key, '--out', out]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('archive-damaged')]);
    expect(await running(['verify', out])).toMatchObject({ status: 2 });
  });
});
