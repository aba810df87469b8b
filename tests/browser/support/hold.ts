import type { Page } from 'playwright-core';

/** What waits until it is told to go on. */
interface Held {
  /** Once something waits. */
  readonly asked: Promise<void>;
  letThrough(): void;
}

/** Holds the answers to what matches until it is told to let them through. */
export async function hold(page: Page, path: RegExp): Promise<Held> {
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  await page.route(path, async (route) => {
    asked.resolve();
    await held.promise;
    await route.continue();
  });
  return { asked: asked.promise, letThrough: () => held.resolve() };
}

/** Holds every PIN typed on a page from now on, as a slow computer would, until it is told to have checked them. */
export function holdPins(page: Page): Promise<Held> {
  return holdCalls(page, 'deriveKey');
}

/** Holds every one-time code drawn or typed on a page from now on, as a slow computer would, until it is told to have stretched them. */
export function holdCodes(page: Page): Promise<Held> {
  return holdCalls(page, 'deriveBits');
}

/** Holds every call of one of the browser's functions of keys. */
async function holdCalls(page: Page, name: 'deriveBits' | 'deriveKey'): Promise<Held> {
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  await page.exposeFunction(`held ${name}`, async () => {
    asked.resolve();
    await held.promise;
  });
  await page.evaluate((of) => {
    type Calls = Record<string, (...given: unknown[]) => unknown>;
    const keys = SubtleCrypto.prototype as unknown as Calls;
    const real = keys[of]!;
    keys[of] = async function (...given) {
      await (globalThis as unknown as Calls)[`held ${of}`]!();
      return real.apply(this, given);
    };
  }, name);
  return { asked: asked.promise, letThrough: () => held.resolve() };
}

/** Holds the reading of the files so named that are chosen on a page from now on, as a slow stick would, until it is told to go on. */
export async function holdFile(page: Page, name: string): Promise<Held> {
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  await page.exposeFunction(`held ${name}`, async () => {
    asked.resolve();
    await held.promise;
  });
  await page.evaluate((of) => {
    const { arrayBuffer, slice } = Blob.prototype;
    const nameOf = (blob: Blob & { readonly name?: string; readonly partOf?: string }) =>
      blob.name ?? blob.partOf;
    Blob.prototype.slice = function (...given) {
      return Object.assign(slice.apply(this, given), { partOf: nameOf(this) });
    };
    Blob.prototype.arrayBuffer = async function () {
      if (nameOf(this) === of) {
        await (globalThis as unknown as Record<string, () => Promise<void>>)[`held ${of}`]!();
      }
      return arrayBuffer.call(this);
    };
  }, name);
  return { asked: asked.promise, letThrough: () => held.resolve() };
}
