import type { ActType } from '../../core/ledger/acts/table.ts';
import { currentRound } from '../../core/ledger/change.ts';
import { printName } from '../../core/names/print.ts';
import type { Question } from '../meeting/questions.ts';
import { reasonAsked, type SimpleForm } from '../meeting/simple/simple-form.ts';
import { unstruck } from './rulings.ts';

const replyNo: Question = {
  name: 'replyNo',
  label: { zh: '批复（备案）文号', en: 'Number of the reply' },
  kind: 'text',
};

/** The digest of the count that a ruling on a result is over. */
const overResult: Pick<SimpleForm, 'fields'> = {
  fields: (answers, { contest }) => ({
    contest: contest.id,
    resultDigest: currentRound(contest).signed!.digest,
    ...answers,
  }),
};

const filing: SimpleForm = {
  questions: () => [replyNo],
  fields: (answers, { contest }) => ({ contest: contest.id, ...answers }),
};

const resultReturned: SimpleForm = {
  note: {
    zh: '退回后由总监票人、会议主持人重新核对计票，再签署、宣布、上报。',
    en: 'The hall then reopens the count, and signs, declares and reports it anew.',
  },
  questions: () => [reasonAsked],
  ...overResult,
};

const annulmentProposed: SimpleForm = {
  note: {
    zh: '提出选举无效须报再上一级党委确认；确认以前结果仍按原样记载。',
    en: 'The committee above has to confirm an annulment; until it does the result stands as recorded.',
  },
  questions: () => [reasonAsked],
  ...overResult,
};

const annulmentConfirmed: SimpleForm = {
  note: {
    zh: '由提出选举无效的党委的上一级党委签署；签署以后本项选举终止，须重新召集。',
    en: 'Signed by the committee above the one that proposed it; the contest ends with it and is convened anew.',
  },
  questions: () => [{ name: 'reference', label: { zh: '文号', en: 'Number of the decision' }, kind: 'text' }],
  fields: (answers, { contest }) => ({ contest: contest.id, ...answers }),
};

const candidateStruck: SimpleForm = {
  note: {
    zh: '分发选票以前取消的，票样须重新批复；分发选票以后取消的，票上的姓名照计不算当选，已签署的结果须重新签署。',
    en: 'Before ballots go out the paper is approved anew; afterwards marks for the name are tallied and elect nobody, and a count already signed is signed again.',
  },
  questions: ({ ledger: { state }, contest }) => [
    {
      name: 'candidate',
      label: { zh: '候选人', en: 'Candidate' },
      kind: 'choice',
      choices: unstruck(contest).map(({ id, name, note }) => {
        const words = note === undefined ? printName(name) : `${printName(name)}（${note}）`;
        return [id, { zh: words, en: words }];
      }),
    },
    reasonAsked,
    ...(state.incidents.length === 0
      ? []
      : [
          {
            name: 'incident',
            label: { zh: '所依据的举报或重大事项', en: 'The incident it rests on' },
            kind: 'choice' as const,
            optional: true as const,
            choices: [
              ['', { zh: '不依据举报', en: 'none' }] as const,
              ...state.incidents.map(({ number }) => [number, { zh: number, en: number }] as const),
            ],
          },
        ]),
  ],
  fields: (answers, { contest }) => ({ contest: contest.id, ...answers }),
};

const referralAnswered: SimpleForm = {
  questions: ({ contest }) => [
    {
      name: 'answer',
      label: { zh: '答复', en: 'Answer' },
      kind: 'choice',
      choices:
        contest.referral?.cause === 'strike'
          ? [['stands', { zh: '本轮选举有效，继续办理', en: 'the round stands' }]]
          : [
              ['another-round', { zh: '同意再选一轮', en: 'another round' }],
              ['leave-open', { zh: '同意空缺，不再选举', en: 'leave the seats open' }],
            ],
    },
    { ...replyNo, optional: true },
    { ...reasonAsked, optional: true },
  ],
  fields: (answers, { contest }) => ({
    contest: contest.id,
    round: currentRound(contest).round,
    ...answers,
  }),
};

const incidentExplained: SimpleForm = {
  questions: ({ ledger: { state } }) => [
    {
      name: 'number',
      label: { zh: '编号', en: 'Number' },
      kind: 'choice',
      choices: state.incidents
        .filter(({ explained }) => !explained)
        .map(({ number, proven }) => [
          number,
          { zh: proven ? `${number}（属实）` : number, en: proven ? `${number} (proven)` : number },
        ]),
    },
    reasonAsked,
  ],
  fields: (answers) => answers,
};

/** The superior's acts whose forms are a few questions, beside those the hall has forms for. */
export const rulingForms: Readonly<Partial<Record<ActType, SimpleForm>>> = {
  'referral-answered': referralAnswered,
  'incident-explained': incidentExplained,
  'result-returned': resultReturned,
  'members-recorded': filing,
  'secretaries-approved': filing,
  'candidate-struck': candidateStruck,
  'annulment-proposed': annulmentProposed,
  'annulment-confirmed': annulmentConfirmed,
};
