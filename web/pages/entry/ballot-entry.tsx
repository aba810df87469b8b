import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { eligibleNames, mayNotBeNamed } from '../../entry/written-names.ts';
import type { Command, Opening } from '../../entry/commands.ts';
import { type Draft, papersEntered } from '../../entry/draft.ts';
import { type Decision, type DoubtRecord, papersDecided } from '../../entry/doubtful.ts';
import type { Pile } from '../../entry/pile.ts';
import { seatsOn } from '../../entry/questions.ts';
import { obey, sitDown } from '../../entry/sitting.ts';
import { faceOf } from '../../entry/work.ts';
import { useSay } from '../../app/lang.ts';
import { Button } from '../../ui/button.tsx';
import { BallotPanel } from './ballot-panel.tsx';
import { DoubtfulForm } from './doubtful-form.tsx';
import { FindForm } from './find-form.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Pad } from './pad.tsx';
import { PatternsList } from './patterns-list.tsx';
import { WriteInForm } from './write-in-form.tsx';

/** Ballots of a pile, one after the other or so many alike at once. */
export function BallotEntry({
  pile,
  initial,
  doubtful,
  finishing,
  onDraft,
  onDecided,
  onFinish,
}: {
  readonly pile: Pile;
  /** What was entered before. */
  readonly initial: () => Draft;
  /** What was decided of doubtful ballots so far. */
  readonly doubtful: DoubtRecord;
  /** What was entered last is still being written, to be finished with. */
  readonly finishing: boolean;
  /** Two people have decided: it is in the record once this resolves. */
  readonly onDecided: (decision: Decision) => Promise<void>;
  /** Told at every change of what is entered. */
  readonly onDraft: (draft: Draft) => void;
  readonly onFinish: (draft: Draft) => void;
}): JSX.Element {
  const say = useSay();
  const [sitting, setSitting] = useState(() =>
    sitDown(initial(), pile.printed.length, papersDecided(doubtful)),
  );
  const [beside, setBeside] = useState<Opening>();
  const pad = useRef<HTMLDivElement>(null);
  const { draft } = sitting;
  const asksTwo = sitting.note?.kind === 'asks-two';
  const told = useRef(draft);
  // At once: whoever ends the pile with the next key leaves this before an effect of later would run.
  useLayoutEffect(() => {
    if (draft === told.current) return;
    told.current = draft;
    onDraft(draft);
  }, [draft]);
  // At once and not after the next frame: the next key is for the ballot.
  useLayoutEffect(() => {
    if (beside === undefined && !asksTwo) pad.current?.focus();
  }, [beside, asksTwo]);

  const command = (given: Command | Opening) => {
    if (typeof given === 'string') {
      setBeside(given);
      return;
    }
    // By the last state, and not the last drawn one: digits come faster than a screen is drawn.
    setSitting((before) => obey(before, given, pile));
    if (given.do !== 'times') pad.current?.focus();
  };
  const back = () => setBeside(undefined);
  if (beside === 'list') {
    return <PatternsList draft={draft} pile={pile} note={sitting.note} onCommand={command} onLeave={back} />;
  }
  if (asksTwo) {
    return (
      <DoubtfulForm
        election={pile.election}
        doubtful={draft.doubtful}
        names={mayNotBeNamed(draft, pile)}
        onDecided={async (decision) => {
          await onDecided(decision);
          command({ do: 'decided', decision });
        }}
        onLeave={() => command({ do: 'leave-asking' })}
      />
    );
  }
  const isComplete = papersEntered(draft) === pile.papers;
  return (
    <>
      {beside === 'write-in' && (
        <WriteInForm
          names={eligibleNames(draft, pile)}
          free={seatsOn(faceOf(sitting.work, pile), pile).free}
          onEntry={(entry) => {
            command({ do: 'write-in', entry });
            back();
          }}
          onLeave={back}
        />
      )}
      {beside === 'find' && (
        <FindForm
          pile={pile}
          onGo={(place) => {
            command({ do: 'go', place });
            back();
          }}
          onLeave={back}
        />
      )}
      {beside === 'help' && <KeysHelp onLeave={back} />}
      <div class="entry">
        <div>
          <Pad
            pile={pile}
            work={sitting.work}
            padRef={pad}
            onCommand={command}
            onMark={(place, mark) => command({ do: 'mark-at', place, mark })}
            onGo={(place) => command({ do: 'go', place })}
          />
          <div class="buttons entry-finish">
            <Button
              kind={isComplete ? 'main' : 'plain'}
              disabled={!isComplete}
              busy={finishing}
              onPress={() => onFinish(draft)}
            >
              {say({ zh: '本包录完', en: 'The pile is complete' })}
            </Button>
            {!isComplete && (
              <p class="hint">
                {draft.doubtful > 0 && papersEntered(draft) + draft.doubtful === pile.papers
                  ? say({
                      zh: `还有 ${draft.doubtful} 张疑难票：按 R，由两名监票人看票决定，取回录入。`,
                      en: `Doubtful ballots: ${draft.doubtful}. Press R: two scrutineers decide, and it is taken back and entered.`,
                    })
                  : say({
                      zh: '录满本包张数才能签名。按 ? 看全部按键。',
                      en: 'Once every paper is entered it can be signed. Press ? for the keys.',
                    })}
              </p>
            )}
          </div>
        </div>
        <BallotPanel sitting={sitting} pile={pile} doubtful={doubtful} onCommand={command} />
      </div>
    </>
  );
}
