import { describe, expect, it } from 'vitest';
import { blankAct } from '../../cli/act.ts';
import { type ActType, rowOf } from '../../core/ledger/acts/table.ts';
import { actSchemas, readAct } from '../../core/ledger/read-act.ts';
import { scrutineer } from './program.ts';

/** Paths of a template still blank: what only a person knows. */
function blanks(value: unknown, at = ''): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => blanks(item, `${at}/${key}`));
  }
  return value === '' || value === 'sha256:' || (typeof value === 'string' && value.includes(' | '))
    ? [at]
    : [];
}

describe('act --template', () => {
  it('prints an act to fill in, and on stderr what it is, who signs it and what may be added', () => {
    const { status, stdout, stderr } = scrutineer(['act', '--template', 'attendance-recorded']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'scrutineer/act@1',
      type: 'attendance-recorded',
      nonce: expect.stringMatching(/^[0-9a-f-]{36}$/),
      saidAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      absent: { affairs: 0, illness: 0, leave: 0, other: 0 },
    });
    expect(stderr).toContain('签名人：会议主持人和总监票人。');
    expect(stderr).toContain('exempt[].approval');
  });

  it('asks for the head the signer saw where the act must name it', () => {
    const { stdout, stderr } = scrutineer(['act', '--template', 'result-declared', '--lang', 'en']);
    expect(JSON.parse(stdout)).toMatchObject({ expect: 'sha256:' });
    expect(stderr).toContain('expect is the hash of the last ledger entry');
  });

  it('refuses a type that is none', () => {
    const { status, stdout, stderr } = scrutineer(['act', '--template', 'batch-accepted']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('act-unknown');
  });

  it.each([...actSchemas])('%s: nothing stands in the way of the form but its blanks', (type, schema) => {
    const { blank } = blankAct(schema, rowOf(type as ActType).expect === true);
    const read = readAct(blank);
    const places = read.ok ? [] : read.findings.map((found) => found.at);
    expect(blanks(blank)).toEqual(expect.arrayContaining(places));
  });
});
