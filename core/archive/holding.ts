import type { Digest } from '../crypto.ts';

/** How long the archive keeps a thing (国家档案局令第8号): results for ever, papers of the process 30 years. */
export type Retention = 'permanent' | 'thirty-years';

/** A file of the package before anything is said of it: where it lies, its size in bytes, its SHA-256. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
  readonly digest: Digest;
}

/** One row of the table of contents: a file, or a folder of files that have their digests elsewhere. */
export interface Holding {
  readonly material: string;
  readonly path: string;
  readonly bytes: number;
  readonly digest?: Digest;
  readonly retention: Retention;
}
