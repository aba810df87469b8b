import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestBytes, digestHex } from '../../../core/ledger/canonical.ts';
import { vaultPath } from '../../../functions/ledger/vault-path.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import * as steps from '../../support/hall.ts';
import { saying, type Service, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const scan = new TextEncoder().encode('%PDF-1.7 slip');
const digest = digestBytes(scan, nodeCrypto.sha256);

const urlOf = (story: Story, of = digestHex(digest)) => `/v1/elections/${story.definition.id}/scans/${of}`;

/** A declared election with a scan of its fifth slip, named and sent. */
async function withScan(): Promise<{ service: Service; story: Story }> {
  const { service, story } = await told(steps.attachScan(tales.declaredElection(), { digest }));
  expect((await service.call('PUT', urlOf(story), scan, { as: story.cast.chair })).status).toBe(201);
  return { service, story };
}

describe('a scan that is read', () => {
  it('is the very bytes that were named, to save and never to run', async () => {
    const { service, story } = await withScan();
    const { status, bytes, headers } = await service.get(urlOf(story), story.cast.county);
    expect([status, Buffer.from(bytes)]).toEqual([200, Buffer.from(scan)]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="scan-${digestHex(digest).slice(0, 12)}.pdf"`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('is refused where no entry names it, and where it was never sent', async () => {
    const { service, story } = await told(steps.attachScan(tales.declaredElection(), { digest }));
    const as = story.cast.county;
    expect(saying(await service.get(urlOf(story, 'ab'.repeat(32)), as))).toEqual([409, 'scan-not-named']);
    expect(saying(await service.get(urlOf(story, 'constructor'), as))).toEqual([409, 'scan-not-named']);
    expect(saying(await service.get(urlOf(story), as))).toEqual([409, 'scan-not-uploaded']);
    const elsewhere = urlOf(story).replace('congress', 'nowhere');
    expect(saying(await service.get(elsewhere, as))).toEqual([404, 'election-unknown']);
  });

  it('of a slip with votes is nobody’s before the release, of an earlier slip anybody’s who may read', async () => {
    for (const [slip, expected] of [
      [3, [200]],
      [5, [403, 'not-released']],
    ] as const) {
      const story = steps.attachScan(
        steps.upload(steps.vote(steps.prepare(new Story()), steps.plainVote), steps.plainVote),
        {
          slip,
          digest,
        },
      );
      const { service } = await told(story);
      await service.call('PUT', urlOf(story), scan, { as: story.cast.chair });
      const answer = await service.get(urlOf(story), story.cast.county);
      expect([answer.status, ...answer.codes]).toEqual(expected);
    }
  });

  it('of the reply that approved the meeting is one too', async () => {
    const story = new Story();
    story.act('convened', { definition: story.definition }, ['organiser']);
    const reply = { requestNo: '1', replyNo: '2', date: '2026-11-01', scan: digest };
    story.act('meeting-approved', reply, ['county']);
    const { service } = await told(story);
    await service.call('PUT', urlOf(story), scan, { as: story.cast.chair });
    expect((await service.get(urlOf(story), story.cast.organiser)).status).toBe(200);
  });

  it('damaged in the vault is told, and not shown', async () => {
    const { service, story } = await withScan();
    writeFileSync(join(service.folder, 'vault', vaultPath.scan(digest)), '%PDF-1.7 slop');
    expect(saying(await service.get(urlOf(story), story.cast.county))).toEqual([500, 'evidence-altered']);
  });

  it('of a kind that no service takes, put into a vault by other ways, is bytes and no more', async () => {
    const odd = new TextEncoder().encode('<html>');
    const named = digestBytes(odd, nodeCrypto.sha256);
    const { service, story } = await told(steps.attachScan(tales.declaredElection(), { digest: named }));
    await service.house.vault.put(vaultPath.scan(named), odd);
    const { headers } = await service.get(urlOf(story, digestHex(named)), story.cast.county);
    expect(headers['content-type']).toBe('application/octet-stream');
  });
});
