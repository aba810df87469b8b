import { describe, expect, it } from 'vitest';
import { foresee } from '../../../core/ledger/foresee.ts';
import { rulesOf } from '../../../core/ledger/rules-of.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { headsIn } from '../../../web/meeting/attendance.ts';
import { exemptIn, exemptTexts, kindsOf } from '../../../web/meeting/exempt.ts';
import { inPhase } from '../../support/phases.ts';

const zero = { 'absent.affairs': '0', 'absent.illness': '0', 'absent.leave': '0', 'absent.other': '0' };
const story = inPhase('ready');
const kinds = kindsOf(rulesOf(story.state!));

describe('attendance as it is typed', () => {
  it('is the act that the ledger takes', () => {
    const heads = headsIn({ ...zero, present: '48', 'absent.leave': '2' }, 50, kinds)!;
    expect(heads.attendance).toEqual({ electors: 50, present: 48, exempt: [] });
    const fields = { contest: 'committee', round: 1, ...heads.attendance, absent: heads.absent };
    expect(foresee(story.state!, 'attendance-recorded', fields, {}, nodeCrypto)).toEqual([]);
  });

  it('is nothing while a figure is missing', () => {
    expect(headsIn(zero, 50, kinds)).toBeUndefined();
    expect(headsIn({ present: '48' }, 50, kinds)).toBeUndefined();
    expect(headsIn({ ...zero, present: '48', [`exempt.${kinds[0]}.count`]: 'x' }, 50, kinds)).toBeUndefined();
  });
});

describe('exemptions', () => {
  it('are the five kinds, and the sixth only where the rules name it', () => {
    expect(kinds).toHaveLength(5);
    expect(kinds).not.toContain('retired-returned-home');
  });

  it('begin as the superior confirmed them, the meeting still to be asked', () => {
    const kind = 'abroad-self-funded' as const;
    const texts = exemptTexts([
      { kind, count: 2, superiorConsent: true, meetingApproval: true, approval: '批〔2026〕3号' },
      { kind, count: 1, superiorConsent: true, meetingApproval: false },
    ]);
    expect(exemptIn(texts, kinds)).toEqual([
      { kind, count: 3, superiorConsent: true, meetingApproval: false, approval: '批〔2026〕3号' },
    ]);
    expect(exemptIn({ ...texts, [`exempt.${kind}.meeting`]: 'yes' }, kinds)![0]).toMatchObject({
      meetingApproval: true,
    });
  });

  it('of nobody are left out', () => {
    expect(exemptIn({ [`exempt.${kinds[0]}.count`]: '0', [`exempt.${kinds[1]}.count`]: ' ' }, kinds)).toEqual(
      [],
    );
    expect(
      exemptTexts([{ kind: kinds[0]!, count: 1, superiorConsent: false, meetingApproval: false }]),
    ).toEqual({
      [`exempt.${kinds[0]}.count`]: '1',
    });
  });
});
