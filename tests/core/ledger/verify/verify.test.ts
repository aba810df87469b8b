import { describe, expect, it } from 'vitest';
import { digestBytes } from '../../../../core/ledger/canonical.ts';
import { phases } from '../../../../core/ledger/phase.ts';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { folderOf } from '../../../support/folder.ts';
import { scanOf } from '../../../support/hall.ts';
import { inPhase } from '../../../support/phases.ts';
import { Story } from '../../../support/story.ts';
import * as tales from '../../../support/tales.ts';

describe('verify passes what a service wrote', () => {
  it.each([
    ['in one round', tales.certifiedElection],
    ['through a tie and its run-off', tales.tieAndRunoff],
    ['through two shortfalls and reduced seats', tales.shortThenReduced],
    ['after a void round is repeated', tales.voidThenRepeated],
    ['by a sheet', tales.sheetMeeting],
    ['again, after a correction', tales.reopenedAndCorrected],
    ['after a strike', tales.strikeAfterIssue],
    ['with someone written in who wins', () => tales.writtenInWinner('赵六')],
  ])('%s', (_how, tale) => {
    expect(verify(folderOf(tale()), {}, nodeCrypto).verdict).toMatchObject({ passed: true });
  });

  it.each(phases)('as far as phase %s', (phase) => {
    expect(verify(folderOf(inPhase(phase)), {}, nodeCrypto).verdict).toMatchObject({ passed: true });
  });

  it('with the scans that acts name', () => {
    const story = tales.sheetMeeting();
    const { checks } = verify(folderOf(story, [scanOf(story)]), {}, nodeCrypto);
    expect(checks).toContainEqual({ name: 'scans', ok: true, numbers: { scans: 1, named: 1 } });
    const approved = new Story();
    approved.act('convened', { definition: approved.definition }, ['organiser']);
    const scan = digestBytes(scanOf(approved), nodeCrypto.sha256);
    approved.act('meeting-approved', { requestNo: '1', replyNo: '1', date: '2026-11-01', scan }, ['county']);
    expect(verify(folderOf(approved, [scanOf(approved)]), {}, nodeCrypto).verdict.passed).toBe(true);
  });

  it('and says of each check what it went through', () => {
    const story = tales.reopenedAndCorrected();
    const older = folderOf(tales.certifiedElection());
    const { checks } = verify(folderOf(story), { trust: [story.service.kid], since: older }, nodeCrypto);
    expect(checks.map((check) => check.name)).toEqual([
      'manifest',
      'chain',
      'registrations',
      'envelopes',
      'replay',
      'head',
      'recount',
      'sign-offs',
      'scans',
      'since',
      'trust',
    ]);
    const numbers = Object.fromEntries(checks.map((check) => [check.name, check.ok && check.numbers]));
    expect(numbers).toMatchObject({
      chain: { entries: 23 },
      envelopes: { envelopes: 23, signatures: 32 },
      recount: { certificates: 2, rounds: 2, bundles: 4 },
      'sign-offs': { signOffs: 8 },
      since: { entries: 16 },
      trust: { keys: 1 },
    });
  });
});

it('a fault of the machine is no verdict', () => {
  const sha256 = () => {
    throw new Error('no such engine');
  };
  expect(() => verify(folderOf(tales.certifiedElection()), {}, { ...nodeCrypto, sha256 })).toThrow(
    'no such engine',
  );
});
