import { describe, expect, it } from 'vitest';
import { thumbprint } from '../../../../core/ledger/keys.ts';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { folderOf } from '../../../support/folder.ts';
import { certifiedElection } from '../../../support/tales.ts';

const story = certifiedElection();
const root = thumbprint(story.root.root.jwk, nodeCrypto.sha256);

describe('a folder', () => {
  it.each([
    ['its root', [root]],
    ['its root and its service', [root, story.service.kid]],
  ])('is anchored by %s', (_which, trust) => {
    expect(verify(folderOf(story), { trust }, nodeCrypto).verdict).toEqual({
      passed: true,
      anchored: true,
      ...compared(),
    });
  });

  it.each([
    ['nothing', []],
    ['its service alone, which could make up roots and people', [story.service.kid]],
  ])('is not anchored by %s', (_which, trust) => {
    expect(verify(folderOf(story), { trust }, nodeCrypto).verdict).toEqual({
      passed: true,
      anchored: false,
      ...compared(),
    });
  });
});

function compared() {
  return { roots: [root], service: story.service.kid, head: expect.stringMatching(/^[A-Z2-7]{12}$/) };
}
