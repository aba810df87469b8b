import { describe, expect, it } from 'vitest';
import { StorageFault, storageFault } from '../../../web/keys/storage-fault.ts';

describe('a fault of the browser’s storage', () => {
  it.each([
    ['SecurityError', 'forbidden'],
    ['InvalidStateError', 'forbidden'],
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['UnknownError', 'failed'],
  ] as const)('says in words what %s means', (name, trouble) => {
    const fault = storageFault(new DOMException('no', name));
    expect(fault.words).toEqual(new StorageFault(trouble).words);
    expect(fault.words.zh).not.toBe(fault.words.en);
  });

  it('is told also where the browser gives no error at all', () => {
    expect(storageFault(null).words).toEqual(new StorageFault('failed').words);
  });
});
