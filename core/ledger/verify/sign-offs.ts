import { nameKey } from '../../names/key.ts';
import type { Certificate, SignOff } from '../certificate.ts';
import { evidencePath } from '../evidence/files.ts';
import type { Role } from '../registration.ts';
import { broken } from './broken.ts';

/** Who must have signed what a certificate stands on (rules.md §8). */
const needed: ReadonlyMap<string, readonly Role[]> = new Map([
  ['tally-released', ['chief']],
  ['count-signed', ['chief', 'scrutineer']],
  ['result-declared', ['chair']],
  ['result-certified', ['superior']],
]);

/**
 * Every certificate rests on a chief and a scrutineer, a chair and a superior, by different persons: nobody elected signed
 * the count, and nobody who declared certified. Said apart from the replay, since these are the names people ask for.
 */
export function checkSignOffs(certificates: readonly Certificate[]): void {
  for (const certificate of certificates) {
    const at = evidencePath.certificate(certificate.contest, certificate.version);
    const elected = new Set(certificate.elected.map((each) => nameKey(each.name)));
    const declared = new Set(
      personsOf(certificate.signOffs.filter((each) => each.type === 'result-declared')),
    );
    for (const signOff of certificate.signOffs) {
      const { type, seq, as } = signOff;
      const missing = needed.get(type)!.find((role) => !as.some((signer) => signer.role === role));
      if (missing !== undefined) throw broken('sign-off-missing', at, { type, seq, role: missing });
      const persons = personsOf([signOff]);
      const excluded =
        (type === 'count-signed' && persons.some((person) => elected.has(person))) ||
        (type === 'result-certified' && persons.some((person) => declared.has(person))) ||
        new Set(persons).size < needed.get(type)!.length;
      if (excluded) throw broken('sign-off-excluded', at, { type, seq });
    }
  }
}

function personsOf(signOffs: readonly SignOff[]): readonly string[] {
  return signOffs.flatMap((each) => each.as.map((signer) => nameKey(signer.person)));
}
