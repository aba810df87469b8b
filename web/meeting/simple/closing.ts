import { currentRound, frameOf } from '../../../core/ledger/change.ts';
import { electedSoFar, referable } from '../../../core/ledger/checks/standing.ts';
import type { Words } from '../../app/lang.ts';
import type { SimpleForm, Subject } from './simple-form.ts';

export const meetingResolved: SimpleForm = {
  questions: () => [
    { name: 'what', label: { zh: '决议事项', en: 'What was resolved' }, kind: 'long' },
    { name: 'for', label: { zh: '赞成', en: 'For' }, kind: 'count' },
    { name: 'against', label: { zh: '反对', en: 'Against' }, kind: 'count' },
    { name: 'abstain', label: { zh: '弃权', en: 'Abstain' }, kind: 'count' },
  ],
  fields: (answers) => answers,
};

export const seatsReduced: SimpleForm = {
  note: {
    zh: '经实到会人数的半数以上同意，或者由大会主席团决定，应选名额减为已选出的人数，不再选举。',
    en: 'With the consent of at least half of those present, or by decision of the presidium, the seats are reduced to those filled.',
  },
  questions: ({ texts }) => [
    {
      name: 'by',
      label: { zh: '由谁决定', en: 'Decided by' },
      kind: 'choice',
      choices: [
        ['electors', { zh: '到会人员表决同意', en: 'the electors present' }],
        ['presidium', { zh: '大会主席团决定', en: 'the presidium' }],
      ],
    },
    ...(texts['by'] === 'presidium'
      ? []
      : [
          {
            name: 'consent',
            label: { zh: '同意人数', en: 'Electors who consented' },
            kind: 'count' as const,
          },
        ]),
    { name: 'reference', label: { zh: '文号或记录', en: 'Reference' }, kind: 'text', optional: true },
  ],
  besides({ ledger: { state }, contest }) {
    const { seats } = frameOf(state, contest.id);
    const filled = electedSoFar(contest).length;
    return [
      [
        { zh: '应选名额', en: 'Seats' },
        { zh: `由${seats}名减为${filled}名`, en: `reduced from ${seats} to ${filled}` },
      ],
    ];
  },
  fields({ by, ...answers }, { contest }) {
    const presidium = by === 'presidium' ? { presidium: true } : {};
    return { contest: contest.id, seats: electedSoFar(contest).length, ...presidium, ...answers };
  },
};

const causeWords: Readonly<Record<'tie' | 'shortfall' | 'strike', Words>> = {
  tie: { zh: '再次投票后票数仍然相等', en: 'a run-off that is tied again' },
  shortfall: { zh: '名额没有选足', en: 'seats still open' },
  strike: { zh: '分发选票以后有候选人被取消资格', en: 'a candidate struck after ballots were issued' },
};

/** What the chair may put to the superior as the contest stands. */
function causesOf({ contest }: Subject): readonly (keyof typeof causeWords)[] {
  const cause = referable(contest);
  const struck = currentRound(contest).struck.length > 0;
  return [...(cause === undefined ? [] : [cause]), ...(struck ? (['strike'] as const) : [])];
}

export const seatReferred: SimpleForm = {
  questions: (subject) => [
    {
      name: 'cause',
      label: { zh: '报请事由', en: 'What is referred' },
      kind: 'choice',
      choices: causesOf(subject).map((cause) => [cause, causeWords[cause]]),
    },
    { name: 'reference', label: { zh: '请示文号', en: 'Reference' }, kind: 'text', optional: true },
  ],
  fields: (answers, { contest }) => ({
    contest: contest.id,
    round: currentRound(contest).round,
    ...answers,
  }),
};

export const ballotsSealed: SimpleForm = {
  questions: () => [
    { name: 'sealNo', label: { zh: '封条编号', en: 'Number of the seal' }, kind: 'text' },
    { name: 'place', label: { zh: '存放地点', en: 'Where they are kept' }, kind: 'text' },
  ],
  fields: (answers, { contest }) => ({ contest: contest.id, ...answers }),
};

export const ballotsDestroyed: SimpleForm = {
  questions: () => [
    { name: 'who', label: { zh: '销毁人', en: 'Who destroyed them' }, kind: 'text' },
    { name: 'supervisor', label: { zh: '监销人', en: 'Who watched' }, kind: 'text' },
    { name: 'date', label: { zh: '日期', en: 'Date' }, kind: 'date', optional: true },
  ],
  fields: (answers, { contest }) => ({ contest: contest.id, ...answers }),
};
