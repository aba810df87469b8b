import type { Phase } from '../../core/ledger/phase.ts';
import {
  attend,
  bringBack,
  issue,
  plainVote,
  prepare,
  pronounce,
  release,
  sign,
  upload,
  vote,
} from './hall.ts';
import { Story } from './story.ts';
import { certifiedElection, declaredElection } from './tales.ts';

/** An election whose contest has come to a phase. */
const stories: Readonly<Record<Phase, () => Story>> = {
  draft: convened,
  ready: () => prepare(new Story()),
  'not-quorate': () => attend(prepare(new Story()), 39),
  quorate: () => attend(prepare(new Story())),
  voting: () => bringBack(issue(attend(prepare(new Story())), { s1: 30, s2: 18 }), plainVote),
  void: () => {
    const story = issue(attend(prepare(new Story())), { s1: 30, s2: 18 });
    return pronounce(bringBack(story, { stations: { s1: { '01': [{ count: 49 }] } } }), 'void');
  },
  counting: () => vote(prepare(new Story()), plainVote),
  counted: () => release(upload(vote(prepare(new Story()), plainVote), plainVote)),
  signed: () => sign(release(upload(vote(prepare(new Story()), plainVote), plainVote))),
  'sent-back': () => {
    const story = declaredElection();
    const returned = { contest: 'committee', resultDigest: story.digest(), reason: '请核对另选人' };
    story.act('result-returned', returned, ['county']);
    return story;
  },
  declared: () => declaredElection(),
  certified: certifiedElection,
  annulled: () => {
    const story = certifiedElection();
    const proposed = { contest: 'committee', resultDigest: story.digest(), reason: '违反党章' };
    story.act('annulment-proposed', proposed, ['county']);
    story.act('annulment-confirmed', { contest: 'committee', reference: '省批〔2026〕3号' }, ['city']);
    return story;
  },
};

export function inPhase(phase: Phase): Story {
  return stories[phase]();
}

function convened(): Story {
  const story = new Story();
  story.act('convened', { definition: story.definition }, ['organiser']);
  return story;
}
