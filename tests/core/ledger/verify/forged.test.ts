import { describe, expect, it } from 'vitest';
import { digestBytes } from '../../../../core/ledger/canonical.ts';
import type { Envelope } from '../../../../core/ledger/envelope.ts';
import { evidencePath } from '../../../../core/ledger/evidence/files.ts';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { type Folder, folderOf, headOf } from '../../../support/folder.ts';
import { append, changed, rechained, resealed, resign, signedByAnother } from '../../../support/forge.ts';
import { certify, hold, plainVote, prepare, upload, vote } from '../../../support/hall.ts';
import { Story } from '../../../support/story.ts';
import { certifiedElection, declaredElection } from '../../../support/tales.ts';

const story = certifiedElection();

/** The step at which a folder is found broken, the code, and where. */
function brokenAt(files: Folder): readonly [step: string, code: string, at: string] | undefined {
  const { checks } = verify(files, {}, nodeCrypto);
  const last = checks[checks.length - 1]!;
  return last.ok ? undefined : [last.name, last.finding.code, last.finding.at];
}

describe('whoever has the service’s key, and none of the signers’', () => {
  it('cannot sign for a keyer', () => {
    const entry = story.entries.find((each) => each.type === 'batch-accepted')!;
    const path = evidencePath.envelope(entry.payload);
    const forged = resealed(story, (files) => {
      changed<Envelope>(files, path, ({ payload, signatures: [first, second] }) => ({
        payload,
        signatures: [first!, { ...second!, signature: first!.signature }],
      }));
      const envelope = digestBytes(files.get(path)!, nodeCrypto.sha256);
      rechained(files, (entries) =>
        entries.map((each) => (each.seq === entry.seq ? { ...each, envelope } : each)),
      );
    });
    expect(brokenAt(forged)).toEqual(['envelopes', 'signature-invalid', `${path}/signatures/1`]);
  });

  it('cannot leave an entry out', () => {
    const left = story.entries.find((each) => each.type === 'meeting-approved')!;
    const forged = resealed(story, (files) => {
      files.delete(evidencePath.envelope(left.payload));
      rechained(files, (entries) => entries.filter((each) => each.seq !== left.seq));
    });
    expect(brokenAt(forged)).toEqual(['replay', 'phase-wrong', 'ledger.jsonl:6/contests/committee']);
  });

  it('cannot bring entries into another order', () => {
    const forged = resealed(story, (files) =>
      rechained(files, (entries) => {
        const [last, ...before] = [...entries].reverse();
        const [declared, ...earlier] = before;
        const at = declared!.at;
        return [...earlier.reverse(), { ...last!, at }, declared!].map((each) => ({
          ...each,
          at: each === declared ? last!.at : each.at,
        }));
      }),
    );
    expect(brokenAt(forged)?.[0]).toBe('replay');
  });

  it('cannot take an act of another election in', () => {
    const other = prepare(new Story({ id: '469021101-2026-branch' }));
    const stolen = other.entries.find((each) => each.type === 'meeting-approved')!;
    const forged = resealed(story, (files) => {
      files.set(
        evidencePath.envelope(stolen.payload),
        folderOf(other).get(evidencePath.envelope(stolen.payload))!,
      );
      rechained(files, (entries) => [...entries, { ...stolen, at: entries.at(-1)!.at }]);
    });
    expect(brokenAt(forged)).toEqual(['replay', 'election-differs', 'ledger.jsonl:17/election']);
  });

  it('cannot begin a ledger with a bundle, or with anything but its convening', () => {
    const bundle = story.entries.find((each) => each.type === 'batch-accepted')!;
    const approval = story.entries[1]!;
    for (const first of [bundle, approval]) {
      const forged = resealed(story, (files) => {
        rechained(files, () => [{ ...first, definition: { service: story.service.kid } }]);
        for (const path of [...files.keys()]) {
          if (path.startsWith('envelopes/') && path !== evidencePath.envelope(first.payload))
            files.delete(path);
        }
      });
      expect(brokenAt(forged)?.slice(0, 2)).toEqual(['replay', 'election-unknown']);
    }
  });

  it('cannot put an act or a bundle there that is none', () => {
    const { chair, keyerA, keyerB } = story.cast;
    for (const [type, payload, keys] of [
      ['meeting-resolved', { format: 'scrutineer/act@1', type: 'lots-drawn' }, [chair]],
      ['batch-accepted', { format: 'scrutineer/batch@1' }, [keyerA, keyerB]],
    ] as const) {
      const forged = resealed(story, (files) => append(files, type, payload, keys));
      expect(brokenAt(forged)?.[0]).toBe('replay');
    }
  });

  it('cannot withdraw a bundle that never came', () => {
    const { scrutineerA, scrutineerB } = story.cast;
    const withdrawal = {
      format: 'scrutineer/act@1',
      election: story.definition.id,
      type: 'batch-withdrawn',
      nonce: 'nonce-00000000001',
      saidAt: story.now,
      contest: 'committee',
      round: 1,
      station: 's1',
      batch: '07',
      digest: `sha256:${'0'.repeat(64)}`,
      reason: '录入有误',
    };
    const counted = upload(vote(prepare(new Story()), plainVote), plainVote);
    const forged = resealed(counted, (files) =>
      append(files, 'batch-withdrawn', withdrawal, [scrutineerA, scrutineerB]),
    );
    expect(brokenAt(forged)).toEqual(['replay', 'batch-unknown', 'ledger.jsonl:13/batch']);
  });

  it('cannot give a bundle’s envelope for an act’s', () => {
    const entry = story.entries.find((each) => each.type === 'batch-accepted')!;
    const forged = resealed(story, (files) =>
      rechained(files, (entries) =>
        entries.map((each) => (each.seq === entry.seq ? { ...each, type: 'meeting-resolved' } : each)),
      ),
    );
    expect(brokenAt(forged)?.slice(0, 2)).toEqual(['envelopes', 'typ-wrong']);
  });

  it('cannot certify what was not counted', () => {
    const path = 'certificates/committee-1.json';
    const elect = (body: Record<string, unknown>) => ({
      ...body,
      elected: [{ id: 'c3', name: '阿里木·买买提' }],
    });
    const forged = resealed(story, (files) => resign(files, path, 'certificate', [story.service], elect));
    expect(brokenAt(forged)).toEqual(['recount', 'certificate-differs', path]);
  });

  it.each([
    ['election', { election: '469021101-2026-branch' }],
    ['contest', { contest: 'commission' }],
    ['version', { version: 2 }],
  ])('cannot say another %s over a certificate', (_what, say) => {
    const path = 'certificates/committee-1.json';
    const forged = resealed(story, (files) =>
      resign(files, path, 'certificate', [story.service], undefined, say),
    );
    expect(brokenAt(forged)).toEqual(['recount', 'certificate-differs', path]);
  });

  it('cannot put another election’s certificate there', () => {
    const other = certify(hold(prepare(new Story({ id: '469021101-2026-branch' })), plainVote));
    const path = 'certificates/committee-1.json';
    const forged = resealed(story, (files) => files.set(path, folderOf(other).get(path)!));
    expect(brokenAt(forged)).toEqual(['recount', 'certificate-differs', path]);
  });

  it.each([
    ['election', { election: '469021101-2026-branch' }],
    ['number of entries', { seq: 15 }],
    ['last entry', { entry: `sha256:${'0'.repeat(64)}` }],
    ['state', { state: `sha256:${'0'.repeat(64)}` }],
    ['time', { at: '2026-11-20T08:00:00.000Z' }],
  ])('cannot sign a head of another %s', (_what, say) => {
    const forged = resealed(story, (files) =>
      resign(files, 'head.json', 'head', [story.service], undefined, say),
    );
    expect(brokenAt(forged)).toEqual(['head', 'head-differs', 'head.json']);
  });

  it('cannot sign a head with another state', () => {
    const forged = resealed(story, (files) =>
      resign(files, 'head.json', 'head', [story.service], (body) => ({ ...body, meetingApproved: false })),
    );
    expect(brokenAt(forged)).toEqual(['head', 'head-differs', 'head.json']);
  });

  it('cannot pass one election’s folder for another’s', () => {
    const files = folderOf(story);
    resign(
      files,
      'manifest.json',
      'manifest',
      [story.service],
      (body) => ({ ...body, election: '469021101-2026-branch' }),
      { election: '469021101-2026-branch' },
    );
    expect(brokenAt(files)).toEqual(['head', 'head-differs', 'head.json']);
    const half = folderOf(story);
    resign(half, 'manifest.json', 'manifest', [story.service], (body) => ({
      ...body,
      election: '469021101-2026-branch',
    }));
    expect(brokenAt(half)).toEqual(['manifest', 'body-differs', 'manifest.json']);
  });

  it('cannot sign documents that are not in form', () => {
    const broken = (
      path: string,
      purpose: 'manifest' | 'head' | 'certificate',
      change: (body: Record<string, unknown>) => object,
      say = {},
    ) => {
      const files = folderOf(story);
      resign(files, path, purpose, [story.service], change, say);
      return brokenAt(files);
    };
    expect(broken('manifest.json', 'manifest', (body) => ({ ...body, extra: 1 }))).toEqual([
      'manifest',
      'field-unknown',
      'manifest.json/body/extra',
    ]);
    expect(broken('manifest.json', 'manifest', (body) => body, { extra: 1 })).toEqual([
      'manifest',
      'field-unknown',
      'manifest.json/envelope/payload/extra',
    ]);
    expect(broken('manifest.json', 'head', (body) => body)).toEqual([
      'manifest',
      'typ-wrong',
      'manifest.json/envelope/signatures/0/protected',
    ]);
    const files = folderOf(story);
    changed<{ envelope: Envelope }>(
      files,
      'manifest.json',
      ({ envelope: { payload, signatures }, ...rest }) => ({
        ...rest,
        envelope: { payload, signatures: [{ ...signatures[0]!, signature: 'AAAA' }] },
      }),
    );
    expect(brokenAt(files)).toEqual(['manifest', 'signature-invalid', 'manifest.json/envelope']);
  });
});

it('whoever has all keys but the service’s cannot write another end of the story', () => {
  const other = hold(prepare(new Story()), {
    stations: { s1: { '01': [{ count: 30, marks: 'oxo' }] }, s2: { '01': [{ count: 18, marks: 'oxo' }] } },
  });
  expect(brokenAt(signedByAnother(certify(other)))).toEqual(['chain', 'service-unnamed', 'ledger.jsonl:1']);
});

it('a head of an older export in a newer folder is found', () => {
  const forged = resealed(story, (files) => files.set('head.json', headOf(declaredElection())));
  expect(brokenAt(forged)).toEqual(['head', 'head-differs', 'head.json']);
});
