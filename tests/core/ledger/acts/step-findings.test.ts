import { stepFindings } from '../../../../core/findings/ledger/steps.ts';
import { snapshotOf } from '../../../../core/ledger/snapshot.ts';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { definitionOf } from '../../../support/definition.ts';
import { folderOf } from '../../../support/folder.ts';
import {
  attend,
  bringBack,
  issue,
  plainVote,
  prepare,
  release,
  sign,
  upload,
  vote,
} from '../../../support/hall.ts';
import { promiseFindings } from '../../../support/refusals.ts';
import { Story } from '../../../support/story.ts';
import { certifiedElection, declaredElection } from '../../../support/tales.ts';

const digest = `sha256:${'cd'.repeat(32)}`;
const round = { contest: 'committee', round: 1 };
const absent = { affairs: 2, illness: 0, leave: 0, other: 0 };
const attendance = { ...round, electors: 50, present: 48, exempt: [], absent };
const stations = [
  { id: 's1', printed: 32, issued: 30, unused: 2 },
  { id: 's2', printed: 20, issued: 18, unused: 2 },
];
const incident = { number: '2026-07', channel: '12380-phone', kind: 'voteBuying', about: 'c1' };

function convened(): Story {
  const story = new Story();
  story.act('convened', { definition: story.definition }, ['organiser']);
  return story;
}

function counted(): Story {
  return upload(vote(prepare(new Story()), plainVote), plainVote);
}

/** A meeting that has done nothing yet but come together. */
function gathered(): Story {
  const story = convened();
  const replies = { requestNo: '1', replyNo: '1', date: '2026-11-01' };
  story.act('meeting-approved', replies, ['county']);
  story.act('electors-confirmed', { contest: 'committee', electors: 50, exempt: [] }, ['county']);
  story.act('slate-approved', { contest: 'committee', paper: story.contest().rounds[0]!.paper }, ['county']);
  return attend(story);
}

promiseFindings(stepFindings, [
  [
    'act-unknown',
    'an act nobody foresaw',
    () => {
      const answer = convened().send({ format: 'scrutineer/act@1', type: 'lots-drawn' }, 'act', ['chair']);
      return answer.ok ? [] : answer.findings;
    },
  ],
  [
    'contest-unknown',
    'a contest the election does not have',
    () =>
      prepare(new Story()).refused('attendance-recorded', { ...attendance, contest: 'commission' }, [
        'chair',
        'chief',
      ]),
  ],
  [
    'round-wrong',
    'attendance of a round to come',
    () =>
      prepare(new Story()).refused('attendance-recorded', { ...attendance, round: 2 }, ['chair', 'chief']),
  ],
  [
    'round-wrong',
    'a slate for the round after a void one',
    () => {
      const story = prepare(new Story());
      bringBack(issue(attend(story), { s1: 30, s2: 18 }), { stations: { s1: { '01': [{ count: 49 }] } } });
      story.act('round-declared', { ...round, verdict: 'void' }, ['chair']);
      const { candidates } = story.contest();
      story.act('round-opened', { contest: 'committee', kind: 'repeat', candidates, seats: 2 }, ['chair']);
      return story.refused('slate-submitted', { contest: 'committee', stage: 'formal', candidates }, [
        'organiser',
      ]);
    },
  ],
  [
    'phase-wrong',
    'ballots issued before heads were counted',
    () => prepare(new Story()).refused('ballots-issued', { ...round, stations }, ['chair', 'chief']),
  ],
  [
    'expect-missing',
    'a count signed by someone who does not say what they saw',
    () =>
      release(counted()).refused('count-signed', { ...round, resultDigest: digest, expect: undefined }, [
        'chief',
        'scrutineerA',
      ]),
  ],
  [
    'head-moved',
    'a count signed on an older head',
    () => {
      const story = release(counted());
      const expect = story.entries[3]!.prev;
      return story.refused('count-signed', { ...round, resultDigest: story.digest(), expect }, [
        'chief',
        'scrutineerA',
      ]);
    },
  ],
  [
    'nonce-used',
    'a ledger into which one nonce came twice',
    () => {
      const story = convened();
      const resolved = { what: '通过议程', for: 48, against: 0, abstain: 0, nonce: 'nonce-00000000001' };
      story.act('meeting-resolved', resolved, ['chair']);
      story.act('meeting-resolved', { ...resolved, what: '通过主席团名单' }, ['chair']);
      const { verdict } = verify(folderOf(story), {}, nodeCrypto);
      return verdict.passed ? [] : [verdict.finding];
    },
  ],
  [
    'election-exists',
    'an election convened once more',
    () => convened().refused('convened', { definition: definitionOf() }, ['organiser']),
  ],
  [
    'election-too-large',
    'a state no head could hold',
    () => {
      const story = convened();
      const { candidates, ...contest } = story.definition.contests[0]!;
      const eligibleWriteIns = Array.from({ length: 5000 }, (_name, index) => `选举人${index}`);
      const { definition } = story.state!;
      const large = {
        ...story.state!,
        definition: { ...definition, contests: [{ ...contest, eligibleWriteIns }] },
      };
      const snapshot = snapshotOf(large, nodeCrypto.sha256);
      return snapshot.ok || candidates.length === 0 ? [] : snapshot.findings;
    },
  ],
  [
    'meeting-not-approved',
    'heads counted in a meeting nobody approved',
    () => convened().refused('attendance-recorded', attendance, ['chair', 'chief']),
  ],
  [
    'electors-not-confirmed',
    'heads counted before it is known whose',
    () => convened().refused('attendance-recorded', attendance, ['chair', 'chief']),
  ],
  [
    'slate-not-approved',
    'heads counted before the slate stands',
    () => convened().refused('attendance-recorded', attendance, ['chair', 'chief']),
  ],
  [
    'method-not-adopted',
    'ballots issued before the method was adopted',
    () => gathered().refused('ballots-issued', { ...round, stations }, ['chair', 'chief']),
  ],
  [
    'officials-not-appointed',
    'ballots issued before anybody was to watch them',
    () => gathered().refused('ballots-issued', { ...round, stations }, ['chair', 'chief']),
  ],
  [
    'method-frozen',
    'another method once ballots are out',
    () =>
      issue(attend(prepare(new Story())), { s1: 30, s2: 18 }).refused('method-adopted', { digest }, [
        'chair',
      ]),
  ],
  [
    'ballots-not-returned',
    'a round declared before the boxes were opened',
    () => {
      const story = issue(attend(prepare(new Story())), { s1: 30, s2: 18 });
      return story.refused('round-declared', { ...round, verdict: 'valid' }, ['chair']);
    },
  ],
  [
    'already-declared',
    'a round in counting declared once more',
    () =>
      vote(prepare(new Story()), plainVote).refused('round-declared', { ...round, verdict: 'void' }, [
        'chair',
      ]),
  ],
  [
    'tally-not-released',
    'a count signed that the chief has not released',
    () => {
      const story = counted();
      return story.refused('count-signed', { ...round, resultDigest: story.digest() }, [
        'chief',
        'scrutineerA',
      ]);
    },
  ],
  [
    'count-already-signed',
    'a name taken for another after the count was signed',
    () => {
      const fields = { ...round, from: '赵六', to: { person: '赵陆' }, reason: '笔误' };
      return sign(release(counted())).refused('write-in-resolved', fields, ['scrutineerA', 'scrutineerB']);
    },
  ],
  [
    'annulment-not-proposed',
    'an annulment confirmed that nobody proposed',
    () =>
      certifiedElection().refused('annulment-confirmed', { contest: 'committee', reference: '省批1号' }, [
        'city',
      ]),
  ],
  [
    'ballots-not-sealed',
    'ballots destroyed that were never sealed',
    () => {
      const fields = { contest: 'committee', who: '冯静', supervisor: '杨帆' };
      return certifiedElection().refused('ballots-destroyed', fields, ['chair']);
    },
  ],
  [
    'incident-known',
    'an incident recorded twice',
    () => {
      const story = convened();
      story.act('incident-recorded', incident, ['organiser']);
      return story.refused('incident-recorded', incident, ['supervision']);
    },
  ],
  [
    'incident-unknown',
    'an incident closed that nobody recorded',
    () => convened().refused('incident-closed', { number: '2026-07', outcome: 'unfounded' }, ['organiser']),
  ],
  [
    'incident-open',
    'a certification while an incident about someone elected is open',
    () => {
      const story = declaredElection();
      story.act('incident-recorded', incident, ['organiser']);
      const fields = { contest: 'committee', resultDigest: story.digest(), replyNo: '9' };
      return story.refused('result-certified', fields, ['county']);
    },
  ],
]);
