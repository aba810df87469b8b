import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringPages } from '../../../infra/bundle/bring-pages.ts';
import { InfraRefusal } from '../../../infra/refusal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the pages’ build', () => {
  it('goes with the function, without what else lies beside it', async () => {
    const [built, folder] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(built, 'web/assets'), { recursive: true });
    for (const file of ['web/index.html', 'web/assets/main.js', '离线计票.html', 'note.txt']) {
      writeFileSync(join(built, file), file);
    }
    await bringPages(built, folder);
    expect(readdirSync(join(folder, 'pages'), { recursive: true }).sort()).toEqual(
      ['web', 'web/assets', 'web/assets/main.js', 'web/index.html', '离线计票.html'].sort(),
    );
  });

  it('is asked for in both languages where nobody made it, or half of it is there', async () => {
    const [built, folder] = [temporaryFolder(), temporaryFolder()];
    await expect(bringPages(built, folder)).rejects.toThrow(
      /^网页还没有生成.*npm run build。\nThe pages .*index\.html is missing\. Run npm run build first\.$/,
    );
    mkdirSync(join(built, 'web'));
    writeFileSync(join(built, 'web/index.html'), '');
    await expect(bringPages(built, folder)).rejects.toBeInstanceOf(InfraRefusal);
    await expect(bringPages(built, folder)).rejects.toThrow(/离线计票\.html is missing/);
  });
});
