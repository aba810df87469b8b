import type { BrowserContext } from 'playwright-core';

/** By how much of 255 a colour may be off before an eye could see it: another processor rounds edges otherwise. */
const visible = 40;

/** How many pixels of two pictures differ visibly; `undefined` where their sizes do. Compared in a tab of its own. */
export async function differingPixels(
  context: BrowserContext,
  one: Buffer,
  other: Buffer,
): Promise<number | undefined> {
  const tab = await context.newPage();
  try {
    return await tab.evaluate(
      async ({ pictures, visible }) => {
        const pixels = async (base64: string) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          canvas.drawImage(image, 0, 0);
          return canvas.getImageData(0, 0, image.width, image.height);
        };
        const [a, b] = [await pixels(pictures[0]!), await pixels(pictures[1]!)];
        if (a.width !== b.width || a.height !== b.height) return undefined;
        let differing = 0;
        for (let at = 0; at < a.data.length; at += 4) {
          const off = [0, 1, 2].some(
            (colour) => Math.abs(a.data[at + colour]! - b.data[at + colour]!) > visible,
          );
          if (off) differing += 1;
        }
        return differing;
      },
      { pictures: [one.toString('base64'), other.toString('base64')], visible },
    );
  } finally {
    await tab.close();
  }
}
