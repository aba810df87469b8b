import type { JSX } from 'preact';
import type { LedgerCandidate, SlateState } from '../../../core/ledger/state.ts';
import { useSay } from '../../app/lang.ts';
import type { Question } from '../../meeting/questions.ts';
import type { Texts } from '../../meeting/texts.ts';
import { stageWords } from '../../words/stages.ts';
import { Answered } from './answered.tsx';
import { CandidateNames } from './candidate-names.tsx';

/** A slate as it goes into the ledger, which of the persons has a digest alone. */
export function SlateSaid({
  stage,
  candidates,
  asked,
  texts,
  persons,
}: {
  readonly stage: SlateState['stage'];
  readonly candidates: readonly LedgerCandidate[];
  /** What is asked beside the names, where it is in the act. */
  readonly asked: readonly Question[];
  readonly texts: Texts;
  readonly persons: string | undefined;
}): JSX.Element {
  const say = useSay();
  const { zh, en } = stageWords[stage];
  return (
    <>
      <p>{say({ zh: `${zh} ${candidates.length} 名：`, en: `${candidates.length} names (${en}):` })}</p>
      <CandidateNames candidates={candidates} />
      <Answered questions={asked} texts={texts} />
      {persons !== undefined && (
        <p>
          {say({ zh: '密封的人选情况，摘要：', en: 'Facts about the persons, sealed; digest: ' })}
          <code>{persons}</code>
        </p>
      )}
    </>
  );
}
