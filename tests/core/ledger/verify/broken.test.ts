import type { Finding } from '../../../../core/findings/finding.ts';
import { importFindings } from '../../../../core/findings/import.ts';
import { verifyFindings } from '../../../../core/findings/verify.ts';
import type { Certificate } from '../../../../core/ledger/certificate.ts';
import { evidencePath } from '../../../../core/ledger/evidence/files.ts';
import { thumbprint } from '../../../../core/ledger/keys.ts';
import type { Broken } from '../../../../core/ledger/verify/broken.ts';
import { checkSignOffs } from '../../../../core/ledger/verify/sign-offs.ts';
import { type VerifyOptions, verify } from '../../../../core/ledger/verify/verify.ts';
import { addSignature, signPayload } from '../../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { makeActor } from '../../../support/actors.ts';
import { type Folder, folderOf, headOf } from '../../../support/folder.ts';
import { changed, lines, rechained, resealed, resign, signedByAnother } from '../../../support/forge.ts';
import { attachScan, prepare } from '../../../support/hall.ts';
import { promiseFindings } from '../../../support/refusals.ts';
import { Story } from '../../../support/story.ts';
import { certifiedElection, declaredElection, reopenedAndCorrected } from '../../../support/tales.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const story = certifiedElection();
/** Where the entries' envelopes lie, in the order of the ledger; the fourth is an act. */
const envelopes = story.entries.map((entry) => evidencePath.envelope(entry.payload));
const rootOf = ({ root }: Story['root']) => thumbprint(root.jwk, nodeCrypto.sha256);

function broken(files: Folder, options: VerifyOptions = {}): readonly Finding[] {
  const { verdict } = verify(files, options, nodeCrypto);
  return verdict.passed ? [] : [verdict.finding];
}

/** Somebody without any key changes the folder. */
function tampered(change: (files: Folder) => void): readonly Finding[] {
  const files = folderOf(story);
  change(files);
  return broken(files);
}

/** Somebody with the service's key changes the folder and signs the manifest anew. */
const forged = (change: (files: Folder) => void) => broken(resealed(story, change));

/** A certificate with something of it said otherwise; only the sign-offs are looked at. */
function signOffs(change: (certificate: Certificate) => Partial<Certificate>): readonly Finding[] {
  const [certificate] = story.certificates;
  try {
    checkSignOffs([{ ...certificate!, ...change(certificate!) }]);
    return [];
  } catch (thrown) {
    return [(thrown as Broken).found];
  }
}

promiseFindings({ ...verifyFindings, 'service-unnamed': importFindings['service-unnamed'] }, [
  ['file-missing', 'a ledger taken away', () => tampered((files) => files.delete('ledger.jsonl'))],
  [
    'file-missing',
    'an entry’s envelope taken away by the service',
    () => forged((files) => files.delete(envelopes[3]!)),
  ],
  ['file-extra', 'a file put in', () => tampered((files) => files.set('notes.txt', bytes('另有说明')))],
  [
    'file-extra',
    'a file that belongs in no folder, put in by the service',
    () => forged((files) => files.set('envelopes/../a', bytes(''))),
  ],
  ['file-differs', 'a byte of an envelope', () => tampered((files) => files.set(envelopes[3]!, bytes('{}')))],
  [
    'file-malformed',
    'a head that ends in a line feed',
    () => forged((files) => files.set('head.json', Buffer.concat([files.get('head.json')!, bytes('\n')]))),
  ],
  [
    'file-malformed',
    'a head that is no text',
    () => forged((files) => files.set('head.json', Uint8Array.from([0xff]))),
  ],
  ['file-malformed', 'a head that is no JSON', () => forged((files) => files.set('head.json', bytes('{')))],
  [
    'files-unsorted',
    'a manifest that names a file twice',
    () =>
      tampered((files) =>
        resign(files, 'manifest.json', 'manifest', [story.service], (body) => {
          const listed = body['files'] as object[];
          return { ...body, files: [listed[0]!, ...listed] };
        }),
      ),
  ],
  [
    'service-unnamed',
    'a folder signed throughout by another service',
    () => broken(signedByAnother(certifiedElection())),
  ],
  [
    'not-by-service',
    'a manifest signed by the chair',
    () => tampered((files) => resign(files, 'manifest.json', 'manifest', [story.cast.chair.key])),
  ],
  [
    'not-by-service',
    'a manifest signed by the service and somebody else',
    () =>
      tampered((files) => resign(files, 'manifest.json', 'manifest', [story.service, story.cast.chair.key])),
  ],
  [
    'body-differs',
    'a manifest whose list is not the one that was signed',
    () =>
      tampered((files) =>
        changed<{ body: { at: string } }>(files, 'manifest.json', (document) => ({
          ...document,
          body: { ...document.body, at: '2026-12-01T00:00:00.000Z' },
        })),
      ),
  ],
  [
    'line-malformed',
    'a ledger whose last line was cut short',
    () => forged((files) => files.set('ledger.jsonl', files.get('ledger.jsonl')!.slice(0, -1))),
  ],
  ['line-malformed', 'an empty ledger', () => forged((files) => files.set('ledger.jsonl', bytes('')))],
  [
    'line-malformed',
    'a line with a space in it',
    () => forged((files) => lines(files, (all) => all.with(4, `${all[4]} `))),
  ],
  [
    'line-malformed',
    'a line that is no JSON',
    () => forged((files) => lines(files, (all) => all.with(4, '{'))),
  ],
  [
    'line-malformed',
    'a line that is no entry',
    () => forged((files) => lines(files, (all) => all.with(4, '{"seq":5}'))),
  ],
  [
    'line-out-of-order',
    'a line dropped',
    () => forged((files) => lines(files, (all) => all.toSpliced(4, 1))),
  ],
  [
    'line-out-of-order',
    'two lines swapped',
    () => forged((files) => lines(files, (all) => all.with(4, all[5]!).with(5, all[4]!))),
  ],
  [
    'line-out-of-order',
    'a line twice',
    () => forged((files) => lines(files, (all) => all.toSpliced(4, 0, all[4]!))),
  ],
  [
    'chain-broken',
    'a line changed in canonical form',
    () =>
      forged((files) => lines(files, (all) => all.with(6, all[6]!.replace('"present":48', '"present":47')))),
  ],
  [
    'time-backwards',
    'an entry dated before the one before it',
    () =>
      forged((files) =>
        rechained(files, (all) => all.with(4, { ...all[4]!, at: '2026-11-21T08:00:00.000Z' })),
      ),
  ],
  [
    'envelope-differs',
    'an envelope with one signature more than the ledger saw',
    () =>
      forged((files) =>
        changed(files, envelopes[3]!, (envelope: Parameters<typeof addSignature>[0]) =>
          addSignature(envelope, 'act', story.cast.auditor.key),
        ),
      ),
  ],
  [
    'envelope-differs',
    'an envelope written otherwise',
    () =>
      forged((files) => files.set(envelopes[3]!, Buffer.concat([files.get(envelopes[3]!)!, bytes('\n')]))),
  ],
  [
    'envelope-unnamed',
    'an envelope no entry names',
    () => forged((files) => files.set(`envelopes/${'0'.repeat(64)}.json`, files.get(envelopes[3]!)!)),
  ],
  [
    'signers-differ',
    'an entry that names its signers the other way round',
    () =>
      forged((files) =>
        rechained(files, (all) =>
          all.map((entry) =>
            entry.type === 'batch-accepted' ? { ...entry, by: [...entry.by].reverse() } : entry,
          ),
        ),
      ),
  ],
  [
    'signers-differ',
    'an entry that names somebody else',
    () =>
      forged((files) =>
        rechained(files, (all) =>
          all.with(6, { ...all[6]!, by: [story.cast.organiser.kid, story.cast.chief.kid] }),
        ),
      ),
  ],
  [
    'entry-differs',
    'an entry that says other than was signed',
    () => forged((files) => rechained(files, (all) => all.with(6, { ...all[6]!, what: '另议' }))),
  ],
  [
    'head-differs',
    'the head of an earlier export',
    () => forged((files) => files.set('head.json', headOf(declaredElection()))),
  ],
  [
    'certificate-missing',
    'a certificate taken away by the service',
    () => forged((files) => files.delete('certificates/committee-1.json')),
  ],
  [
    'certificate-unnamed',
    'a certificate of nothing',
    () =>
      forged((files) =>
        files.set('certificates/committee-2.json', files.get('certificates/committee-1.json')!),
      ),
  ],
  [
    'certificate-differs',
    'a certificate of the version before',
    () => {
      const twice = reopenedAndCorrected();
      return broken(
        resealed(twice, (files) =>
          files.set('certificates/committee-2.json', files.get('certificates/committee-1.json')!),
        ),
      );
    },
  ],
  [
    'sign-off-missing',
    'a count without its scrutineer',
    () =>
      signOffs(({ signOffs: all }) => ({
        signOffs: all.map((each) => ({ ...each, as: each.as.slice(0, 1) })),
      })),
  ],
  [
    'sign-off-excluded',
    'a count signed by someone it elected',
    () => signOffs(({ elected }) => ({ elected: [...elected, { id: 'c9', name: '郑国华' }] })),
  ],
  [
    'sign-off-excluded',
    'a certification by the chair',
    () =>
      signOffs(({ signOffs: all }) => ({
        signOffs: all.map((each) => ({
          ...each,
          as: each.as.map((signer) => ({
            ...signer,
            person: signer.role === 'superior' ? '褚 建军' : signer.person,
          })),
        })),
      })),
  ],
  [
    'sign-off-excluded',
    'a count signed by one person twice',
    () =>
      signOffs(({ signOffs: all }) => ({
        signOffs: all.map((each) => ({
          ...each,
          as: each.as.map((signer) => ({ ...signer, person: '郑国华' })),
        })),
      })),
  ],
  ['scan-unnamed', 'a scan that no entry names', () => broken(folderOf(story, [bytes('%PDF-1.7')]))],
  [
    'scan-unnamed',
    'a scan under another’s name',
    () => {
      const scanned = attachScan(declaredElection());
      return broken(resealed(scanned, (files) => files.set(`scans/${'0'.repeat(64)}`, bytes('%PDF-1.7'))));
    },
  ],
  [
    'rolled-back',
    'an older folder handed over as the newest',
    () => broken(folderOf(declaredElection()), { since: folderOf(story) }),
  ],
  [
    'rolled-back',
    'another history after the same beginning',
    () => {
      const other = prepare(new Story());
      other.act('meeting-resolved', { what: '通过议程', for: 48, against: 0, abstain: 0 }, ['chair']);
      return broken(folderOf(story), { since: folderOf(other) });
    },
  ],
  [
    'key-not-here',
    'a root pinned that is not in use',
    () => broken(folderOf(story), { trust: [rootOf(story.spareRoot)] }),
  ],
  [
    'root-untrusted',
    'a second root in use that nobody pinned',
    () => {
      const two = certifiedElection();
      const stranger = makeActor('superior', { actor: 'city-2', person: '秦川', jurisdiction: '46' });
      two.links.set(stranger.kid, [
        [{ registration: signPayload(stranger.registration, 'actor', [two.spareRoot.key]) }],
      ]);
      return broken(folderOf(two), { trust: [rootOf(two.root)] });
    },
  ],
]);
