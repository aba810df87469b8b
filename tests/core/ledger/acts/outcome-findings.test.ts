import type { Finding } from '../../../../core/findings/finding.ts';
import { outcomeFindings } from '../../../../core/findings/ledger/outcomes.ts';
import {
  attachScan,
  plainVote,
  prepare,
  release,
  sign,
  upload,
  vote,
  votesFor,
} from '../../../support/hall.ts';
import { promiseFindings } from '../../../support/refusals.ts';
import { Story } from '../../../support/story.ts';
import {
  contest,
  declaredElection,
  runoffOpened,
  sheetDeclared,
  shortTwice,
  strikeAfterIssue,
  tiedElection,
  writtenInWinner,
} from '../../../support/tales.ts';

const round = { contest: 'committee', round: 1 };
const other = `sha256:${'0'.repeat(64)}`;
const c2 = { id: 'c2', name: '王强' };
const c3 = { id: 'c3', name: '阿里木·买买提' };

const certifying = (story: Story) => {
  const { id } = story.contest();
  const { digest } = story.contest().rounds.at(-1)!.signed!;
  return story.refused('result-certified', { contest: id, resultDigest: digest, replyNo: '9' }, [
    story.superior,
  ]);
};

/** One elected of two, so that one seat is open. */
const short = () => declaredElection(votesFor(48, 30, 20, 18));

function opening(story: Story, fields: object): readonly Finding[] {
  return story.refused('round-opened', { contest: 'committee', ...fields }, ['chair']);
}

function reducing(story: Story, fields: object): readonly Finding[] {
  return story.refused('seats-reduced', { contest: 'committee', ...fields }, ['chair']);
}

promiseFindings(outcomeFindings, [
  [
    'slate-not-equal',
    'an equal-number slate with a name too many',
    () => {
      const secretary = contest({ id: 'secretary', method: 'equal', seats: 1, candidates: [c2] });
      const story = new Story({ contests: [secretary] });
      story.act('convened', { definition: story.definition }, ['organiser']);
      const fields = { contest: 'secretary', stage: 'formal', candidates: [c2, c3] };
      story.act('slate-submitted', fields, ['organiser']);
      const { paper } = story.contest().rounds[0]!;
      return story.refused('slate-approved', { contest: 'secretary', paper }, ['county']);
    },
  ],
  [
    'result-differs',
    'a count signed that is not the one counted',
    () => {
      const story = release(upload(vote(prepare(new Story()), plainVote), plainVote));
      return story.refused('count-signed', { ...round, resultDigest: other }, ['chief', 'scrutineerA']);
    },
  ],
  [
    'result-differs',
    'a result declared that is not the one signed',
    () => {
      const story = sign(release(upload(vote(prepare(new Story()), plainVote), plainVote)));
      return story.refused('result-declared', { ...round, resultDigest: other }, ['chair']);
    },
  ],
  [
    'result-differs',
    'a result returned that is not the last',
    () =>
      declaredElection().refused(
        'result-returned',
        { contest: 'committee', resultDigest: other, reason: '不符' },
        ['county'],
      ),
  ],
  [
    'recount-differs',
    'bundles that give other numbers than were signed',
    () => {
      const story = declaredElection();
      const [digest, batch] = [...story.batches][0]!;
      story.batches.set(digest, { ...batch, ballots: [{ count: 30, marks: 'xxo' }] });
      return certifying(story);
    },
  ],
  [
    'write-in-unidentified',
    'someone written in with votes enough whom nobody identified',
    () => {
      const story = writtenInWinner('赵六');
      return story.refused('result-declared', { ...round, resultDigest: story.digest() }, ['chair']);
    },
  ],
  [
    'write-in-held-duty',
    'a scrutineer written in with votes enough',
    () => {
      const story = writtenInWinner('冯静');
      return story.refused('result-declared', { ...round, resultDigest: story.digest() }, ['chair']);
    },
  ],
  [
    'finding-unknown',
    'something explained that nobody found',
    () => {
      const fields = { ...round, code: 'issued-exceeds-present', at: '/stations', reason: '多发一张' };
      return declaredElection().refused('finding-explained', fields, ['chief']);
    },
  ],
  [
    'finding-open',
    'more papers issued than people there, and no word why',
    () =>
      certifying(
        declaredElection({
          ...plainVote,
          present: 47,
          stations: { ...plainVote.stations, s2: { '01': [{ count: 17, marks: 'oox' }] } },
          issued: { s1: 30, s2: 18 },
        }),
      ),
  ],
  ['tie-open', 'a tie for the last seat', () => certifying(tiedElection())],
  ['shortfall-open', 'a seat nobody was elected to', () => certifying(short())],
  [
    'second-failure',
    'a third round after two that fell short',
    () => opening(shortTwice(), { kind: 'supplementary', candidates: [c2, c3], seats: 1 }),
  ],
  [
    'round-kind',
    'a run-off where nobody is tied',
    () => opening(short(), { kind: 'tie-runoff', candidates: [c2, c3], seats: 1 }),
  ],
  [
    'round-kind',
    'a further round where every seat is filled',
    () => opening(declaredElection(), { kind: 'supplementary', candidates: [c2, c3], seats: 1 }),
  ],
  [
    'candidate-not-proposed',
    'someone elected standing again',
    () => opening(short(), { kind: 'supplementary', candidates: [c2, { id: 'c1', name: '丁一' }], seats: 1 }),
  ],
  [
    'candidate-renamed',
    'a candidate under another name than before',
    () =>
      opening(tiedElection(), { kind: 'tie-runoff', candidates: [c2, { ...c3, name: '买买提' }], seats: 1 }),
  ],
  [
    'candidates-left-out',
    'a tie of two run off with one',
    () => opening(tiedElection(), { kind: 'tie-runoff', candidates: [c2], seats: 1 }),
  ],
  [
    'seats-differ',
    'a run-off for more seats than are open',
    () => opening(tiedElection(), { kind: 'tie-runoff', candidates: [c2, c3], seats: 2 }),
  ],
  [
    'candidate-unknown',
    'a candidate struck who does not stand',
    () =>
      prepare(new Story()).refused(
        'candidate-struck',
        { contest: 'committee', candidate: 'c9', reason: '拉票' },
        ['county'],
      ),
  ],
  [
    'no-shortfall',
    'seats reduced where all are filled',
    () => reducing(declaredElection(), { seats: 2, presidium: true }),
  ],
  [
    'seats-not-elected',
    'seats reduced to fewer than were elected',
    () => reducing(short(), { seats: 0, presidium: true }),
  ],
  ['consent-exceeds-present', 'more consent than people', () => reducing(short(), { seats: 1, consent: 49 })],
  ['consent-too-small', 'seats reduced by 23 of 48', () => reducing(short(), { seats: 1, consent: 23 })],
  ['consent-too-small', 'seats reduced by nobody', () => reducing(short(), { seats: 1 })],
  [
    'referral-open',
    'a further round while the superior is still asked',
    () => {
      const story = shortTwice();
      story.act('seat-referred', { contest: 'committee', round: 2, cause: 'shortfall' }, ['chair']);
      return opening(story, { kind: 'supplementary', candidates: [c2, c3], seats: 1 });
    },
  ],
  [
    'referral-cause',
    'a first tie referred',
    () => tiedElection().refused('seat-referred', { ...round, cause: 'tie' }, ['chair']),
  ],
  [
    'referral-cause',
    'a strike referred where nobody was struck',
    () =>
      runoffOpened().refused('seat-referred', { contest: 'committee', round: 2, cause: 'strike' }, ['chair']),
  ],
  [
    'no-referral',
    'an answer to what nobody asked',
    () => declaredElection().refused('referral-answered', { ...round, answer: 'leave-open' }, ['county']),
  ],
  [
    'answer-unfit',
    'a strike answered with another round',
    () => {
      const story = strikeAfterIssue();
      story.act('seat-referred', { ...round, cause: 'strike' }, ['chair']);
      return story.refused('referral-answered', { ...round, answer: 'another-round' }, ['county']);
    },
  ],
  ['scan-missing', 'a sheet without its scan', () => certifying(sheetDeclared())],
  [
    'scan-missing',
    'a sheet with a scan of the attendance only',
    () => certifying(attachScan(sheetDeclared(), { slip: 1 })),
  ],
  [
    'sheet-other-ledger',
    'a scan whose head code is not of this ledger',
    () => certifying(attachScan(declaredElection(), { headCode: 'AAAAAAAAAAAA' })),
  ],
]);
