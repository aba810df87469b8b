import { describe, expect, it } from 'vitest';
import { foresee } from '../../../core/ledger/foresee.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { inPhase } from '../../support/phases.ts';

const absent = { affairs: 1, illness: 0, leave: 0, other: 0 };
const attendance = { contest: 'committee', round: 1, electors: 50, present: 49, exempt: [], absent };

function foreseen(phase: Parameters<typeof inPhase>[0], fields: object, round = 1): readonly string[] {
  const { state } = inPhase(phase);
  const given = { ...fields, round };
  return foresee(state!, 'attendance-recorded', given, {}, nodeCrypto).map(({ code }) => code);
}

describe('what is foreseen of an act', () => {
  it('is nothing where its signers are all that it still wants', () => {
    expect(foreseen('ready', attendance)).toEqual([]);
  });

  it('is what its fields would be refused for', () => {
    expect(foreseen('ready', { ...attendance, present: 48 })).toEqual(['absent-differs']);
  });

  it('is what its form would be refused for', () => {
    expect(foreseen('ready', { ...attendance, present: 'all' })).toEqual(['field-malformed']);
  });

  it('is that its step is not due', () => {
    expect(foreseen('counted', attendance)).toEqual(['phase-wrong']);
  });
});
