import type { FindingCode } from '../../core/findings/catalogue.ts';
import { Fault } from '../fault.ts';

const faults = new Map<string, FindingCode>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EROFS', 'folder-not-writable'],
  ['EACCES', 'folder-not-writable'],
  ['EPERM', 'folder-not-writable'],
  ['EEXIST', 'folder-not-writable'], // a file where a folder should be
  ['ENOENT', 'folder-not-writable'],
  ['ENOTDIR', 'folder-not-writable'],
  ['ENOTSUP', 'folder-not-writable'], // no hard links, as on a FAT stick
  ['EOPNOTSUPP', 'folder-not-writable'],
  ['EIO', 'disk-fault'],
]);

/** The `code` of a file system error, e.g. `EEXIST`; `undefined` for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What a file error means for the people who run the service; anything else is a bug and stays as it is. */
export function fileFault(error: unknown): unknown {
  const code = faults.get(errorCode(error) ?? '');
  return code === undefined ? error : new Fault(code, {}, error);
}
