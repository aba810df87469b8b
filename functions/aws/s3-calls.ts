import { Fault } from '../fault.ts';
import { type Pacing, Patience } from './patience.ts';
import { sdkFault, troubleOf } from './sdk-fault.ts';

const service = 'S3';

/** What work answers that is to be done once more. */
export const again = Symbol('again');

/**
 * Work with patience where S3 is busy, or two puts of one key met: then it is done anew, and must bear that. What leaves
 * is a result, a `Fault` or a bug.
 */
export async function patiently<T>(pacing: Pacing, work: () => Promise<T | typeof again>): Promise<T> {
  const patience = new Patience(pacing);
  for (;;) {
    try {
      const done = await work();
      if (done !== again) return done;
    } catch (error) {
      if (!isBusy(error)) throw sdkFault(error, service);
      if (await patience.lasts()) continue;
      throw new Fault('cloud-busy', { service }, error);
    }
    if (!(await patience.lasts())) throw new Fault('cloud-busy', { service });
  }
}

/** S3 says 503 of being asked too fast, to a HEAD without a name, and 409 to one of two puts that met (API reference). */
function isBusy(error: unknown): boolean {
  const status = statusOf(error);
  return status === 409 || status === 503 || troubleOf(error) === 'busy';
}

/** The HTTP status of what the SDK threw; 0 for anything that is no answer. */
export function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !('$metadata' in error)) return 0;
  return (error.$metadata as { httpStatusCode?: number }).httpStatusCode ?? 0;
}
