import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { House } from '../../../functions/http/route.ts';
import { certificate } from '../../../functions/ledger/certificates.ts';
import { vaultPath } from '../../../functions/ledger/vault-path.ts';
import { openService, type Service, saying } from '../../support/service.ts';
import type { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const path = (version: number) => vaultPath.certificate('469021101-2026-congress', 'committee', version);

/** A service whose copies of these certificates a stop cut off. */
async function cutOff(story: Story, ...versions: readonly number[]): Promise<Service> {
  const service = await openService();
  await service.tell(story);
  for (const version of versions) rmSync(join(service.folder, 'vault', path(version)));
  return service;
}

const sent = (story: Story) => {
  const { payload } = story.entries.findLast((entry) => entry.type === 'result-certified')!;
  return story.envelopes.get(payload)!;
};

describe('a certificate whose copy is missing', () => {
  it('is shown by who may keep none, the very same each time, and not kept', async () => {
    const story = tales.certifiedElection();
    const { house } = await cutOff(story, 1);
    const reading: House = { ...house, readOnly: true };
    const shown = await certificate(reading, story.definition.id, 'committee', 1);
    expect(shown.body).toEqual(story.certificates[0]);
    expect(await certificate(reading, story.definition.id, 'committee', 1)).toEqual(shown);
    expect(await house.vault.has(path(1))).toBe(false);
  });

  it('is completed when its ruling is sent again, which is answered as before', async () => {
    const story = tales.certifiedElection();
    const service = await cutOff(story, 1);
    const url = `/v1/elections/${story.definition.id}/rulings`;
    expect((await service.send('POST', url, sent(story))).status).toBe(200);
    expect(await service.house.vault.has(path(1))).toBe(true);
  });

  it('is completed by the next ruling, with those it supersedes', async () => {
    const story = tales.reopenedAndCorrected();
    const service = await cutOff(story, 1, 2);
    const fields = { contest: 'committee', replyNo: '批〔2026〕20号' };
    expect(saying(await service.act(story, 'members-recorded', fields, ['county']))).toEqual([201]);
    expect(await service.house.vault.list('certified')).toEqual([path(1), path(2)]);
  });

  it('is none of the concern of an act of the hall', async () => {
    const story = tales.certifiedElection();
    const service = await cutOff(story, 1);
    const fields = { what: '散会', for: 48, against: 0, abstain: 0 };
    await service.act(story, 'meeting-resolved', fields, ['chair']);
    expect(await service.house.vault.has(path(1))).toBe(false);
  });
});
