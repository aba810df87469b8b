import { describe, expect, it } from 'vitest';
import * as tales from '../../support/tales.ts';

describe('an election comes to its certificate', () => {
  it.each([
    ['in one round', tales.certifiedElection],
    ['through a tie and its run-off', tales.tieAndRunoff],
    ['through two shortfalls and reduced seats', tales.shortThenReduced],
    ['after a void round is repeated', tales.voidThenRepeated],
    ['by a sheet', tales.sheetMeeting],
    ['again, after a correction', tales.reopenedAndCorrected],
  ])('%s', (_how, tale) => {
    expect(tale().phase()).toBe('certified');
  });
});
