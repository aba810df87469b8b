import { readFileSync, writeFileSync } from 'node:fs';
import { scalePage, stalePage } from './page.ts';

/** `npm run scale` writes docs/scale.md; with `--check` it only says whether it would, and ends with 1 then. */
const place = new URL('../../docs/scale.md', import.meta.url);
const page = scalePage();
if (process.argv.includes('--check')) {
  const stale = stalePage(readFileSync(place, 'utf8'), page);
  if (stale !== undefined) {
    process.stderr.write(`${stale}\n`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(place, page);
}
