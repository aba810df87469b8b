import type { Crypto, Digest } from '../crypto.ts';
import { digestBytes } from '../ledger/canonical.ts';
import { paperDigest } from '../ledger/round-paper.ts';
import type { Form } from '../report/form.ts';
import { ballotForm, sampleBallotForm } from './ballot.ts';
import { afterChecklist } from './checklist-after.ts';
import { meetingChecklist } from './checklist-meeting.ts';
import { credentialsForm } from './credentials.ts';
import { methodForm, methodText } from './method/method.ts';
import { noticeForm } from './notice.ts';
import type { Occasion } from './occasion.ts';
import { officialsForm } from './officials.ts';
import { firstPaper } from './paper.ts';
import { pledgeForm, pledgeGroups } from './pledges.ts';
import { meetingRequest } from './request-meeting.ts';
import { slateRequest } from './request-slate.ts';
import { scriptForm } from './script.ts';
import { talksForm } from './talks.ts';

/** What the chair signs as `method-adopted`: SHA-256 of `methodText` in UTF-8. */
export function methodDigest(occasion: Occasion, sha256: Crypto['sha256']): Digest {
  return digestBytes(new TextEncoder().encode(methodText(occasion)), sha256);
}

/**
 * Every document an office needs for this meeting, in the order it needs them. Pledges and talks are the township's, so a
 * unit that elects its delegates has none; a first plenary follows on what was requested, pledged and noticed before it;
 * credentials are a congress's.
 */
export function documentsOf(occasion: Occasion, sha256: Crypto['sha256']): readonly Form[] {
  const { definition } = occasion;
  const plenary = definition.meeting === 'firstPlenary';
  const congress = definition.meeting === 'delegateCongress';
  const unit = definition.parent !== undefined;
  return [
    ...(plenary ? [] : [meetingRequest(occasion)]),
    ...(plenary || unit ? [] : pledgeGroups.map((group) => pledgeForm(occasion, group))),
    ...(plenary ? [] : [noticeForm(occasion)]),
    slateRequest(occasion),
    ...(congress ? [credentialsForm(occasion)] : []),
    methodForm(occasion, methodDigest(occasion, sha256)),
    ...ballots(occasion, sha256),
    officialsForm(occasion),
    scriptForm(occasion),
    meetingChecklist(occasion),
    ...(unit ? [] : [talksForm(occasion)]),
    afterChecklist(occasion),
  ];
}

function ballots(occasion: Occasion, sha256: Crypto['sha256']): readonly Form[] {
  const { definition } = occasion;
  return definition.contests.flatMap((contest) => {
    const paper = firstPaper(definition, contest);
    const ballot = { paper, digest: paperDigest(paper, sha256), title: contest.title };
    return [ballotForm(occasion, ballot), sampleBallotForm(occasion, ballot)];
  });
}
