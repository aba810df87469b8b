import { catalogue } from '../../core/findings/catalogue.ts';
import type { CatalogueEntry, Lang } from '../../core/findings/entry.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { Refused } from '../desk/desk.ts';
import type { Registry } from '../desk/registry.ts';
import type { Keyring } from './key.ts';

/** What came of sending a pending registration; `gone` where the refusal is final, so that its key was forgotten. */
export type Finished =
  | { readonly ok: true }
  | { readonly ok: false; readonly refused: Refused; readonly gone: boolean };

/** Sends the registration of a key kept as pending. Unanswered, it stays so and may be sent again. */
export async function finishEnrolment(
  kid: string,
  registration: Envelope,
  { keyring, registry }: { readonly keyring: Keyring; readonly registry: Registry },
  lang: Lang,
): Promise<Finished> {
  const answer = await registry.enrol(registration, lang);
  if (answer.ok) {
    await keyring.registered(kid);
    return { ok: true };
  }
  const gone = isFinal(answer);
  if (gone) await keyring.forget(kid);
  return { ok: false, refused: answer, gone };
}

/** Whether a refusal will be the same however often it is asked again. A newer service may say codes unknown here. */
function isFinal({ unreachable, findings }: Refused): boolean {
  const known: Readonly<Record<string, CatalogueEntry>> = catalogue;
  return !unreachable && findings.every(({ code }) => (known[code]?.status ?? 500) < 500);
}
