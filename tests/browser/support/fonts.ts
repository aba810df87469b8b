import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Families that pages and forms name; all are drawn with the one font that comes from the registry. */
const named = ['serif', 'sans-serif', 'monospace', 'system-ui', 'SimSun', 'SimHei', 'FangSong', 'KaiTi'];

/** Writes a fontconfig file under which every text is drawn with Noto Sans SC, and answers its path. */
export async function fontsFile(cache: string): Promise<string> {
  const fonts = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc');
  const folders = ['400Regular', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`);
  const aliases = named.map(
    (family) =>
      `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans SC</string></edit></match>`,
  );
  const text = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...folders,
    `<cachedir>${join(cache, 'fontconfig')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
  ].join('\n');
  await mkdir(join(cache, 'fontconfig'), { recursive: true });
  const path = join(cache, 'fonts.conf');
  // Several test processes write it at once, and a browser may be reading it: it is there whole or not at all.
  const fresh = `${path}.${process.pid}.${randomUUID()}`;
  await writeFile(fresh, text);
  await rename(fresh, path);
  return path;
}
