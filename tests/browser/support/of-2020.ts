import type { BrowserContext } from 'playwright-core';

/** Takes from a browser what came after Chrome 87, so that what runs in it runs in an office that has not changed its own since. */
export async function asIn2020(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const drop = (of: object | undefined, ...names: readonly string[]) => {
      for (const name of names) if (of !== undefined) Reflect.deleteProperty(of, name);
    };
    drop(Object, 'hasOwn', 'groupBy');
    drop(Map, 'groupBy');
    drop(Promise, 'withResolvers', 'try');
    const found = ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'];
    drop(Array, 'fromAsync');
    drop(Array.prototype, ...found, 'toSpliced');
    const typed = Object.getPrototypeOf(Uint8Array);
    drop(typed.prototype, ...found);
    drop(Uint8Array, 'fromBase64', 'fromHex');
    drop(Uint8Array.prototype, 'toBase64', 'toHex', 'setFromBase64', 'setFromHex');
    drop(String.prototype, 'at', 'isWellFormed', 'toWellFormed');
    drop(ArrayBuffer.prototype, 'transfer', 'resize');
    drop(Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf');
    drop(ReadableStream.prototype, 'values', Symbol.asyncIterator as never);
    drop(ReadableStream, 'from');
    drop(AbortSignal, 'timeout', 'any');
    drop(AbortSignal.prototype, 'throwIfAborted', 'reason');
    drop(Crypto.prototype, 'randomUUID');
    drop(HTMLElement.prototype, 'showPopover', 'hidePopover', 'togglePopover', 'inert');
    drop(globalThis, 'structuredClone', 'Iterator', 'scheduler', 'navigation', 'reportError');
    for (const name of ['importKey', 'generateKey'] as const) {
      // biome-ignore lint/suspicious/noExplicitAny: any of its forms
      const before = SubtleCrypto.prototype[name] as any;
      // biome-ignore lint/suspicious/noExplicitAny: any of its forms
      (SubtleCrypto.prototype as any)[name] = function (this: SubtleCrypto, ...given: any[]) {
        const newer = JSON.stringify(given).includes('Ed25519');
        return newer
          ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
          : before.apply(this, given);
      };
    }
  });
}
