import type { JSX, RefObject } from 'preact';
import type { Mark } from '../../../core/count/input.ts';
import { useSay } from '../../app/lang.ts';
import { type Command, commandOf, type Opening } from '../../entry/commands.ts';
import type { Pile } from '../../entry/pile.ts';
import type { Work } from '../../entry/work.ts';
import { CandidateRows, rowId } from './candidate-rows.tsx';

/** Where ballots are typed: every key means something here, and nowhere else on the page. */
export function Pad({
  pile,
  work,
  padRef,
  onCommand,
  onMark,
  onGo,
}: {
  readonly pile: Pile;
  readonly work: Work;
  readonly padRef: RefObject<HTMLDivElement | null>;
  readonly onCommand: (command: Command | Opening) => void;
  readonly onMark: (place: number, mark: Mark) => void;
  readonly onGo: (place: number) => void;
}): JSX.Element {
  const say = useSay();
  const isDone = work.at >= work.marks.length;
  return (
    <div
      ref={padRef}
      class="pad"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a widget of its own, whose keys work only while it has the keyboard
      tabIndex={0}
      aria-label={say({
        zh: '选票录入区：1 赞成，2 不赞成，3 弃权，0 模糊，回车录入，问号看全部按键',
        en: 'The ballot: 1 for, 2 against, 3 abstain, 0 unreadable, Enter to add it, question mark for all keys',
      })}
      {...(isDone ? {} : { 'aria-activedescendant': rowId(work.at) })}
      onKeyDown={(event) => {
        const command = commandOf(event);
        if (command === undefined) return;
        event.preventDefault();
        // A key held down adds one ballot, not many.
        const isEnter = typeof command === 'object' && command.do === 'enter';
        if (!(event.repeat && isEnter)) onCommand(command);
      }}
    >
      <p class="pad-keys" aria-hidden="true">
        {say({
          zh: '1 赞成　2 不赞成　3 弃权　0 模糊　↑↓ 空格 改　回车 录入　* 张数　? 全部按键',
          en: '1 for · 2 against · 3 abstain · 0 unreadable · ↑↓ Space change · Enter add · * how many · ? all keys',
        })}
      </p>
      <CandidateRows pile={pile} work={work} onMark={onMark} onGo={onGo} />
    </div>
  );
}
