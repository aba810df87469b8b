import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for one test file, gone when its tests are. */
export function bundlesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-bundles-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
