import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../web/meeting/read-draft.ts';
import { definitionOf } from '../../support/definition.ts';

const here = `${'h'.repeat(42)}E`;
const read = (value: unknown) => readDraft(new TextEncoder().encode(JSON.stringify(value)), here);
const codes = (value: unknown) => {
  const draft = read(value);
  return draft.ok ? [] : draft.findings.map(({ code, at }) => `${code} ${at}`);
};

describe('a file that says an election', () => {
  const definition = definitionOf();

  it('is a definition, or the draft of the act that convenes it', () => {
    expect(read(definition)).toEqual({ ok: true, value: definition });
    expect(read({ format: 'scrutineer/act@1', type: 'convened', definition })).toEqual({
      ok: true,
      value: definition,
    });
  });

  it('is for the service it is opened at where it names none', () => {
    const { service: _service, ...unbound } = definition;
    expect(read(unbound)).toEqual({ ok: true, value: { ...definition, service: here } });
  });

  it('is refused at the place that is wrong', () => {
    expect(codes({ ...definition, superior: '46' })).toEqual(['superior-differs /superior']);
    expect(codes({ format: 'scrutineer/act@1', definition: { ...definition, superior: '46' } })).toEqual([
      'superior-differs /definition/superior',
    ]);
    expect(codes({ ...definition, seats: 2 })).toEqual(['field-unknown /seats']);
  });

  it('is refused where it is something else', () => {
    expect(codes([])).not.toEqual([]);
    expect(codes({ format: 'scrutineer/act@1' })).not.toEqual([]);
    expect(readDraft(new TextEncoder().encode('{'), here).ok).toBe(false);
  });
});
