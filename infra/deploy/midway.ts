import { InfraRefusal } from '../refusal.ts';
import { Unfinished } from './refusals.ts';

/** Runs what changes something: whatever refuses it from here on, or a file that cannot be written, leaves it half done. */
export async function midway(step: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new Unfinished('step-failed', { step, reason });
  }
}

/** `undefined` for what says itself that it is half done, and for bugs. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof Unfinished) return undefined;
  if (error instanceof InfraRefusal) return error.message.split('\n')[1]!.replace(/\.$/, '');
  const { syscall, message } = error as NodeJS.ErrnoException;
  return syscall === undefined ? undefined : message;
}
