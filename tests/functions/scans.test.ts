import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestBytes, digestHex } from '../../core/ledger/canonical.ts';
import { vaultPath } from '../../functions/ledger/vault-path.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { Depot } from '../../functions/ports.ts';
import * as steps from '../support/hall.ts';
import { openService, type Service, saying, told } from '../support/service.ts';
import { Story } from '../support/story.ts';
import * as tales from '../support/tales.ts';

const digestOf = (bytes: Uint8Array) => digestBytes(bytes, nodeCrypto.sha256);
const text = (written: string) => new TextEncoder().encode(written);

/** Uploads bytes for a digest, in somebody’s name. */
function put(
  service: Service,
  story: Story,
  bytes: Uint8Array,
  digest = digestOf(bytes),
  as = story.cast.scrutineerB,
  query = '',
) {
  const url = `/v1/elections/${story.definition.id}/scans/${digestHex(digest)}${query}`;
  return service.call('PUT', url, bytes, { as, headers: { 'content-type': 'application/pdf' } });
}

/** A count with scans of these bytes named, one an act. */
async function named(...scans: readonly Uint8Array[]): Promise<{ service: Service; story: Story }> {
  const story = tales.declaredElection();
  for (const scan of scans) steps.attachScan(story, { digest: digestOf(scan) });
  return told(story);
}

describe('a scan', () => {
  it.each([
    ['a PDF', text('%PDF-1.7 slip')],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3)],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1)],
  ])('that is %s and that an act names is kept, once', async (_kind, scan) => {
    const { service, story } = await named(scan);
    const digest = digestOf(scan);
    const first = await put(service, story, scan);
    expect([first.status, first.json]).toEqual([201, { digest, bytes: scan.length }]);
    expect((await put(service, story, scan)).status).toBe(200);
    expect(await service.house.vault.get(vaultPath.scan(digest))).toEqual(Buffer.from(scan));
  });

  it('that no accepted act names is refused', async () => {
    const { service, story } = await named();
    expect(saying(await put(service, story, text('%PDF-1.7 slip')))).toEqual([409, 'scan-not-named']);
  });

  it('of other bytes than named, or of another kind, is refused', async () => {
    const [slip, page] = [text('%PDF-1.7 slip'), text('<html>')];
    const { service, story } = await named(slip, page);
    expect(saying(await put(service, story, text('%PDF-1.7 other'), digestOf(slip)))).toEqual([
      422,
      'scan-differs',
    ]);
    expect(saying(await put(service, story, new Uint8Array(), digestOf(slip)))).toEqual([
      422,
      'scan-differs',
    ]);
    expect(saying(await put(service, story, page))).toEqual([415, 'scan-kind']);
  });

  it('may be large, up to 20 MiB', async () => {
    const most = 20 * 1024 * 1024;
    const scan = new Uint8Array(most);
    scan.set(text('%PDF-1.7'));
    const { service, story } = await named(scan);
    expect((await put(service, story, scan)).status).toBe(201);
    expect(saying(await put(service, story, new Uint8Array(most + 1), digestOf(scan)))).toEqual([
      413,
      'body-too-large',
    ]);
  });

  it('of the reply that approved the meeting is one, also after a later reply took its place', async () => {
    const [early, late] = [text('%PDF-1.7 reply'), text('%PDF-1.7 later reply')];
    const story = new Story();
    story.act('convened', { definition: story.definition }, ['organiser']);
    for (const scan of [early, late]) {
      const reply = { requestNo: '1', replyNo: '2', date: '2026-11-01', scan: digestOf(scan) };
      story.act('meeting-approved', reply, ['county']);
    }
    const { service } = await told(story);
    for (const scan of [early, late])
      expect((await put(service, story, scan, digestOf(scan), story.cast.chair)).status).toBe(201);
  });

  it('of a superior’s own reply is brought by the superior, who brings no slip of the count', async () => {
    const [reply, slip] = [text('%PDF-1.7 reply'), text('%PDF-1.7 slip')];
    const story = tales.declaredElection();
    const approved = { requestNo: '1', replyNo: '2', date: '2026-11-01', scan: digestOf(reply) };
    story.act('meeting-approved', approved, ['county']);
    steps.attachScan(story, { digest: digestOf(slip) });
    const { service } = await told(story);
    const { county } = story.cast;
    expect((await put(service, story, reply, digestOf(reply), county)).status).toBe(201);
    expect(saying(await put(service, story, slip, digestOf(slip), county))).toEqual([
      403,
      'reader-not-entitled',
    ]);
  });

  it('needs a token, and an election that is there', async () => {
    const scan = text('%PDF-1.7 slip');
    const { service, story } = await named(scan);
    const url = `/v1/elections/${story.definition.id}/scans/${digestHex(digestOf(scan))}`;
    expect(saying(await service.call('PUT', url, scan))).toEqual([401, 'token-missing']);
    const elsewhere = url.replace('congress', 'nowhere');
    expect(saying(await service.call('PUT', elsewhere, scan, { as: story.cast.chair }))).toEqual([
      404,
      'election-unknown',
    ]);
    for (const name of ['0', 'constructor', 'A'.repeat(64), `sha256:${'0'.repeat(64)}`]) {
      const odd = await service.call('PUT', url.replace(/[^/]+$/, name), scan, { as: story.cast.chair });
      expect(saying(odd)).toEqual([409, 'scan-not-named']);
    }
  });

  it('is told to a page that only asks: here, and then that it is kept', async () => {
    const scan = text('%PDF-1.7 slip');
    const { service, story } = await named(scan);
    const digest = digestOf(scan);
    const ask = () => put(service, story, new Uint8Array(), digest, undefined, '?ask=true');
    const location = `/v1/elections/${story.definition.id}/scans/${digestHex(digest)}`;
    const asked = await ask();
    expect([asked.status, asked.json]).toEqual([200, { digest, location, headers: {} }]);
    expect(await service.house.vault.get(vaultPath.scan(digest))).toBeUndefined();
    await put(service, story, scan);
    const again = await ask();
    expect([again.status, again.json]).toEqual([200, { digest }]);
  });

  it('damaged in the vault is not taken for kept', async () => {
    const scan = text('%PDF-1.7 slip');
    const { service, story } = await named(scan);
    expect((await put(service, story, scan)).status).toBe(201);
    writeFileSync(join(service.folder, 'vault', vaultPath.scan(digestOf(scan))), '%PDF-1.7 slop');
    expect(saying(await put(service, story, scan))).toEqual([500, 'evidence-altered']);
  });

  it('whose typed head code is of no entry here is kept, and blocks the certificate', async () => {
    const story = steps.attachScan(tales.declaredElection(), { headCode: 'ABCDEFGHIJKL' });
    const { service } = await told(story);
    const fields = { contest: 'committee', resultDigest: story.digest(), replyNo: '9' };
    const answer = await service.act(story, 'result-certified', fields, ['county']);
    expect(saying(answer)).toEqual([409, 'sheet-other-ledger']);
    await service.tell(steps.certify(steps.attachScan(story)));
  });
});

describe('in a home with a depot, a scan', () => {
  const slip = text('%PDF-1.7 slip');

  async function afar() {
    const asked: string[] = [];
    const depot: Depot = {
      uploadTo: async (path, digest) => {
        asked.push(`${path} ${digest}`);
        return { url: 'https://vault.example/x?signed', headers: { 'if-none-match': '*' } };
      },
      handOut: () => Promise.reject(new Error('nothing is handed out here')),
    };
    const story = tales.declaredElection();
    steps.attachScan(story, { digest: digestOf(slip) });
    const service = await openService(() => ({ depot }));
    await service.tell(story);
    return { service, story, asked };
  }

  it('is sent to the vault itself: 307 with the address and the headers that go with it', async () => {
    const { service, story, asked } = await afar();
    const digest = digestOf(slip);
    const { status, headers, json } = await put(service, story, new Uint8Array(), digest);
    expect([status, headers['location']]).toEqual([307, 'https://vault.example/x?signed']);
    expect(json).toEqual({ digest, location: headers['location'], headers: { 'if-none-match': '*' } });
    expect(asked).toEqual([`${vaultPath.scan(digest)} ${digest}`]);
  });

  it('is told to a page that only asks, which would follow a redirection without the headers', async () => {
    const { service, story } = await afar();
    const digest = digestOf(slip);
    const asked = await put(service, story, new Uint8Array(), digest, undefined, '?ask=true');
    expect([asked.status, asked.headers['location']]).toEqual([200, undefined]);
    const location = 'https://vault.example/x?signed';
    expect(asked.json).toEqual({ digest, location, headers: { 'if-none-match': '*' } });
  });

  it('that no act names gets no address', async () => {
    const { service, story, asked } = await afar();
    expect(saying(await put(service, story, new Uint8Array(), digestOf(text('%PDF-other'))))).toEqual([
      409,
      'scan-not-named',
    ]);
    expect(asked).toEqual([]);
  });

  it('that lies there already is not sent again', async () => {
    const { service, story, asked } = await afar();
    await service.house.vault.put(vaultPath.scan(digestOf(slip)), slip);
    const again = await put(service, story, new Uint8Array(), digestOf(slip));
    expect([again.status, again.json]).toEqual([200, { digest: digestOf(slip) }]);
    expect(asked).toEqual([]);
  });
});
