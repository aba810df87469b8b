import type { Definition } from '../../core/ledger/election.ts';
import { makeActor } from './actors.ts';
import { definitionOf } from './definition.ts';
import {
  attachScan,
  attend,
  bringBack,
  certify,
  declare,
  hold,
  issue,
  plainVote,
  prepare,
  pronounce,
  release,
  sheetOf,
  sign,
  upload,
  type Vote,
  vote,
  votesFor,
} from './hall.ts';
import { Story } from './story.ts';

type Contest = Definition['contests'][number];

/** The committee's contest with something of it said otherwise. */
export function contest(fields: Partial<Contest>): Contest {
  return { ...definitionOf().contests[0]!, ...fields };
}

/** From convening to the chair's declaration. */
export function declaredElection(votes: Vote = plainVote): Story {
  return hold(prepare(new Story()), votes);
}

/** From convening to the certificate. */
export function certifiedElection(): Story {
  return certify(declaredElection());
}

const second = [
  { id: 'c2', name: '王强' },
  { id: 'c3', name: '阿里木·买买提' },
];

/** The chair opens a further round for one seat between c2 and c3. */
export function openFurther(story: Story, kind: 'tie-runoff' | 'supplementary'): Story {
  story.act('round-opened', { contest: 'committee', kind, candidates: second, seats: 1 }, ['chair']);
  return story;
}

/** One elected, and two tied for the second seat. */
export function tiedElection(): Story {
  return declaredElection(votesFor(48, 40, 28, 28));
}

export function runoffOpened(): Story {
  const story = openFurther(tiedElection(), 'tie-runoff');
  return vote(story, votesFor(46, 24, 20));
}

/** Two tie for the second seat and run off. */
export function tieAndRunoff(): Story {
  return certify(hold(openFurther(tiedElection(), 'tie-runoff'), votesFor(46, 24, 20)));
}

/** One elected of two, and in a supplementary round nobody, where exactly half is not enough. */
export function shortTwice(): Story {
  return hold(openFurther(declaredElection(votesFor(48, 30, 20, 18)), 'supplementary'), votesFor(48, 24, 20));
}

/** One elected of two; a supplementary round falls short too; the seats are reduced by the presidium. */
export function shortThenReduced(): Story {
  const story = shortTwice();
  const reduced = { contest: 'committee', seats: 1, presidium: true, reference: '主席团会议纪要' };
  story.act('seats-reduced', reduced, ['chair']);
  return certify(story);
}

/** c3 is struck once the ballots are out. */
export function strikeAfterIssue(): Story {
  const story = issue(attend(prepare(new Story())), { s1: 30, s2: 18 });
  story.act('candidate-struck', { contest: 'committee', candidate: 'c3', reason: '拉票贿选' }, [
    story.superior,
  ]);
  return story;
}

/** A count signed in which someone written in has votes enough for the second seat. */
export function writtenInWinner(name: string): Story {
  const stations = {
    s1: { '01': [{ count: 30, marks: 'oxx', writeIns: [{ name }] }] },
    s2: { '01': [{ count: 18, marks: 'oxx' }] },
  };
  const story = upload(vote(prepare(new Story()), { stations }), { stations });
  return sign(release(story));
}

/** More papers come back than people are there; the whole round is repeated. */
export function voidThenRepeated(): Story {
  const story = prepare(new Story());
  attend(story, 48);
  issue(story, { s1: 30, s2: 18 });
  bringBack(story, votesFor(49, 40, 30, 10));
  pronounce(story, 'void');
  const { candidates } = story.contest();
  story.act('round-opened', { contest: 'committee', kind: 'repeat', candidates, seats: 2 }, ['chair']);
  return certify(hold(story, plainVote));
}

/** A branch of fifteen, counted by one 正字 sheet that chief and scrutineer sign; its superior is the township. */
export function sheetMeeting(): Story {
  return certify(attachScan(sheetDeclared()));
}

export function sheetDeclared(): Story {
  const story = new Story({
    id: '469021101-b03-2026',
    jurisdiction: '469021101-b03',
    superior: '469021101',
    meeting: 'memberAssembly',
    stations: [{ id: 's1' }],
  });
  story.superior = story.enrol(
    makeActor('superior', { actor: 'township', person: '秦川', jurisdiction: '469021101' }),
  );
  prepare(story, 15);
  attend(story, 14);
  issue(story, { s1: 14 });
  const sheet = sheetOf(14, 12, 9, 2);
  bringBack(story, { stations: { s1: { '01': [{ count: 14 }] } } });
  pronounce(story, 'valid');
  story.bundle({ station: 's1', batch: '01', sheet }, ['chief', 'scrutineerA']);
  return declare(sign(release(story)));
}

/** The count is reopened after the certificate, a bundle corrected, and a second version certified. */
export function reopenedAndCorrected(): Story {
  const story = certifiedElection();
  const within = { contest: 'committee', round: 1 };
  story.act('count-reopened', { ...within, case: 'c', reason: '复核发现一包录入有误' }, [story.superior]);
  const { payload } = story.entries.find(
    (entry) => entry.type === 'batch-accepted' && entry['station'] === 's2',
  )!;
  const bundle = { station: 's2', batch: '01', digest: payload, reason: '录入有误' };
  story.act('batch-withdrawn', { ...within, ...bundle }, ['scrutineerA', 'scrutineerB']);
  const ballots = [
    { count: 14, marks: 'oox' },
    { count: 4, marks: 'x-o' },
  ];
  story.bundle({ station: 's2', batch: '01a', replaces: '01', ballots });
  return certify(declare(sign(release(story))));
}

/** The first plenary of a committee that a congress elected, its slate not yet approved; without a congress none is certified. */
export function plenaryOf(congress: Story | undefined): Story {
  const definition: Partial<Definition> = {
    id: '469021101-2026-plenary',
    meeting: 'firstPlenary',
    title: '第一次全体会议',
    stations: [{ id: 's1' }],
    contests: [
      contest({
        id: 'secretary',
        title: '党委书记',
        office: '书记',
        method: 'equal',
        order: 'slate',
        seats: 1,
        candidates: [{ id: 'p1', name: '丁一' }],
        electorsFrom: { election: '469021101-2026-congress', contest: 'committee' },
      }),
    ],
  };
  const story = new Story(definition, congress ? [congress] : []);
  story.act('convened', { definition: story.definition }, ['organiser']);
  return story;
}
