import { describe, expect, it } from 'vitest';
import { signPayload } from '../../../functions/embedded/sign.ts';
import { actPayload } from '../../../web/sign/act.ts';
import { readCosignFile } from '../../../web/sign/cosign-file.ts';
import { prepare } from '../../support/hall.ts';
import { Story } from '../../support/story.ts';

const story = prepare(new Story());
const payload = actPayload(
  story.state!,
  'round-declared',
  { contest: 'committee', round: 1, verdict: 'valid' },
  story.now,
);
const envelope = signPayload(payload, 'act', [story.actor('chair').key]);
const signers = [{ actor: 'chair', person: '褚建军', role: 'chair', jurisdiction: '469021101' }];
const file = (changed: object = {}) =>
  new TextEncoder().encode(JSON.stringify({ format: 'scrutineer/cosign@1', envelope, signers, ...changed }));

describe('an act on its way to another computer', () => {
  it('comes with what was signed and by whom', () => {
    expect(readCosignFile(file())).toEqual({ ok: true, value: { payload, envelope, signers } });
    expect(payload).toMatchObject({ expect: story.state!.head, election: story.definition.id });
  });

  it('has a nonce of its own each time it is made', () => {
    const other = actPayload(story.state!, 'round-declared', {}, story.now);
    expect(other.nonce).not.toBe(payload.nonce);
    expect(other.nonce).toMatch(/^[a-z2-7]{26}$/);
  });

  it('is no other file, no other purpose and no act altered', () => {
    const bundle = signPayload({ format: 'scrutineer/actor@1' }, 'actor', [story.actor('chair').key]);
    const codes = (bytes: Uint8Array) => {
      const read = readCosignFile(bytes);
      return read.ok ? [] : read.findings.map(({ code }) => code);
    };
    expect(codes(new TextEncoder().encode('{'))).not.toEqual([]);
    expect(codes(file({ format: 'scrutineer/act@1' }))).not.toEqual([]);
    expect(codes(file({ envelope: bundle }))).not.toEqual([]);
    expect(codes(file({ envelope: { ...envelope, payload: 'e30' } }))).not.toEqual([]);
  });
});
