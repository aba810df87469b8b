import { expect, it } from 'vitest';
import type { Certificate } from '../../../core/ledger/certificate.ts';
import { certificateSchema, receiptSchema, signedRefusalSchema } from '../../../core/ledger/signed-forms.ts';

const digest = `sha256:${'0'.repeat(64)}` as const;

const certificate: Certificate = {
  format: 'scrutineer/certificate@1',
  election: '469021101-2026-congress',
  contest: 'committee',
  title: '望溪镇委员会委员选举',
  office: 'committee',
  mode: 'rehearsal',
  date: '2026-11-22',
  version: 2,
  supersedes: digest,
  rules: { spec: '1990', clauses: ['Q-02', 'W-01'] },
  rounds: [
    {
      round: 2,
      paper: digest,
      resultDigest: digest,
      result: { format: 'scrutineer/result@1' },
      bundles: [digest],
    },
  ],
  voidRounds: [{ round: 1, kind: 'formal', paper: digest }],
  elected: [{ id: 'c1', name: '丁一' }],
  replyNo: '望组复〔2026〕9号',
  signOffs: [
    { type: 'result-certified', seq: 40, as: [{ actor: 'county', person: '王强', role: 'superior' }] },
  ],
  seq: 40,
  head: digest,
};

it('takes a certificate, and no field beside its own', () => {
  expect(certificateSchema.safeParse(certificate).error).toBeUndefined();
  expect(certificateSchema.safeParse({ ...certificate, votes: 1 }).success).toBe(false);
});

it('takes what the signatures of receipts and refusals cover', () => {
  const receipt = {
    election: '469021101-2026-congress',
    seq: 1,
    entry: digest,
    state: digest,
    digest,
    body: digest,
  };
  expect(receiptSchema.safeParse({ format: 'scrutineer/receipt@1', ...receipt }).success).toBe(true);
  const refusal = {
    election: '469021101-2026-congress',
    digest,
    at: '2026-11-22T08:00:00.000Z',
    body: digest,
  };
  expect(signedRefusalSchema.safeParse({ format: 'scrutineer/refusal@1', ...refusal }).success).toBe(true);
});
