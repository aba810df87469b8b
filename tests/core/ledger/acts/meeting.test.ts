import { describe, expect, it } from 'vitest';
import { attend, bringBack, issue, plainVote, prepare, pronounce } from '../../../support/hall.ts';
import { Story } from '../../../support/story.ts';

const round = { contest: 'committee', round: 1 };
const hall = ['chair', 'chief'] as const;
const absent = { affairs: 2, illness: 0, leave: 0, other: 0 };
const attendance = { ...round, electors: 50, present: 48, exempt: [], absent };
const exempt = (count: number, fields: object = {}) => [
  { kind: 'cannot-care-for-self', count, superiorConsent: true, meetingApproval: true, ...fields },
];

/** A meeting for which the superior allowed three exemptions of one kind. */
function allowingThree(rules: '1990' | '2020' = '2020'): Story {
  const story = prepare(new Story({ rules }));
  story.act('electors-confirmed', { contest: 'committee', electors: 50, exempt: exempt(3) }, ['county']);
  return story;
}

describe('attendance', () => {
  it.each([
    ['2020', 40, 'quorate'],
    ['2020', 39, 'not-quorate'],
    ['1990', 41, 'quorate'],
    ['1990', 40, 'not-quorate'],
  ] as const)('under %s of %i among fifty makes the meeting %s', (rules, present, phase) => {
    expect(attend(prepare(new Story({ rules })), present).phase()).toBe(phase);
  });

  it('may be recorded again until ballots are out, also where the quorum failed', () => {
    const story = attend(prepare(new Story()), 39);
    expect(attend(story, 45).phase()).toBe('quorate');
    expect(attend(story, 44).contest().rounds[0]!.attendance).toMatchObject({ present: 44, due: 50 });
    issue(story, { s1: 44 });
    expect(story.refusal('attendance-recorded', attendance, hall)).toEqual(['phase-wrong']);
  });

  it('counts only exemptions with both approvals', () => {
    const story = allowingThree();
    const fields = { ...attendance, present: 40, absent: { ...absent, affairs: 7 } };
    story.act('attendance-recorded', { ...fields, exempt: exempt(3) }, hall);
    expect(story.contest().rounds[0]!.attendance).toMatchObject({ due: 47 });
    story.act(
      'attendance-recorded',
      { ...fields, exempt: exempt(3, { meetingApproval: false }), absent: { ...absent, affairs: 10 } },
      hall,
    );
    expect(story.contest().rounds[0]!.attendance).toMatchObject({ due: 50 });
  });

  it.each([
    ['a fourth exemption', { exempt: exempt(4) }, 'exempt-beyond-confirmed'],
    ['four exemptions in two rows', { exempt: [...exempt(2), ...exempt(2)] }, 'exempt-beyond-confirmed'],
    [
      'a kind the method does not know',
      { exempt: exempt(1, { kind: 'retired-returned-home' }) },
      'exemption-not-allowed',
    ],
    ['more present than due', { present: 51 }, 'present-exceeds-due'],
    ['everybody exempted', { electors: 3, exempt: exempt(3) }, 'due-below-one'],
  ])('is refused with %s', (_what, fields, code) => {
    expect(allowingThree().refusal('attendance-recorded', { ...attendance, ...fields }, hall)).toContain(
      code,
    );
  });
});

describe('ballots', () => {
  const stations = [
    { id: 's1', printed: 32, issued: 30, unused: 2 },
    { id: 's2', printed: 20, issued: 18, unused: 2 },
  ];
  const quorate = () => attend(prepare(new Story()));

  it.each([
    ['a station twice', [...stations, stations[0]!], 'id-repeated'],
    [
      'printed that are not issued and unused',
      [{ ...stations[0]!, printed: 33 }, stations[1]!],
      'printed-differs',
    ],
  ])('are not issued with %s', (_what, wrong, code) => {
    expect(quorate().refusal('ballots-issued', { ...round, stations: wrong }, hall)).toEqual([code]);
  });

  it('issued anew undo what was returned', () => {
    const story = bringBack(issue(quorate(), { s1: 30, s2: 18 }), plainVote);
    expect(story.contest().rounds[0]!.returned).toBe(true);
    story.act('ballots-issued', { ...round, stations }, hall);
    expect(story.contest().rounds[0]).not.toHaveProperty('returned');
    expect(story.phase()).toBe('voting');
  });

  it('returned name each pile once', () => {
    const piles = [
      { batch: '01', papers: 24 },
      { batch: '01', papers: 24 },
    ];
    const returned = [
      { id: 's1', returned: 48, piles },
      { id: 's2', returned: 0, piles: [] },
    ];
    const story = issue(quorate(), { s1: 48 });
    expect(story.refusal('ballots-returned', { ...round, stations: returned }, hall)).toEqual([
      'id-repeated',
    ]);
    const unknown = [
      { id: 's9', returned: 0, piles: [] },
      ...returned.slice(1),
      { ...returned[0]!, piles: piles.slice(0, 1).map((pile) => ({ ...pile, papers: 48 })) },
    ];
    expect(story.refusal('ballots-returned', { ...round, stations: unknown }, hall)).toEqual([
      'station-unknown',
    ]);
  });

  it('still to be counted may be split anew, those counted not', () => {
    const story = issue(quorate(), { s1: 48 });
    const split = (piles: readonly object[]) => [
      { id: 's1', returned: 48, piles },
      { id: 's2', returned: 0, piles: [] },
    ];
    const halves = [
      { batch: '01', papers: 24 },
      { batch: '02', papers: 24 },
    ];
    story.act('ballots-returned', { ...round, stations: split(halves) }, hall);
    pronounce(story, 'valid');
    story.bundle({ station: 's1', batch: '01', ballots: [{ count: 24, marks: 'oox' }] });
    const again = (piles: readonly object[]) =>
      story.refusal('ballots-returned', { ...round, stations: split(piles) }, hall);
    expect(again(halves)).toEqual(['piles-differ']);
    expect(
      again([
        { batch: '02', papers: 19 },
        { batch: '03', papers: 5 },
      ]),
    ).toEqual(['pile-size', 'pile-size']);
    story.act('ballots-returned', { ...round, stations: split([{ batch: '02b', papers: 24 }]) }, hall);
    story.bundle({ station: 's1', batch: '02b', ballots: [{ count: 24, marks: 'oxo' }] });
    expect(story.phase()).toBe('counted');
  });
});

describe('a round', () => {
  it.each([
    ['as many as issued', { s1: 30, s2: 18 }, 48, 'valid'],
    ['fewer than issued', { s1: 30, s2: 18 }, 47, 'valid'],
    ['more than issued', { s1: 29, s2: 18 }, 48, 'void'],
    ['more than are present', { s1: 30, s2: 20 }, 49, 'void'],
  ] as const)('with %s papers back is what the numbers say', (_how, issued, returned, verdict) => {
    const story = issue(attend(prepare(new Story())), issued);
    bringBack(story, { stations: { s1: { '01': [{ count: returned }] } } });
    const other = verdict === 'valid' ? 'void' : 'valid';
    expect(story.refusal('round-declared', { ...round, verdict: other }, ['chair'])).toEqual([
      'verdict-wrong',
    ]);
    expect(pronounce(story, verdict).phase()).toBe(verdict === 'valid' ? 'counting' : 'void');
  });

  it('to which no paper came back is counted at once', () => {
    const story = issue(attend(prepare(new Story())), { s1: 30, s2: 18 });
    expect(pronounce(bringBack(story, { stations: {} }), 'valid').phase()).toBe('counted');
    expect(story.count().result).toMatchObject({ status: 'short', papers: { returned: 0, valid: 0 } });
  });
});
