import { expect, it } from 'vitest';
import type { Exempt } from '../../../core/count/input.ts';
import { exemptSaid } from '../../../web/meeting/exempt-said.ts';

it('an exemption is read beside the signature with whose agreement is there and whose is not', () => {
  const asked: Exempt = {
    kind: 'abroad-self-funded',
    count: 2,
    superiorConsent: true,
    meetingApproval: false,
    approval: '批〔2026〕3号',
  };
  expect(exemptSaid(asked)).toEqual({
    zh: '2人，上级已同意，尚未经会议通过（批〔2026〕3号）',
    en: '2, with the superior’s consent, not yet approved by the meeting (批〔2026〕3号)',
  });
  const { approval: _none, ...refused } = { ...asked, superiorConsent: false, meetingApproval: true };
  expect(exemptSaid(refused).zh).toBe('2人，未经上级同意，会议已通过');
  expect(exemptSaid(refused).en).toBe('2, without the superior’s consent, approved by the meeting');
});
