import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actsPage } from './acts-page.ts';
import { clausesPage } from './clauses-page.ts';
import { faultsPage } from './faults-page.ts';
import { faults } from './faults-table.ts';
import { findingsPage } from './findings-page.ts';

describe('the documentation pages written from tables', () => {
  it('docs/acts.md says what the table of acts says', async () => {
    await expect(actsPage()).toMatchFileSnapshot('../../docs/acts.md');
  });

  it('docs/findings.md says what the catalogue says', async () => {
    await expect(findingsPage()).toMatchFileSnapshot('../../docs/findings.md');
  });

  it('docs/faults.md says what the table of faults says', async () => {
    await expect(faultsPage()).toMatchFileSnapshot('../../docs/faults.md');
  });

  it.each(faults.flatMap(({ shown }) => shown))('in %s there is a test that shows “%s”', (file, title) => {
    expect(readFileSync(join(import.meta.dirname, '..', file), 'utf8')).toContain(title);
  });

  it('docs/rules.md says what the clauses say', async () => {
    await expect(clausesPage()).toMatchFileSnapshot('../../docs/rules.md');
  });
});
