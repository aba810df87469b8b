import { overlaysOf } from '../../../core/ledger/rules-of.ts';
import type { Question } from '../questions.ts';
import type { SimpleForm } from './simple-form.ts';

type Choices = NonNullable<Question['choices']>;

/** The nine bans and matters of weight, by the ledger's own words for them. */
const kinds: Choices = [
  ['faction', { zh: '拉帮结派', en: 'factions' }],
  ['voteBuying', { zh: '拉票贿选', en: 'vote buying' }],
  ['officeTrading', { zh: '买官卖官', en: 'trading offices' }],
  ['officeSeeking', { zh: '跑官要官', en: 'seeking office' }],
  ['recordForgery', { zh: '造假骗官', en: 'forging records' }],
  ['interceding', { zh: '说情打招呼', en: 'interceding' }],
  ['improperAppointment', { zh: '违规用人', en: 'improper appointment' }],
  ['leak', { zh: '跑风漏气', en: 'leaking' }],
  ['interference', { zh: '干扰换届', en: 'interference' }],
  ['weightyMatter', { zh: '重大事项', en: 'a matter of weight' }],
];

const channels: Choices = [
  ['12380-phone', { zh: '12380 电话', en: '12380, telephone' }],
  ['12380-web', { zh: '12380 网站', en: '12380, web' }],
  ['12380-sms', { zh: '12380 短信', en: '12380, text message' }],
  ['12380-letter', { zh: '12380 信函', en: '12380, letter' }],
  ['county-hotline', { zh: '县专线', en: 'the county’s hotline' }],
  ['township-hotline', { zh: '乡镇专线', en: 'the township’s hotline' }],
  ['visiting-team', { zh: '督查组', en: 'the visiting team' }],
  ['e-mail', { zh: '电子邮件', en: 'e-mail' }],
];

export const incidentRecorded: SimpleForm = {
  note: {
    zh: '只登记编号、渠道和类别；不得写举报人，也不得写内容。',
    en: 'Only number, channel and kind: never who reported it, never what it says.',
  },
  questions: ({ contest }) => [
    { name: 'number', label: { zh: '编号（字母数字）', en: 'Number (letters, digits)' }, kind: 'text' },
    { name: 'channel', label: { zh: '渠道', en: 'Channel' }, kind: 'choice', choices: channels },
    { name: 'kind', label: { zh: '类别', en: 'Kind' }, kind: 'choice', choices: kinds },
    {
      name: 'about',
      label: { zh: '涉及的候选人', en: 'The candidate it is about' },
      kind: 'choice',
      optional: true,
      choices: [
        ['', { zh: '不涉及候选人', en: 'none' }],
        ...contest.candidates.map(({ id, name }) => [id, { zh: name, en: name }] as const),
      ],
    },
    { name: 'deadline', label: { zh: '办理期限', en: 'To be dealt with by' }, kind: 'date', optional: true },
  ],
  fields: (answers, { contest }) =>
    answers['about'] === undefined ? answers : { ...answers, contest: contest.id },
};

export const incidentClosed: SimpleForm = {
  questions({ ledger: { state } }) {
    const twoHands = overlaysOf(state).includes('disc');
    const optional = twoHands ? {} : { optional: true as const };
    return [
      {
        name: 'number',
        label: { zh: '编号', en: 'Number' },
        kind: 'choice',
        choices: state.incidents
          .filter(({ proven }) => !proven)
          .map(({ number }) => [number, { zh: number, en: number }]),
      },
      {
        name: 'outcome',
        label: { zh: '结果', en: 'Outcome' },
        kind: 'choice',
        choices: [
          ['unfounded', { zh: '不属实', en: 'unfounded' }],
          ['proven', { zh: '属实', en: 'proven' }],
          ['transferred', { zh: '移交其他机关', en: 'handed to others' }],
        ],
      },
      { name: 'handler', label: { zh: '承办人', en: 'Who dealt with it' }, kind: 'text', ...optional },
      { name: 'head', label: { zh: '负责人', en: 'Who is responsible' }, kind: 'text', ...optional },
    ];
  },
  fields: (answers) => answers,
};
