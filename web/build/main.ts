import { buildPages } from './build-pages.ts';

const built = await buildPages('dist');
for (const { path, bytes, gzip } of built) console.log(`${path}  ${bytes} B, gzip ${gzip} B`);
