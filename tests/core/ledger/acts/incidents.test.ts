import { describe, expect, it } from 'vitest';
import { incidentsFindings } from '../../../../core/findings/incidents.ts';
import { openIncidents } from '../../../../core/ledger/checks/incidents.ts';
import { attend, certify, declare, hold, issue, plainVote, prepare } from '../../../support/hall.ts';
import { promiseFindings } from '../../../support/refusals.ts';
import { Story } from '../../../support/story.ts';
import { contest, declaredElection, writtenInWinner } from '../../../support/tales.ts';

const proven = { outcome: 'proven', handler: '何晴', head: '陆敏' };
const channels = [
  ...['12380-phone', '12380-web', '12380-sms', '12380-letter'],
  ...['county-hotline', 'township-hotline', 'visiting-team', 'e-mail'],
];
const kinds = [
  ...['faction', 'voteBuying', 'officeTrading', 'officeSeeking', 'recordForgery'],
  ...['interceding', 'improperAppointment', 'leak', 'interference', 'weightyMatter'],
];
type Kind = 'voteBuying' | 'officeSeeking' | 'improperAppointment' | 'faction';

function report(story: Story, kind: Kind, about: object = { about: 'c1' }): Story {
  story.act('incident-recorded', { number: '2026-07', channel: '12380-phone', kind, ...about }, [
    'supervision',
  ]);
  return story;
}

function prove(story: Story, kind: Kind, about?: object): Story {
  report(story, kind, about).act('incident-closed', { number: '2026-07', ...proven }, ['supervision']);
  return story;
}

const explain = (story: Story) =>
  story.act('incident-explained', { number: '2026-07', reason: '经县委常委会研究' }, ['county']);

const certifying = (story: Story) => {
  const resultDigest = story.digest();
  return story.attempt('result-certified', { contest: 'committee', resultDigest, replyNo: '9' }, ['county']);
};
const codes = (answer: ReturnType<typeof certifying>) =>
  answer.ok ? [] : answer.findings.map((found) => found.code);

describe('a report', () => {
  it('about someone elected blocks certification until the superior explains it', () => {
    const story = report(declaredElection(), 'faction');
    expect(codes(certifying(story))).toEqual(['incident-open']);
    explain(story);
    expect(codes(certifying(story))).toEqual([]);
  });

  it('stays open where another is explained', () => {
    const story = report(declaredElection(), 'faction');
    story.act('incident-recorded', { number: '2026-08', channel: 'e-mail', kind: 'leak', about: 'c1' }, [
      'supervision',
    ]);
    explain(story);
    const answer = certifying(story);
    expect(answer.ok ? [] : answer.findings.map(({ numbers }) => numbers['incident'])).toEqual(['2026-08']);
  });

  it('handed to others stays open, and blocks certification until it is closed', () => {
    const story = report(declaredElection(), 'voteBuying');
    story.act('incident-closed', { number: '2026-07', outcome: 'transferred' }, ['organiser']);
    expect(codes(certifying(story))).toEqual(['incident-open']);
    story.act('incident-closed', { number: '2026-07', outcome: 'unfounded' }, ['supervision']);
    expect(codes(certifying(story))).toEqual([]);
  });

  it('that is unfounded has no effect once it is closed', () => {
    const story = report(declaredElection(), 'voteBuying');
    story.act('incident-closed', { number: '2026-07', outcome: 'unfounded' }, ['supervision']);
    expect(story.state!.incidents).toEqual([]);
    expect(codes(certifying(story))).toEqual([]);
  });

  it('of another contest touches nobody here', () => {
    const both = new Story({ contests: [contest({}), contest({ id: 'commission' })] });
    both.act('convened', { definition: both.definition }, ['organiser']);
    const { state } = report(both, 'voteBuying', { about: 'c1', contest: 'commission' });
    const elected = (id: string) => ({
      ...state!.contests.find((each) => each.id === id)!,
      ...{ rounds: [{ ...state!.contests[0]!.rounds[0]!, signed: { elected: ['c1'] } as never }] },
    });
    expect(openIncidents(state!, elected('committee'))).toEqual([]);
    expect(openIncidents(state!, elected('commission'))).toHaveLength(1);
  });

  it('comes by any channel of the sources, about any of the nine bans or a matter of weight', () => {
    const story = declaredElection();
    for (const [number, channel] of channels.entries())
      story.act('incident-recorded', { number: `c-${number}`, channel, kind: 'leak' }, ['supervision']);
    for (const kind of kinds)
      story.act('incident-recorded', { number: kind, channel: 'e-mail', kind }, ['organiser']);
    expect(story.state!.incidents).toHaveLength(channels.length + kinds.length);
    const again = { number: 'leak', channel: 'e-mail', kind: 'leak' };
    expect(story.refusal('incident-recorded', again, ['organiser'])).toEqual(['incident-known']);
  });

  it.each([
    ['five-bans', 5, true],
    ['five-always', 6, false],
    ['seventeen-donts', 17, true],
    ['seventeen-donts', 18, false],
  ])('names the item of a list beside the nine bans: %s, no. %i: %s', (list, number, known) => {
    const report = { number: '1', channel: 'e-mail', kind: 'leak', item: { list, number } };
    expect(declaredElection().attempt('incident-recorded', report, ['supervision']).ok).toBe(known);
  });

  it('keeps its deadline while it is open', () => {
    const story = report(declaredElection(), 'leak' as Kind, { deadline: '2026-12-01' });
    expect(story.state!.incidents).toEqual([{ number: '2026-07', kind: 'leak', deadline: '2026-12-01' }]);
  });

  it('proven once is not closed again', () => {
    const story = prove(declaredElection(), 'voteBuying');
    expect(story.refusal('incident-closed', { number: '2026-07', ...proven }, ['supervision'])).toEqual([
      'incident-unknown',
    ]);
  });

  it('nobody made is not explained', () => {
    expect(
      declaredElection().refusal('incident-explained', { number: '1', reason: '无' }, ['county']),
    ).toEqual(['incident-unknown']);
  });
});

describe('vote buying proven', () => {
  it('before the vote lets the meeting not go on until the superior strikes the candidate', () => {
    const story = prove(prepare(new Story()), 'voteBuying');
    expect(() => attend(story)).toThrow('vote-buying-proven');
    story.act(
      'candidate-struck',
      { contest: 'committee', candidate: 'c1', reason: '拉票', incident: '2026-07' },
      ['county'],
    );
    expect(story.phase()).toBe('draft');
  });

  it('is no matter for a reason while the name is on a paper nobody has counted', () => {
    const story = prove(prepare(new Story()), 'voteBuying');
    explain(story);
    expect(() => attend(story)).toThrow('vote-buying-proven');
  });

  it('of someone elected withholds what follows the certificate too', () => {
    const story = prove(certify(declaredElection()), 'voteBuying');
    for (const filing of ['members-recorded', 'secretaries-approved'] as const)
      expect(story.refusal(filing, { contest: 'committee', replyNo: '9' }, ['county'])).toEqual([
        'vote-buying-proven',
      ]);
    explain(story);
    story.act('members-recorded', { contest: 'committee', replyNo: '9' }, ['county']);
  });

  it('during the meeting stops the issue of ballots and the declaration', () => {
    const story = prove(attend(prepare(new Story())), 'voteBuying');
    expect(() => issue(story, { s1: 30, s2: 18 })).toThrow('vote-buying-proven');
  });

  it('of someone elected withholds the confirmation until the superior decides on the seat', () => {
    const story = prove(declaredElection(), 'voteBuying');
    expect(codes(certifying(story))).toEqual(['vote-buying-proven']);
    explain(story);
    certify(story);
    expect(story.phase()).toBe('certified');
  });

  it('is for the superior to decide on anew where only the report was explained before', () => {
    const story = report(declaredElection(), 'voteBuying');
    explain(story);
    story.act('incident-closed', { number: '2026-07', ...proven }, ['supervision']);
    expect(codes(certifying(story))).toEqual(['vote-buying-proven']);
  });

  it('of someone not elected annuls nothing', () => {
    expect(codes(certifying(prove(declaredElection(), 'voteBuying', { about: 'c3' })))).toEqual([]);
  });
});

describe('whom a report is about', () => {
  type Named = readonly (readonly [id: string, name: string, note?: string])[];
  const list = (...named: Named) =>
    named.map(([id, name, note]) => ({ id, name, ...(note === undefined ? {} : { note }) }));
  const convened = (...named: Named) => {
    const story = new Story({ contests: [contest({ candidates: list(...named) })] });
    story.act('convened', { definition: story.definition }, ['organiser']);
    return story;
  };
  /** The candidates in the way once the slate was submitted anew. */
  const inTheWay = (story: Story, ...named: Named) => {
    const candidates = list(...named);
    story.act('slate-submitted', { contest: 'committee', stage: 'formal', candidates }, ['organiser']);
    const { paper } = story.contest().rounds[0]!;
    const answer = story.attempt('slate-approved', { contest: 'committee', paper }, ['county']);
    return answer.ok ? [] : answer.findings.map(({ numbers }) => numbers['candidate']);
  };

  it('stays the same person when the slate comes again and the ids change hands', () => {
    const story = prove(convened(['c1', '丁一'], ['c2', '王强'], ['c3', '李兰']), 'voteBuying');
    expect(inTheWay(story, ['c1', '李兰'], ['c2', '王强'], ['c9', '丁 一'])).toEqual(['c9']);
    expect(inTheWay(story, ['c1', '李兰'], ['c2', '王强'], ['c4', '赵六'])).toEqual([]);
  });

  it('is told from a namesake by the note; where none tells, either of them may be meant', () => {
    const story = prove(convened(['c1', '丁一', '女'], ['c2', '丁一', '男'], ['c3', '李兰']), 'voteBuying');
    expect(inTheWay(story, ['c1', '丁一', '男'], ['c2', '丁一', '女'], ['c3', '李兰'])).toEqual(['c2']);
    expect(inTheWay(story, ['c1', '丁一', '甲村'], ['c2', '丁一', '乙村'], ['c3', '李兰'])).toEqual([
      'c1',
      'c2',
    ]);
  });

  it('is whoever has the id where nobody had it when the report came in', () => {
    const story = prove(convened(['c1', '丁一'], ['c2', '王强'], ['c3', '李兰']), 'voteBuying', {
      about: 'c9',
    });
    expect(story.state!.incidents[0]).not.toHaveProperty('who');
    expect(inTheWay(story, ['c1', '丁一'], ['c2', '王强'], ['c9', '赵六'])).toEqual(['c9']);
  });

  it('may be somebody written in and elected', () => {
    const story = writtenInWinner('赵六');
    const resolved = { from: '赵六', to: { person: '赵六' }, reason: '核对花名册' };
    story.act('write-in-resolved', { contest: 'committee', round: 1, ...resolved }, [
      'scrutineerA',
      'scrutineerB',
    ]);
    declare(story);
    report(story, 'faction', { about: 'write-in:赵六' });
    expect(codes(certifying(story))).toEqual(['incident-open']);
  });

  it('is an id or a name written in, nothing else', () => {
    const about = { number: '1', channel: 'e-mail', kind: 'leak', about: '赵六' };
    expect(declaredElection().attempt('incident-recorded', about, ['supervision']).ok).toBe(false);
  });
});

describe('other breaches proven', () => {
  it('office seeking bars a candidate, but no result', () => {
    expect(() => attend(prove(prepare(new Story()), 'officeSeeking'))).toThrow('office-seeking-proven');
    expect(codes(certifying(prove(declaredElection(), 'officeSeeking')))).toEqual([]);
  });

  it('an improper appointment blocks that person, or that contest’s seats', () => {
    const person = prove(declaredElection(), 'improperAppointment');
    expect(codes(certifying(person))).toEqual(['appointment-void']);
    const seats = prove(declaredElection(), 'improperAppointment', { contest: 'committee' });
    expect(codes(certifying(seats))).toEqual(['appointment-void']);
    explain(seats);
    expect(codes(certifying(seats))).toEqual([]);
  });

  it('an improper appointment about nothing named, and all other bans, are records only', () => {
    expect(codes(certifying(prove(declaredElection(), 'improperAppointment', {})))).toEqual([]);
    expect(codes(certifying(prove(declaredElection(), 'faction')))).toEqual([]);
    expect(codes(certifying(prove(declaredElection(), 'voteBuying', { contest: 'committee' })))).toEqual([]);
  });
});

const disc = () =>
  prepareGated(
    new Story({
      rules: { base: '1990', overlays: ['disc'] },
      meeting: 'firstPlenary',
      contests: [contest({ body: 'secretary' })],
    }),
  );
const prepareGated = (story: Story) => report(hold(prepare(story), plainVote), 'faction');

promiseFindings(incidentsFindings, [
  [
    'incident-unsigned',
    'a report closed under disc with nobody’s name to it',
    () => disc().refused('incident-closed', { number: '2026-07', outcome: 'unfounded' }, ['supervision']),
  ],
  [
    'incident-one-hand',
    'one person as case officer and head',
    () =>
      disc().refused(
        'incident-closed',
        { number: '2026-07', outcome: 'proven', handler: '何 晴', head: '何晴' },
        ['supervision'],
      ),
  ],
  ['vote-buying-proven', 'a slate with somebody who bought votes', () => refusedSlate('voteBuying')],
  ['office-seeking-proven', 'a slate with somebody who sought office', () => refusedSlate('officeSeeking')],
  ['appointment-void', 'a slate with an improper appointment', () => refusedSlate('improperAppointment')],
]);

function refusedSlate(kind: Kind) {
  const story = new Story();
  story.act('convened', { definition: story.definition }, ['organiser']);
  prove(story, kind);
  const { paper } = story.contest().rounds[0]!;
  return story.refused('slate-approved', { contest: 'committee', paper }, ['county']);
}
