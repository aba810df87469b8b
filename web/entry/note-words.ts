import { assertNever } from '../../core/assert-never.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { voidWriteInNames } from '../../core/report/glossary.ts';
import type { ClauseId } from '../../core/rules/clauses.ts';
import { clauseText } from '../../core/rules/clauses.ts';
import type { Words } from '../app/lang.ts';
import { decisionWords } from './doubtful-words.ts';
import type { Question } from './questions.ts';
import type { Note } from './sitting.ts';

/** What a ballot asks, with the clause it rests on. */
export function questionWords(
  question: Question,
  lang: Lang,
): { readonly what: string; readonly rule: string } {
  const say = (words: Words, rule?: ClauseId) => ({
    what: words[lang],
    rule: rule === undefined ? '' : clauseText(rule, lang),
  });
  switch (question.kind) {
    case 'over-voted': {
      const { chosen, seats } = question;
      return say(
        {
          zh: `选了 ${chosen} 人，应选 ${seats} 人：整张无效。`,
          en: `It chooses ${chosen} persons for ${seats} seats: the ballot is invalid.`,
        },
        'B-06',
      );
    }
    case 'blank':
      return say(
        {
          zh: '全票弃权：算有效的空白票。',
          en: 'It abstains on everybody: a valid blank ballot.',
        },
        'B-12',
      );
    case 'unreadable':
      return say(
        {
          zh: `有 ${question.names} 人的符号模糊：只这部分无效。拿不准的按 D 搁置，由监票人决定。`,
          en: `Marks unreadable for ${question.names}: only that part is void. If in doubt press D and leave it to the scrutineers.`,
        },
        'B-09',
      );
    case 'left-out':
      return say({
        zh: `还有 ${question.names} 人没有录符号，将记为弃权。`,
        en: `${question.names} names have no mark and will count as abstentions.`,
      });
    case 'write-in-void': {
      const reason = voidWriteInNames[question.reason][lang];
      return say(
        {
          zh: `另选 ${question.name} 不得票：${reason}；选票仍有效。`,
          en: `${question.name}, written in, gets no vote (${reason}); the ballot stays valid.`,
        },
        'Z-04',
      );
    }
    default:
      return assertNever(question);
  }
}

/** What a sitting says after a command, but for what a ballot asks and why it is refused. */
export function noteWords(note: Exclude<Note, { readonly kind: 'asks' | 'refused' }>): Words {
  switch (note.kind) {
    case 'added':
      return note.again
        ? {
            zh: `✓ 同样的又录入 ${note.count} 张`,
            en: `✓ The same once more: ${note.count}`,
          }
        : { zh: `✓ 录入 ${note.count} 张`, en: `✓ Entered: ${note.count}` };
    case 'too-many':
      return {
        zh: `！没有录入：要录 ${note.count} 张，这一包只剩 ${note.left} 张。张数不符的，请重新清点本包。`,
        en: `! Not entered: ${note.count} papers, but only ${note.left} are left of this pile. Count the pile again if it does not add up.`,
      };
    case 'nothing':
      return { zh: '这张票还没有录。', en: 'Nothing is on this ballot yet.' };
    case 'nothing-aside':
      return { zh: '没有搁置的疑难票。', en: 'No doubtful ballot is put aside.' };
    case 'asks-two':
      return {
        zh: '请两名监票人看票，填写决定。',
        en: 'Two scrutineers look at the paper and fill in what they decide.',
      };
    case 'undone':
      return { zh: '已撤销上一步。', en: 'The last step is undone.' };
    case 'nothing-to-undo':
      return {
        zh: '本次打开以来没有可撤销的；要改已录的票，按 L 打开清单。',
        en: 'Nothing to undo since this was opened; press L for the list to change what is entered.',
      };
    case 'put-aside':
      return {
        zh: `已搁置为疑难票，现有 ${note.doubtful} 张。请把这张票单独放好，交监票人决定。`,
        en: `Put aside as doubtful; there are ${note.doubtful} now. Lay the paper apart for the scrutineers.`,
      };
    case 'taken-back': {
      const { papers, doubtful, decision } = note;
      const { zh, en } = decision === undefined ? takenUp : decisionWords(decision);
      return {
        zh: `取回疑难票 ${papers} 张，请录入：${zh}；还搁置 ${doubtful} 张。`,
        en: `Doubtful ballots taken back: ${papers}. Enter: ${en}. Still apart: ${doubtful}.`,
      };
    }
    default:
      return assertNever(note);
  }
}

const takenUp: Words = { zh: '按下列已有的决定', en: 'as decided before, see below' };
