import { describe, expect, it } from 'vitest';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../../functions/embedded/node-crypto.ts';
import { folderOf } from '../../../support/folder.ts';
import * as tales from '../../../support/tales.ts';

describe('verify passes what a service wrote', () => {
  it.each([
    ['in one round', tales.certifiedElection],
    ['through a tie and its run-off', tales.tieAndRunoff],
    ['through two shortfalls and reduced seats', tales.shortThenReduced],
    ['after a void round is repeated', tales.voidThenRepeated],
    ['by a sheet', tales.sheetMeeting],
    ['again, after a correction', tales.reopenedAndCorrected],
  ])('%s', (_how, tale) => {
    expect(verify(folderOf(tale()), {}, nodeCrypto).verdict).toMatchObject({ passed: true });
  });
});
