import type { Crypto, PublicJwk } from '../../crypto.ts';
import { digestOf } from '../canonical.ts';
import type { Certificate } from '../certificate.ts';
import { certificateNamedSchema } from '../evidence/documents.ts';
import { evidencePath } from '../evidence/files.ts';
import { broken } from './broken.ts';
import { signedByService } from './signed-by-service.ts';

/**
 * Every certified version has its certificate, signed by the service, and each says exactly what the ledger and its bundles
 * give when counted anew: results, the elected, sign-offs, and which version it supersedes. No other certificate lies there.
 */
export function checkCertificates(
  files: ReadonlyMap<string, Uint8Array>,
  certificates: readonly Certificate[],
  service: PublicJwk,
  crypto: Crypto,
): void {
  const paths = new Set<string>();
  for (const certificate of certificates) {
    const { election, contest, version } = certificate;
    const path = evidencePath.certificate(contest, version);
    if (!files.has(path)) throw broken('certificate-missing', path, { contest, version });
    const { payload } = signedByService(files, path, 'certificate', certificateNamedSchema, service, crypto);
    const same =
      payload.election === election &&
      payload.contest === contest &&
      payload.version === version &&
      payload.body === digestOf(certificate, crypto.sha256);
    if (!same) throw broken('certificate-differs', path);
    paths.add(path);
  }
  for (const path of files.keys()) {
    if (path.startsWith('certificates/') && !paths.has(path)) throw broken('certificate-unnamed', path);
  }
}
