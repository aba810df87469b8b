import { describe, expect, it } from 'vitest';
import { scrutineer } from './program.ts';

describe('schema', () => {
  it('prints the JSON Schema of a format and nothing else', () => {
    const { status, stdout, stderr } = scrutineer(['schema', 'result']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'scrutineer/result@1' });
  });

  it('lists the names there are where it knows none of that name', () => {
    const { status, stdout, stderr } = scrutineer(['schema', 'ballot', '--lang', 'en']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('There is no format named “ballot”. [schema-unknown]');
    expect(stderr).toMatch(/Choose one of count, result, .*key/);
  });
});
