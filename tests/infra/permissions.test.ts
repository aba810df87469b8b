import { describe, expect, it } from 'vitest';
import { permissionsPage } from './permissions-page.ts';

describe('docs/permissions.md', () => {
  it('says what the table of permissions says', async () => {
    await expect(permissionsPage()).toMatchFileSnapshot('../../docs/permissions.md');
  });
});
