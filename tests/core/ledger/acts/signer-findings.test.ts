import { signerFindings } from '../../../../core/findings/ledger/signers.ts';
import { makeActor } from '../../../support/actors.ts';
import { attachScan, plainVote, prepare, vote } from '../../../support/hall.ts';
import { promiseFindings } from '../../../support/refusals.ts';
import { Story } from '../../../support/story.ts';
import { certifiedElection, declaredElection } from '../../../support/tales.ts';

const digest = `sha256:${'cd'.repeat(32)}`;
const pile = { station: 's1', batch: '01', ballots: plainVote.stations['s1']!['01'] };
const certification = (story: Story) => ({
  contest: 'committee',
  resultDigest: story.digest(),
  replyNo: '批〔2026〕9号',
});

promiseFindings(signerFindings, [
  [
    'signer-not-entitled',
    'a method adopted by the organiser',
    () => prepare(new Story()).refused('method-adopted', { digest }, ['organiser']),
  ],
  [
    'signer-not-entitled',
    'a bundle of ballots signed as a sheet would be',
    () => refusedPile(vote(prepare(new Story()), plainVote), ['chief', 'scrutineerA']),
  ],
  [
    'signer-jurisdiction',
    'a chair of the next township',
    () => {
      const story = prepare(new Story());
      const chair = makeActor('chair', { actor: 'chair-102', person: '施明', jurisdiction: '469021102' });
      return story.refused('method-adopted', { digest }, [story.enrol(chair)]);
    },
  ],
  [
    'signer-jurisdiction',
    'a committee two levels up, which is not the superior',
    () => new Story().refused('convened', { definition: new Story().definition }, ['city']),
  ],
  [
    'signer-jurisdiction',
    'an annulment confirmed by the very committee that proposed it',
    () => {
      const story = certifiedElection();
      const { resultDigest } = certification(story);
      story.act('annulment-proposed', { contest: 'committee', resultDigest, reason: '违反党章' }, ['county']);
      return story.refused('annulment-confirmed', { contest: 'committee', reference: '省批〔2026〕1号' }, [
        'county',
      ]);
    },
  ],
  [
    'signer-election',
    'a chair registered for another election',
    () => {
      const story = prepare(new Story());
      const election = '469021101-2025-congress';
      const chair = makeActor('chair', { actor: 'chair-2025', person: '施明', election });
      return story.refused('method-adopted', { digest }, [story.enrol(chair)]);
    },
  ],
  [
    'signer-station',
    'a keyer of the other station',
    () => {
      const story = vote(prepare(new Story()), plainVote);
      const keyer = makeActor('keyer', { actor: 'keyer-s2', person: '施明', station: 's2' });
      return refusedPile(story, ['keyerA', story.enrol(keyer)]);
    },
  ],
  [
    'signer-is-candidate',
    'a keyer who has the name of a candidate',
    () => {
      const story = vote(prepare(new Story()), plainVote);
      return refusedPile(story, [
        'keyerA',
        story.enrol(makeActor('keyer', { actor: 'keyer-c', person: '丁 一' })),
      ]);
    },
  ],
  [
    'signer-is-candidate',
    'a chief who has the name of a candidate',
    () => {
      const story = vote(prepare(new Story()), plainVote);
      const chief = story.enrol(makeActor('chief', { actor: 'chief-c', person: '王强' }));
      return story.refused('tally-released', { contest: 'committee', round: 1 }, [chief]);
    },
  ],
  [
    'signature-missing',
    'attendance without the chief scrutineer',
    () => {
      const absent = { affairs: 2, illness: 0, leave: 0, other: 0 };
      const fields = { contest: 'committee', round: 1, electors: 50, present: 48, exempt: [], absent };
      return prepare(new Story()).refused('attendance-recorded', fields, ['chair']);
    },
  ],
  [
    'signature-missing',
    'a count reopened by the superior before it is certified',
    () => {
      const fields = { contest: 'committee', round: 1, case: 'a', reason: '复核' };
      return declaredElection().refused('count-reopened', fields, ['county']);
    },
  ],
  [
    'official-is-candidate',
    'a candidate appointed teller',
    () => {
      const officials = [
        { person: '郑国华', duty: 'chief' },
        { person: '丁　一', duty: 'teller' },
      ];
      return prepare(new Story()).refused('officials-appointed', { officials }, ['chair']);
    },
  ],
  [
    'official-is-candidate',
    'a scrutineer put on the slate',
    () => {
      const candidates = [
        { id: 'c1', name: '丁一' },
        { id: 'c2', name: '冯静' },
        { id: 'c3', name: '何伟' },
      ];
      const fields = { contest: 'committee', stage: 'formal', candidates };
      return prepare(new Story()).refused('slate-submitted', fields, ['organiser']);
    },
  ],
  [
    'declarer-certifies',
    'the chair, who sits in the county committee too',
    () => {
      const story = declaredElection();
      const both = makeActor('superior', { actor: 'county-2', person: '褚建军' });
      return story.refused('result-certified', certification(story), [story.enrol(both)]);
    },
  ],
  [
    'registrar-certifies',
    'whoever registered a scrutineer that signed here',
    () => {
      const story = declaredElection();
      const third = story.enrol(makeActor('scrutineer', { actor: 'scrutineer-c', person: '施明' }), 'county');
      attachScan(story, {}, third);
      return story.refused('result-certified', certification(story), ['county']);
    },
  ],
  [
    'reopen-needs-superior',
    'a certified count reopened by the hall',
    () => {
      const fields = { contest: 'committee', round: 1, case: 'c', reason: '复核' };
      return certifiedElection().refused('count-reopened', fields, ['chief', 'chair']);
    },
  ],
  [
    'provisional-unconfirmed',
    'a scrutineer elected in the hall whom nobody confirmed',
    () => {
      const story = declaredElection();
      const hall = { election: story.definition.id, provisional: true } as const;
      const elected = makeActor('scrutineer', { actor: 'scrutineer-c', person: '施明', ...hall });
      attachScan(story, {}, story.enrol(elected, 'chair', 'organiser'));
      return story.refused('result-certified', certification(story), ['county']);
    },
  ],
]);

function refusedPile(story: Story, signers: Parameters<Story['tryBundle']>[1]) {
  const answer = story.tryBundle(pile, signers);
  return answer.ok ? [] : answer.findings;
}
