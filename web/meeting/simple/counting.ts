import type { Lang } from '../../../core/findings/entry.ts';
import { speak } from '../../../core/findings/finding.ts';
import { acts } from '../../../core/ledger/acts/table.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import { docketOf } from '../../../core/ledger/docket.ts';
import { answerText, type Question } from '../questions.ts';
import { messageInWords } from '../../words/finding.ts';
import { toExplain } from '../to-explain.ts';
import { reasonAsked, type SimpleForm, type Subject } from './simple-form.ts';

function within({ contest }: Subject) {
  return { contest: contest.id, round: currentRound(contest).round };
}

export const tallyReleased: SimpleForm = {
  note: {
    zh: '签名以后，大屏、报告单和各页面才显示票数。',
    en: 'Until this is signed no screen, slip or page shows a vote.',
  },
  questions: () => [],
  fields: (_answers, subject) => within(subject),
};

function standing({ ledger, contest }: Subject) {
  return docketOf(ledger.entries, contest.id, currentRound(contest).round).bundles;
}

export const batchWithdrawn: SimpleForm = {
  note: {
    zh: '撤回的包号不再使用；重新录入的包另编号，并注明代替哪一包。',
    en: 'The number withdrawn is spent: what is entered anew has a number of its own and names the one it replaces.',
  },
  questions: (subject) => [
    {
      name: 'bundle',
      label: { zh: '要撤回的票包', en: 'The bundle to withdraw' },
      kind: 'choice',
      choices: standing(subject).map(({ station, batch, papers, digest }) => [
        digest,
        { zh: `${station} 第${batch}包，${papers}张`, en: `${station}, bundle ${batch}, ${papers} papers` },
      ]),
    },
    reasonAsked,
  ],
  fields({ bundle, reason }, subject) {
    // An answer is among the choices, or there is none.
    const { station, batch, digest } = standing(subject).find((each) => each.digest === bundle)!;
    return { ...within(subject), station, batch, digest, reason };
  },
  facts({ bundle }, subject) {
    const { digest, papers } = standing(subject).find((each) => each.digest === bundle)!;
    return { bundle: { standing: { payload: digest, withdrawn: false }, papers, findings: [] } };
  },
};

const whom: Question = {
  name: 'to',
  label: { zh: '认定为', en: 'Taken for' },
  kind: 'choice',
  choices: [
    ['person', { zh: '一名可以被选的人', en: 'a person who may be elected' }],
    ['void', { zh: '无效（不符合资格或无法确认）', en: 'void: nobody eligible' }],
  ],
};

export const writeInResolved: SimpleForm = {
  note: {
    zh: '同音、异体、缺字的写法认定为同一人；票数决定当选的另选人，宣布前必须认定。',
    en: 'Spellings are taken for one person; someone written in whose votes decide must be identified before anything is declared.',
  },
  questions: ({ texts }) => [
    {
      name: 'from',
      label: { zh: '选票上写的姓名', en: 'The name as ballots have it' },
      kind: 'text',
    },
    whom,
    ...(answerText(whom, texts) === 'void'
      ? []
      : [
          {
            name: 'person',
            label: { zh: '实际是（姓名）', en: 'The person (name)' },
            kind: 'text' as const,
            initial: texts['from'] ?? '',
          },
        ]),
    reasonAsked,
  ],
  fields({ from, to, person, reason }, subject) {
    const taken = to === 'void' ? { void: 'ineligible' } : { person };
    return { ...within(subject), from, to: taken, reason };
  },
};

function explained({ found, round }: ReturnType<typeof toExplain>[number], lang: Lang): string {
  const words = messageInWords(speak(found, lang), lang, { acts });
  return lang === 'zh' ? `第${round}轮：${words}` : `Round ${round}: ${words}`;
}

/** A finding by what it is, not by its place: the list is shorter once somebody else explains another. */
function named({ found: { code, at }, round }: ReturnType<typeof toExplain>[number]): string {
  return `${round} ${code} ${at}`;
}

export const findingExplained: SimpleForm = {
  questions: ({ contest }) => [
    {
      name: 'finding',
      label: { zh: '须说明的事项', en: 'What is to be explained' },
      kind: 'choice',
      choices: toExplain(contest).map((each) => [
        named(each),
        { zh: explained(each, 'zh'), en: explained(each, 'en') },
      ]),
    },
    reasonAsked,
  ],
  fields({ finding, reason }, { contest }) {
    const { round, found } = toExplain(contest).find((each) => named(each) === finding)!;
    return { contest: contest.id, round, code: found.code, at: found.at, reason };
  },
};

export const countReopened: SimpleForm = {
  note: {
    zh: '重新核对以后，本轮已有的公布、签署和宣布作废，须重新办理；批复以后只能由上级党委启动。',
    en: 'Reopening voids the release, the signatures and the declaration of this round; after certification only the superior may.',
  },
  questions: () => [
    {
      name: 'case',
      label: { zh: '情形', en: 'Case' },
      kind: 'choice',
      choices: [
        ['a', { zh: '票数有误，当选人不变', en: 'an error that changes no winner' }],
        ['b', { zh: '票数有误，当选人有变', en: 'an error that changes a winner' }],
        ['c', { zh: '会议结束以后发现', en: 'found after the meeting' }],
      ],
    },
    reasonAsked,
  ],
  fields: (answers, subject) => ({ ...within(subject), ...answers }),
};
