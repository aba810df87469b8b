import { annulled } from './elections/annulled.ts';
import { branchBySheet } from './elections/branch-by-sheet.ts';
import { certified1990 } from './elections/certified-1990.ts';
import { counting } from './elections/counting.ts';
import { declared } from './elections/declared.ts';
import { firstPlenary } from './elections/first-plenary.ts';
import { linkedCongress, reviewedCongress } from './elections/linked/linked-congress.ts';
import { replacedDelegate, stagedDelegates } from './elections/linked/staged-delegates.ts';
import { annulledUnit, badProcedure, votedAgain } from './elections/linked/voted-again.ts';
import { notQuorate } from './elections/not-quorate.ts';
import { polls } from './elections/polls.ts';
import { ready } from './elections/ready.ts';
import { sentBack } from './elections/sent-back.ts';
import { short } from './elections/short.ts';
import { supplementary2020 } from './elections/supplementary-2020.ts';
import { tieRunoff } from './elections/tie-runoff.ts';
import { voidRepeat } from './elections/void-repeat.ts';
import { voting } from './elections/voting.ts';
import { waiting } from './elections/waiting.ts';
import type { Story } from './story.ts';

/** Stories of one list follow from each other; the lists are told side by side. A later story may go on with an earlier one's election. */
export const stories: readonly (readonly Story[])[] = [
  [branchBySheet, certified1990, firstPlenary],
  [annulled, waiting],
  [ready],
  [voting],
  [counting],
  [tieRunoff],
  [short],
  [sentBack],
  [supplementary2020],
  [notQuorate],
  [voidRepeat],
  [declared],
  [
    stagedDelegates,
    badProcedure,
    reviewedCongress,
    replacedDelegate,
    annulledUnit,
    votedAgain,
    linkedCongress,
  ],
  [polls],
];
