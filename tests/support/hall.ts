import { digestBytes, headCode } from '../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { Signer, Story } from './story.ts';

/** The steps of a meeting, each one call. */

type Ballots = readonly object[];

/** Papers of a round by station, in piles by number. Printed are as many as issued and `unused` more. */
export interface Vote {
  readonly contest?: string;
  readonly present?: number;
  readonly electors?: number;
  readonly stations: Readonly<Record<string, Readonly<Record<string, Ballots>>>>;
  readonly issued?: Readonly<Record<string, number>>;
}

const unused = 2;
const papersIn = (ballots: Ballots) =>
  ballots.reduce((sum, ballot) => sum + ((ballot as { count?: number }).count ?? 1), 0);

/** Everything the superior must have answered, and the meeting itself done, before the first round. */
export function prepare(story: Story, electors = 50): Story {
  const contests = story.definition.contests.map((contest) => contest.id);
  if (story.state === undefined) story.act('convened', { definition: story.definition }, ['organiser']);
  story.act(
    'meeting-approved',
    { requestNo: '请〔2026〕1号', replyNo: '批〔2026〕1号', date: '2026-11-01' },
    [story.superior],
  );
  for (const contest of contests) {
    story.act('electors-confirmed', { contest, electors, exempt: [] }, [story.superior]);
    const { paper } = story.contest(contest).rounds[0]!;
    story.act('slate-approved', { contest, paper }, [story.superior]);
  }
  story.act('method-adopted', { digest: `sha256:${'ab'.repeat(32)}` }, ['chair']);
  const { chief, scrutineerA, scrutineerB } = story.cast;
  const officials = [
    { person: chief.person, duty: 'chief' },
    { person: scrutineerA.person, duty: 'scrutineer' },
    { person: scrutineerB.person, duty: 'scrutineer' },
  ];
  story.act('officials-appointed', { officials }, ['chair']);
  return story;
}

const within = (story: Story, contest = story.contest().id) => ({
  contest,
  round: story.contest(contest).rounds.length,
});

export function attend(story: Story, present = 48, contest?: string): Story {
  const { electors } = story.contest(contest).electors!;
  const absent = { affairs: electors - present, illness: 0, leave: 0, other: 0 };
  const fields = { ...within(story, contest), electors, present, exempt: [], absent };
  story.act('attendance-recorded', fields, ['chair', 'chief']);
  return story;
}

export function issue(story: Story, issued: Readonly<Record<string, number>>, contest?: string): Story {
  const stations = story.definition.stations.map(({ id }) => {
    const out = issued[id] ?? 0;
    return { id, printed: out + unused, issued: out, unused };
  });
  story.act('ballots-issued', { ...within(story, contest), stations }, ['chair', 'chief']);
  return story;
}

export function bringBack(story: Story, vote: Vote): Story {
  const stations = story.definition.stations.map(({ id }) => {
    const piles = Object.entries(vote.stations[id] ?? {}).map(([batch, ballots]) => ({
      batch,
      papers: papersIn(ballots),
    }));
    return { id, returned: piles.reduce((sum, pile) => sum + pile.papers, 0), piles };
  });
  story.act('ballots-returned', { ...within(story, vote.contest), stations }, ['chair', 'chief']);
  return story;
}

export function pronounce(story: Story, verdict: 'valid' | 'void', contest?: string): Story {
  story.act('round-declared', { ...within(story, contest), verdict }, ['chair']);
  return story;
}

/** Attendance, issue, return and verdict of a round whose papers are these. */
export function vote(story: Story, votes: Vote): Story {
  const { contest, stations } = votes;
  const returned = Object.fromEntries(
    Object.entries(stations).map(([id, piles]) => [
      id,
      Object.values(piles).reduce((sum, pile) => sum + papersIn(pile), 0),
    ]),
  );
  attend(story, votes.present, contest);
  issue(story, votes.issued ?? returned, contest);
  bringBack(story, votes);
  return pronounce(story, 'valid', contest);
}

export function upload(story: Story, { contest, stations }: Vote): Story {
  for (const [station, piles] of Object.entries(stations)) {
    for (const [batch, ballots] of Object.entries(piles)) {
      story.bundle({ ...(contest ? { contest } : {}), station, batch, ballots });
    }
  }
  return story;
}

export function release(story: Story, contest?: string): Story {
  story.act('tally-released', within(story, contest), ['chief']);
  return story;
}

export function sign(story: Story, contest?: string): Story {
  const resultDigest = story.digest(contest);
  story.act('count-signed', { ...within(story, contest), resultDigest }, ['chief', 'scrutineerA']);
  return story;
}

export function declare(story: Story, contest?: string): Story {
  const resultDigest = story.digest(contest);
  story.act('result-declared', { ...within(story, contest), resultDigest }, ['chair']);
  return story;
}

export function certify(story: Story, contest = story.contest().id): Story {
  const resultDigest = story.digest(contest);
  story.act('result-certified', { contest, resultDigest, replyNo: '批〔2026〕9号' }, [story.superior]);
  return story;
}

/** A round from its attendance to the chair's word. */
export function hold(story: Story, votes: Vote): Story {
  vote(story, votes);
  upload(story, votes);
  release(story, votes.contest);
  sign(story, votes.contest);
  return declare(story, votes.contest);
}

/** Two stations, 30 and 18 papers, c1 and c2 elected, a name written in, an invalid paper. */
export const plainVote: Vote = {
  stations: {
    s1: {
      '01': [
        { count: 26, marks: 'oox' },
        { count: 3, marks: 'oxx', writeIns: [{ name: '赵六' }] },
        { count: 1, void: 'illegible' },
      ],
    },
    s2: {
      '01': [
        { count: 15, marks: 'oox' },
        { count: 3, marks: 'x-o' },
      ],
    },
  },
};

/** Papers with nothing but these votes, spread over both stations: marks of each candidate by number of `o`. */
export function votesFor(papers: number, ...fors: readonly number[]): Vote {
  const marks = Array.from({ length: papers }, (_paper, index) => {
    let offset = 0;
    return fors
      .map((count) => {
        // Each candidate's votes lie one after another round the pile, so that no ballot chooses too many.
        const place = (index - offset + 2 * papers) % papers;
        offset = (offset + count) % papers;
        return place < count ? 'o' : 'x';
      })
      .join('');
  });
  const half = Math.max(20, Math.floor(papers / 2));
  const pile = (part: readonly string[]) => part.map((each) => ({ marks: each, count: 1 }));
  return {
    stations: {
      s1: { '01': pile(marks.slice(0, half)) },
      s2: papers > half ? { '01': pile(marks.slice(half)) } : {},
    },
    present: papers,
  };
}

/** A sheet of so many valid papers on which the candidates have these votes and are voted against on all others. */
export function sheetOf(valid: number, ...fors: readonly number[]) {
  return {
    valid,
    blank: 0,
    invalid: {},
    votes: fors.map((count, index) => ({
      id: `c${index + 1}`,
      for: count,
      against: valid - count,
      abstain: 0,
      unreadable: 0,
    })),
    writeIns: [],
    voidWriteIns: { unmarked: 0, 'exceeds-against': 0, 'listed-candidate': 0, ineligible: 0 },
  };
}

/** What the scanner made of the signed slip. */
export function scanOf(story: Story): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7 ${story.definition.id}`);
}

/** The scan of the signed slip, with the head code it bears. */
export function attachScan(story: Story, fields: object = {}, by: Signer = 'scrutineerB'): Story {
  const digest = digestBytes(scanOf(story), nodeCrypto.sha256);
  const headCodeTyped = headCode(story.state!.head);
  const slip = { ...within(story), slip: 5, digest, headCode: headCodeTyped, ...fields };
  story.act('scan-attached', slip, [by]);
  return story;
}
