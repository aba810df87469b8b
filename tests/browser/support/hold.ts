import type { Page } from 'playwright-core';

/** What waits until it is told to go on. */
interface Held {
  /** Once something waits. */
  readonly asked: Promise<void>;
  letThrough(): void;
}

type Calls = Record<string, (...given: unknown[]) => Promise<unknown>>;

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

/** Lets a page wait for the test, under a name of its own: what is overridden there calls it and goes on once it resolves. */
async function gate(page: Page): Promise<Held & { readonly name: string }> {
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const name = `held${crypto.randomUUID().replaceAll('-', '')}`;
  await page.exposeFunction(name, async () => {
    asked.resolve();
    await held.promise;
  });
  return { name, asked: asked.promise, letThrough: () => held.resolve() };
}

/** Holds every PIN typed on a page from now on, as a slow computer would, until it is told to have checked them. */
export function holdPins(page: Page): Promise<Held> {
  return holdKeys(page, 'deriveKey');
}

/** Holds every one-time code drawn or typed on a page from now on, as a slow computer would, until it is told to have stretched them. */
export function holdCodes(page: Page): Promise<Held> {
  return holdKeys(page, 'deriveBits');
}

/** Holds every call of one of the browser's functions of keys. */
async function holdKeys(page: Page, called: 'deriveBits' | 'deriveKey'): Promise<Held> {
  const held = await gate(page);
  await page.evaluate(
    ([name, of]) => {
      const keys = SubtleCrypto.prototype as unknown as Calls;
      const real = keys[of]!;
      keys[of] = async function (...given) {
        await (globalThis as unknown as Calls)[name]!();
        return real.apply(this, given);
      };
    },
    [held.name, called] as const,
  );
  return held;
}

/** Holds the reading of the files so named that are chosen on a page from now on, as a slow stick would, until it is told to go on. */
export async function holdFile(page: Page, file: string): Promise<Held> {
  const held = await gate(page);
  await page.evaluate(
    ([name, slow]) => {
      const { arrayBuffer, slice } = Blob.prototype;
      const nameOf = (blob: Blob & { readonly name?: string; readonly partOf?: string }) =>
        blob.name ?? blob.partOf;
      Blob.prototype.slice = function (...given) {
        return Object.assign(slice.apply(this, given), { partOf: nameOf(this) });
      };
      Blob.prototype.arrayBuffer = async function () {
        if (nameOf(this) === slow) await (globalThis as unknown as Calls)[name]!();
        return arrayBuffer.call(this);
      };
    },
    [held.name, file] as const,
  );
  return held;
}

/** Holds whatever a page writes into one of its databases from now on, as a slow disk would, until it is told to be there. */
export async function holdDisk(page: Page, database: string): Promise<Held> {
  const held = await gate(page);
  await page.evaluate(
    ([name, slow]) => {
      const own = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete')!;
      Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
        ...own,
        set(tell: (event: Event) => void) {
          const wait = (globalThis as unknown as Calls)[name]!;
          const isSlow = this.db.name === slow && this.mode === 'readwrite';
          own.set!.call(this, isSlow ? (event: Event) => wait().then(() => tell(event)) : tell);
        },
      });
    },
    [held.name, database] as const,
  );
  return held;
}
