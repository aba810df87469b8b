import { describe, expect, it } from 'vitest';
import { currentRound } from '../../../core/ledger/change.ts';
import { countedRound } from '../../../core/ledger/counted-round.ts';
import { foresee } from '../../../core/ledger/foresee.ts';
import { whatFollows } from '../../../core/report/next-round.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { furtherFields } from '../../../web/meeting/further.ts';
import { countedIn, digestOfCount, inputOf, papersOut, recountTold } from '../../../web/meeting/result.ts';
import { toExplain } from '../../../web/meeting/to-explain.ts';
import { writtenIn } from '../../../web/meeting/write-ins.ts';
import {
  attend,
  declare,
  issue,
  plainVote,
  prepare,
  release,
  sign,
  upload,
  vote,
} from '../../support/hall.ts';
import { inPhase } from '../../support/phases.ts';
import { Story } from '../../support/story.ts';
import { certifiedElection, shortTwice, tiedElection, writtenInWinner } from '../../support/tales.ts';

/** A round as a page is given it over the line. */
const told = (story: Story, lang: 'zh' | 'en' = 'zh') =>
  JSON.parse(JSON.stringify(countedRound(story.count(), currentRound(story.contest()), lang)));

describe('a counted round that the page was told', () => {
  it.each([
    ['complete', certifiedElection],
    ['tied', tiedElection],
    ['short', shortTwice],
    ['with somebody written in', () => writtenInWinner('赵六')],
  ])('is signed by the digest of the count itself (%s)', (_what, tell) => {
    const story = tell();
    expect(digestOfCount(told(story), nodeCrypto.sha256)).toBe(story.digest());
    expect(digestOfCount(told(story, 'en'), nodeCrypto.sha256)).toBe(story.digest());
  });

  it('is judged before it is signed as the service will judge it', () => {
    const story = writtenInWinner('赵六');
    const { outcome, unidentified, heldDuty } = story.count();
    const recount = recountTold(story.entries, 'committee', 1, told(story), nodeCrypto.sha256);
    expect(recount).toMatchObject({ unidentified, heldDuty });
    expect(recount.outcome.digest).toBe(outcome.digest);
    const fields = { contest: 'committee', round: 1, resultDigest: outcome.digest };
    const facts = { recounts: new Map([[1, recount]]) };
    const foreseen = foresee(story.state!, 'result-declared', fields, facts, nodeCrypto);
    expect(foreseen.map(({ code }) => code)).toEqual(story.refusal('result-declared', fields, ['chair']));
    expect(foreseen.map(({ code }) => code)).toEqual(['write-in-unidentified']);
  });

  it('says of its own votes how many papers are not among them, though all are in by then', () => {
    const { s1, s2 } = plainVote.stations;
    const story = release(upload(vote(prepare(new Story()), plainVote), { stations: { s1: s1! } }));
    const before = countedIn(told(story))!;
    upload(story, { stations: { s2: s2! } });
    expect(story.phase()).toBe('counted');
    expect([papersOut(before), papersOut(countedIn(told(story))!)]).toEqual([18, 0]);
  });

  it('says what follows in the words of the slips', () => {
    const story = tiedElection();
    const { input, result } = story.count();
    const round = currentRound(story.contest());
    expect(whatFollows(inputOf(story.state!, story.contest(), round), countedIn(told(story))!, 'zh')).toEqual(
      whatFollows(input, result, 'zh'),
    );
  });
});

describe('the further round', () => {
  it('is the act that the ledger takes', () => {
    const story = tiedElection();
    const fields = furtherFields(story.contest(), story.entries)!;
    expect(fields).toMatchObject({ kind: 'tie-runoff', seats: 1 });
    expect(story.take('round-opened', fields, ['chair'])).toBe(true);
  });

  it('gives whoever was written in an ordinary id, and the name the scrutineers wrote', () => {
    const writeIns = [{ name: '赵六' }];
    const stations = {
      s1: {
        '01': [
          { count: 17, marks: 'oox' },
          { count: 13, marks: 'xox', writeIns },
        ],
      },
      s2: {
        '01': [
          { count: 17, marks: 'oxx', writeIns },
          { count: 1, marks: 'oxx' },
        ],
      },
    };
    const story = sign(release(upload(vote(prepare(new Story()), { stations }), { stations })));
    const identified = {
      contest: 'committee',
      round: 1,
      from: '赵六',
      to: { person: '赵 六' },
      reason: '本人',
    };
    story.act('write-in-resolved', identified, ['scrutineerA', 'scrutineerB']);
    const fields = furtherFields(declare(story).contest(), story.entries)!;
    expect(fields.candidates).toContainEqual({ id: 'w1', name: '赵 六', was: 'write-in:赵六' });
    expect(story.take('round-opened', fields, ['chair'])).toBe(true);
  });

  it('is none where no seat is open', () => {
    const story = inPhase('declared');
    expect(furtherFields(story.contest(), story.entries)).toBeUndefined();
  });
});

describe('names written in', () => {
  it('come first where their votes decide and nobody said who they are', () => {
    const story = writtenInWinner('赵六');
    const result = countedIn(told(story))!;
    const queue = writtenIn(story.entries, 'committee', currentRound(story.contest()).round, result);
    expect(queue).toEqual([{ name: '赵六', for: 30, decides: true, identified: false }]);
    const identified = {
      contest: 'committee',
      round: 1,
      from: '赵六',
      to: { person: '赵六' },
      reason: '本人',
    };
    story.act('write-in-resolved', identified, ['scrutineerA', 'scrutineerB']);
    expect(writtenIn(story.entries, 'committee', 1, result)[0]).toMatchObject({ identified: true });
  });
});

describe('what is to be explained', () => {
  it('is told from the papers, and no more once it is explained', () => {
    const story = issue(attend(prepare(new Story())), { s1: 30, s2: 19 });
    expect(toExplain(story.contest())).toMatchObject([
      { round: 1, found: { code: 'issued-exceeds-present', at: '/stations' } },
    ]);
    const fields = { contest: 'committee', round: 1, code: 'issued-exceeds-present', at: '/stations' };
    story.act('finding-explained', { ...fields, reason: '一张写坏，当众更换' }, ['chief']);
    expect(toExplain(story.contest())).toEqual([]);
  });
});
