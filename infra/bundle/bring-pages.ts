import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { InfraRefusal, type Sentence } from '../refusal.ts';

const notBuilt: Sentence = {
  zh: '网页还没有生成：缺少 {file}。请先运行 npm run build。',
  en: 'The pages have not been built: {file} is missing. Run npm run build first.',
};

/** Puts the pages' build beside the function that serves them, in `<folder>/pages`. */
export async function bringPages(built: string, folder: string): Promise<void> {
  for (const file of ['web/index.html', '离线计票.html']) {
    const path = join(built, file);
    if (!existsSync(path)) throw new InfraRefusal('pages-not-built', notBuilt, { file: path });
  }
  for (const part of ['web', '离线计票.html']) {
    await cp(join(built, part), join(folder, 'pages', part), { recursive: true });
  }
}
