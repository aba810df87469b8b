import { describe, expect, it } from 'vitest';
import { actsPage } from './acts-page.ts';
import { clausesPage } from './clauses-page.ts';
import { findingsPage } from './findings-page.ts';

describe('the documentation pages written from tables', () => {
  it('docs/acts.md says what the table of acts says', async () => {
    await expect(actsPage()).toMatchFileSnapshot('../../docs/acts.md');
  });

  it('docs/findings.md says what the catalogue says', async () => {
    await expect(findingsPage()).toMatchFileSnapshot('../../docs/findings.md');
  });

  it('docs/rules.md says what the clauses say', async () => {
    await expect(clausesPage()).toMatchFileSnapshot('../../docs/rules.md');
  });
});
