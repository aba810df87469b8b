import { describe, expect, it } from 'vitest';
import type { HallFile } from '../../../core/hall/documents.ts';
import { hallFile, readHallFile, resumeHall } from '../../../core/hall/hall-file.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor, register } from '../../support/actors.ts';
import { hold, plainVote, prepare } from '../../support/hall.ts';
import { hallOf, heldIn } from '../../support/halls.ts';
import { Story } from '../../support/story.ts';

const story = prepare(new Story());
const hall = hallOf(story);
hold(story, plainVote);
const held = heldIn(hall, story);
const file = hallFile(held);

function resumed(changed: unknown): readonly (readonly [code: string, at: string])[] {
  const done = resumeHall(hall, changed, nodeCrypto);
  return done.ok ? [] : done.findings.map(({ code, at }) => [code, at] as const);
}

const withEntries = (change: (entries: HallFile['entries']) => HallFile['entries']) => ({
  ...file,
  entries: change(file.entries),
});
const first = file.from.seq + 1;

describe('a hall’s file', () => {
  it('is read as it was written, and goes on where it stopped', () => {
    const kept = JSON.parse(JSON.stringify(file));
    expect(readHallFile(kept)).toEqual({ ok: true, value: file });
    expect(resumeHall(hall, kept, nodeCrypto)).toEqual({ ok: true, value: held });
    expect(resumeHall(hall, hallFile(hall), nodeCrypto)).toEqual({ ok: true, value: hall });
  });

  it('is no other document, and of no other pack', () => {
    expect(resumed({ ...file, entries: undefined })).toEqual([['field-missing', '/entries']]);
    expect(resumed({ ...file, pack: `sha256:${'0'.repeat(64)}` })).toEqual([['hall-pack-differs', '/pack']]);
  });

  it.each([
    [
      'a line that is none',
      withEntries(([one, ...more]) => [{ ...one!, line: '{}' }, ...more]),
      [['line-malformed', '/entries/0']],
    ],
    [
      'a line that says something else',
      withEntries(([one, ...more]) => [
        { ...one!, line: one!.line.replace('"present":48', '"present":47') },
        ...more,
      ]),
      [
        ['hall-stopped', ''],
        ['hall-differs', '/entries/0'],
      ],
    ],
    [
      'two entries in each other’s place',
      withEntries(([one, two, ...more]) => [two!, one!, ...more]),
      [
        ['hall-stopped', ''],
        ['phase-wrong', '/entries/0/contests/committee'],
      ],
    ],
    [
      'an entry left out',
      withEntries(([one, , three, ...more]) => [one!, three!, ...more]),
      [
        ['hall-stopped', ''],
        ['phase-wrong', '/entries/1/contests/committee'],
      ],
    ],
    [
      'an envelope of another purpose',
      withEntries(([one, ...more]) => [
        { ...one!, envelope: file.entries.find(({ line }) => line.includes('batch-accepted'))!.envelope },
        ...more,
      ]),
      [
        ['hall-stopped', ''],
        ['typ-wrong', '/entries/0/signatures/0/protected'],
        ['typ-wrong', '/entries/0/signatures/1/protected'],
      ],
    ],
    [
      'a signature that does not hold',
      withEntries(([one, ...more]) => {
        const [mine, other] = one!.envelope.signatures;
        const signatures = [mine!, { ...other!, signature: mine!.signature }];
        return [{ ...one!, envelope: { ...one!.envelope, signatures } }, ...more];
      }),
      [
        ['hall-stopped', ''],
        ['signature-invalid', '/entries/0/signatures/1'],
      ],
    ],
    [
      'an entry twice',
      withEntries(([one, ...more]) => [one!, one!, ...more]),
      [
        ['hall-stopped', ''],
        ['nonce-used', '/entries/1'],
      ],
    ],
    [
      'somebody registered by nobody entitled',
      {
        ...file,
        registrations: [
          {
            at: story.now,
            envelope: register(makeActor('keyer', { actor: 'k', election: file.election }), story.cast.chair),
          },
        ],
      },
      [['registrar-not-entitled', '/registrations/0/signatures']],
    ],
  ])('with %s is refused, and says where', (_what, changed, found) => {
    expect(resumed(changed)).toEqual(found);
  });

  it('names the entry that was not accepted by its number and kind', () => {
    const done = resumeHall(
      hall,
      withEntries(([one, two, ...more]) => [two!, one!, ...more]),
      nodeCrypto,
    );
    expect(done).toMatchObject({
      ok: false,
      findings: [{ numbers: { seq: first + 1, type: 'ballots-issued' } }, {}],
    });
  });

  it('whose signer’s key was ended says so', () => {
    const known = {
      ...hall,
      people: hall.people.map((each) => {
        if (each.chain.registrant.actor !== 'chair') return each;
        const [own, ...above] = each.chain.windows;
        const revoked = '2026-12-01T00:00:00.000Z';
        return { ...each, chain: { ...each.chain, windows: [{ ...own!, revoked }, ...above] } };
      }),
    };
    const done = resumeHall(known, file, nodeCrypto);
    expect(done).toMatchObject({ ok: false, findings: [{ code: 'hall-stopped' }, { code: 'key-revoked' }] });
  });

  it('with an act that needs the service is refused', () => {
    const certified = story.sign(
      story.actPayload('result-certified', {
        contest: 'committee',
        resultDigest: story.digest(),
        replyNo: '1号',
      }),
      'act',
      ['county'],
    );
    const [last] = file.entries.slice(-1);
    const seq = held.state.seq + 1;
    const line = last!.line
      .replace(/"seq":\d+/, `"seq":${seq}`)
      .replace('"type":"result-declared"', '"type":"result-certified"')
      .replace(/"by":\["[^"]+"\]/, `"by":["${story.cast.county.kid}"]`);
    const changed = withEntries((entries) => [...entries, { line, envelope: certified }]);
    expect(resumed(changed)).toEqual([
      ['hall-stopped', ''],
      ['hall-needs-service', `/entries/${file.entries.length}/type`],
    ]);
  });
});
