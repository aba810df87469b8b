import { family } from '../entry.ts';

const typeAgain = {
  zh: '请对照原选票重新录入该张。',
  en: 'Key that ballot again from the paper.',
} as const;

const recount = {
  zh: '请在监票人监督下重新清点，对照正字统计表改正。',
  en: 'Recount under the scrutineers and correct it after the tally sheet.',
} as const;

/** Ballots that cannot be what was on paper, and sheets whose numbers break an identity. */
export const ballotFindings = family({
  'marks-length': {
    severity: 'block',
    status: 422,
    rule: 'T-count',
    what: {
      zh: '{at}：选票有 {given} 个符号，候选人有 {candidates} 名。',
      en: '{at}: the ballot has {given} marks for {candidates} candidates.',
    },
    next: typeAgain,
  },
  'mark-unknown': {
    severity: 'block',
    status: 422,
    rule: 'T-count',
    what: {
      zh: '{at}：第 {place} 个符号不是 o（赞成）、x（不赞成）、-（弃权）、?（无法辨认）之一。',
      en: '{at}: mark {place} is none of o (for), x (against), - (abstain), ? (unreadable).',
    },
    next: typeAgain,
  },
  'ballot-both': {
    severity: 'block',
    status: 422,
    rule: 'Z-03',
    what: {
      zh: '{at}：同一张选票既录了符号或另选人，又录了作废原因。',
      en: '{at}: the ballot has both marks or write-ins and a void reason.',
    },
    next: {
      zh: '作废的只留作废原因，否则只留符号。',
      en: 'Keep the void reason alone if it is void, otherwise the marks alone.',
    },
  },
  'sheet-candidate': {
    severity: 'block',
    status: 422,
    rule: 'W-23',
    what: {
      zh: '{at}：候选人 {id} 须有且只有一行，且须在本轮名单上。',
      en: '{at}: candidate {id} must be on the slate and have exactly one row.',
    },
    next: { zh: '请按本轮名单逐人填写。', en: 'Fill in one row for everybody on the slate.' },
  },
  'sheet-row-differs': {
    severity: 'block',
    status: 422,
    rule: 'W-23',
    what: {
      zh: '{at}：候选人 {id} 的赞成、不赞成、弃权、无法辨认合计 {marked}，有效票 {valid}。',
      en: '{at}: for, against, abstain and unreadable of {id} add up to {marked}; there are {valid} valid ballots.',
    },
    next: recount,
  },
  'sheet-blank': {
    severity: 'block',
    status: 422,
    rule: 'W-23',
    what: {
      zh: '{at}：弃权 {abstain} 少于空白票 {blank}。',
      en: '{at}: {abstain} abstentions are fewer than the {blank} blank ballots.',
    },
    next: recount,
  },
  'sheet-votes-exceed': {
    severity: 'block',
    status: 422,
    rule: 'W-23',
    what: {
      zh: '{at}：得票 {votes} 超过最多可能的 {most}。',
      en: '{at}: {votes} votes are more than the {most} possible.',
    },
    next: recount,
  },
  'sheet-write-ins-exceed': {
    severity: 'block',
    status: 422,
    rule: 'W-23',
    what: {
      zh: '{at}：另选 {writtenIn} 人次超过不赞成 {against} 人次。',
      en: '{at}: {writtenIn} write-ins are more than the {against} marks against.',
    },
    next: recount,
  },
});
