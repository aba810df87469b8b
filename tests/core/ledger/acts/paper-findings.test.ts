import type { Finding } from '../../../../core/findings/finding.ts';
import { paperFindings } from '../../../../core/findings/ledger/papers.ts';
import {
  attend,
  bringBack,
  issue,
  plainVote,
  prepare,
  pronounce,
  upload,
  vote,
} from '../../../support/hall.ts';
import { promiseFindings } from '../../../support/refusals.ts';
import { Story } from '../../../support/story.ts';
import { certifiedElection, plenaryOf } from '../../../support/tales.ts';

const round = { contest: 'committee', round: 1 };
const hall = ['chair', 'chief'] as const;
const absent = { affairs: 2, illness: 0, leave: 0, other: 0 };
const attendance = { ...round, electors: 50, present: 48, exempt: [], absent };
const pile = { station: 's1', batch: '01', ballots: plainVote.stations['s1']!['01'] };
const issued = { s1: 30, s2: 18 };

const prepared = () => prepare(new Story());
const counting = () => vote(prepared(), plainVote);
const counted = () => upload(counting(), plainVote);

function bundleFindings(story: Story, fields: object): readonly Finding[] {
  const answer = story.tryBundle({ ...pile, ...fields }, ['keyerA', 'keyerB']);
  return answer.ok ? [] : answer.findings;
}

function returned(s1: object, s2: object = { id: 's2', returned: 0, piles: [] }): readonly Finding[] {
  const story = issue(attend(prepared()), { s1: 48 });
  return story.refused('ballots-returned', { ...round, stations: [{ id: 's1', ...s1 }, s2] }, hall);
}

/** The first bundle of s1, withdrawn. */
function withdrawn(): Story {
  const story = counted();
  const { payload } = story.entries.find((entry) => entry.type === 'batch-accepted')!;
  const fields = { ...round, station: 's1', batch: '01', digest: payload, reason: '录入有误' };
  story.act('batch-withdrawn', fields, ['scrutineerA', 'chief']);
  return story;
}

promiseFindings(paperFindings, [
  [
    'electors-differ',
    'another number of electors than was confirmed',
    () => prepared().refused('attendance-recorded', { ...attendance, electors: 51 }, hall),
  ],
  [
    'exempt-beyond-confirmed',
    'more exempted than the superior allowed',
    () => {
      const exempt = [
        { kind: 'cannot-care-for-self', count: 1, superiorConsent: true, meetingApproval: true },
      ];
      return prepared().refused(
        'attendance-recorded',
        { ...attendance, exempt, absent: { ...absent, affairs: 1 } },
        hall,
      );
    },
  ],
  [
    'absent-differs',
    'absences that do not add up',
    () => prepared().refused('attendance-recorded', { ...attendance, present: 47 }, hall),
  ],
  [
    'electorate-not-certified',
    'the electors of a plenary whose congress is not certified',
    () =>
      plenaryOf(undefined).refused('electors-confirmed', { contest: 'secretary', electors: 2, exempt: [] }, [
        'county',
      ]),
  ],
  [
    'electorate-differs',
    'other electors of a plenary than were elected',
    () =>
      plenaryOf(certifiedElection()).refused(
        'electors-confirmed',
        { contest: 'secretary', electors: 3, exempt: [] },
        ['county'],
      ),
  ],
  [
    'candidate-not-member',
    'a secretary who is no member of the committee',
    () => {
      const story = plenaryOf(certifiedElection());
      story.act('electors-confirmed', { contest: 'secretary', electors: 2, exempt: [] }, ['county']);
      const candidates = [{ id: 'p1', name: '阿里木·买买提' }];
      return story.refused('slate-submitted', { contest: 'secretary', stage: 'formal', candidates }, [
        'organiser',
      ]);
    },
  ],
  [
    'station-unknown',
    'a bundle of a station that is not there',
    () => bundleFindings(counting(), { station: 's9' }),
  ],
  [
    'station-unknown',
    'papers issued to a station that is not there',
    () => {
      const stations = [{ id: 's9', printed: 1, issued: 1, unused: 0 }];
      return attend(prepared()).refused('ballots-issued', { ...round, stations }, hall);
    },
  ],
  [
    'station-left-out',
    'papers issued with a station forgotten',
    () => {
      const stations = [{ id: 's1', printed: 50, issued: 48, unused: 2 }];
      return attend(prepared()).refused('ballots-issued', { ...round, stations }, hall);
    },
  ],
  [
    'pile-size',
    'a pile of 19 beside another',
    () =>
      returned({
        returned: 48,
        piles: [
          { batch: '01', papers: 29 },
          { batch: '02', papers: 19 },
        ],
      }),
  ],
  ['pile-size', 'a pile of nothing', () => returned({ returned: 0, piles: [{ batch: '01', papers: 0 }] })],
  [
    'piles-differ',
    'piles that do not add up',
    () => returned({ returned: 48, piles: [{ batch: '01', papers: 47 }] }),
  ],
  [
    'returned-declared',
    'other papers returned than were declared',
    () => {
      const stations = [
        { id: 's1', returned: 29, piles: [{ batch: '01', papers: 29 }] },
        { id: 's2', returned: 18, piles: [{ batch: '01', papers: 18 }] },
      ];
      return counting().refused('ballots-returned', { ...round, stations }, hall);
    },
  ],
  [
    'verdict-wrong',
    'a round declared void whose papers are in order',
    () => {
      const story = bringBack(issue(attend(prepared()), issued), plainVote);
      return story.refused('round-declared', { ...round, verdict: 'void' }, ['chair']);
    },
  ],
  ['mode-differs', 'a bundle of a rehearsal', () => bundleFindings(counting(), { mode: 'rehearsal' })],
  [
    'paper-differs',
    'a bundle of another paper',
    () => bundleFindings(counting(), { paper: `sha256:${'0'.repeat(64)}` }),
  ],
  [
    'paper-differs',
    'a slate approved that is not the one submitted',
    () => {
      const story = new Story();
      story.act('convened', { definition: story.definition }, ['organiser']);
      return story.refused('slate-approved', { contest: 'committee', paper: `sha256:${'0'.repeat(64)}` }, [
        'county',
      ]);
    },
  ],
  [
    'entered-differs',
    'single ballots where fewer than twenty are present',
    () => {
      const story = prepare(new Story(), 15);
      issue(attend(story, 15), { s1: 15 });
      pronounce(bringBack(story, { stations: { s1: { '01': [{ count: 15 }] } } }), 'valid');
      return bundleFindings(story, { ballots: [{ count: 15, marks: 'oox' }] });
    },
  ],
  [
    'sheet-one-pile',
    'two piles where a sheet stands for the whole station',
    () => {
      const story = issue(attend(prepare(new Story({ entry: 'sheet' }))), { s1: 48 });
      const piles = [
        { batch: '01', papers: 24 },
        { batch: '02', papers: 24 },
      ];
      const stations = [
        { id: 's1', returned: 48, piles },
        { id: 's2', returned: 0, piles: [] },
      ];
      return story.refused('ballots-returned', { ...round, stations }, hall);
    },
  ],
  [
    'batch-conflict',
    'another bundle under a number that stands',
    () => bundleFindings(counted(), { ballots: [{ count: 30, marks: 'oox' }] }),
  ],
  [
    'batch-withdrawn',
    'a bundle under a number withdrawn',
    () => bundleFindings(withdrawn(), { ballots: [{ count: 30, marks: 'oox' }] }),
  ],
  [
    'batch-withdrawn',
    'a bundle withdrawn twice',
    () => {
      const story = withdrawn();
      const { payload } = story.entries.find((entry) => entry.type === 'batch-accepted')!;
      const fields = { ...round, station: 's1', batch: '01', digest: payload, reason: '录入有误' };
      return story.refused('batch-withdrawn', fields, ['scrutineerA', 'scrutineerB']);
    },
  ],
  [
    'replaces-standing',
    'a bundle in place of one that stands',
    () => bundleFindings(counted(), { batch: '01a', replaces: '01' }),
  ],
  ['pile-unknown', 'a bundle of a pile nobody announced', () => bundleFindings(counting(), { batch: '07' })],
  [
    'pile-papers',
    'a bundle one paper short',
    () => bundleFindings(counting(), { ballots: [{ count: 29, marks: 'oox' }] }),
  ],
  [
    'batch-unknown',
    'a bundle withdrawn that never came',
    () => {
      const fields = {
        ...round,
        station: 's1',
        batch: '07',
        digest: `sha256:${'0'.repeat(64)}`,
        reason: '录入有误',
      };
      return counted().refused('batch-withdrawn', fields, ['scrutineerA', 'scrutineerB']);
    },
  ],
  [
    'batch-other',
    'a bundle withdrawn under another digest',
    () => {
      const fields = {
        ...round,
        station: 's1',
        batch: '01',
        digest: `sha256:${'0'.repeat(64)}`,
        reason: '录入有误',
      };
      return counted().refused('batch-withdrawn', fields, ['scrutineerA', 'scrutineerB']);
    },
  ],
  [
    'piles-missing',
    'a count signed before the last pile is in',
    () => {
      const story = counting();
      story.bundle(pile);
      return story.refused('count-signed', { ...round, resultDigest: story.digest() }, [
        'chief',
        'scrutineerA',
      ]);
    },
  ],
  [
    'bundle-repeated',
    'two stations with the very same ballots',
    () => {
      const ballots = [
        { count: 14, marks: 'oox' },
        { count: 10, marks: 'xxo' },
      ];
      const votes = { stations: { s1: { '01': ballots }, s2: { '01': ballots } } };
      return upload(vote(prepared(), votes), votes).count().result.findings;
    },
  ],
]);
