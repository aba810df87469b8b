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
export async function holdPins(page: Page): Promise<Held> {
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  await page.exposeFunction('pinHeld', async () => {
    asked.resolve();
    await held.promise;
  });
  await page.evaluate(() => {
    const derive = SubtleCrypto.prototype.deriveKey;
    SubtleCrypto.prototype.deriveKey = async function (...given) {
      await (globalThis as unknown as { pinHeld(): Promise<void> }).pinHeld();
      return derive.apply(this, given);
    };
  });
  return { asked: asked.promise, letThrough: () => held.resolve() };
}
