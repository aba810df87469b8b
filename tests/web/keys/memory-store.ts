import type { KeptRecord, KeptStore } from '../../../web/keys/kept-record.ts';

/** Keys kept in memory, as one browser's tabs share them. */
export class MemoryStore implements KeptStore {
  readonly records = new Map<string, KeptRecord>();

  async list(): Promise<readonly KeptRecord[]> {
    return [...this.records.values()];
  }

  async change(
    kid: string,
    change: (record: KeptRecord | undefined) => KeptRecord | undefined,
  ): Promise<KeptRecord | undefined> {
    const stands = change(this.records.get(kid));
    if (stands === undefined) this.records.delete(kid);
    else this.records.set(kid, structuredClone(stands));
    return stands;
  }

  /** As in a browser without locks. */
  alone<T>(_kid: string, task: () => Promise<T>): Promise<T> {
    return task();
  }
}
