import { family } from '../entry.ts';

/** What a count says beside its numbers. */
export const resultFindings = family({
  'station-excess-returned': {
    severity: 'explain',
    status: 409,
    rule: 'A26',
    what: {
      zh: '{at}：计票站 {station} 收回 {returned} 张，多于发出的 {issued} 张。',
      en: '{at}: station {station} returned {returned} ballots, more than the {issued} it issued.',
    },
    next: {
      zh: '请查明原因并记录说明，说明前不予批复。',
      en: 'Find out why and record the explanation; until then the result is not certified.',
    },
  },
  'issued-exceeds-present': {
    severity: 'explain',
    status: 409,
    rule: 'Z-05',
    what: {
      zh: '{at}：发出 {issued} 张，多于实到 {present} 人。',
      en: '{at}: {issued} ballots were issued to {present} electors present.',
    },
    next: {
      zh: '请查明原因并记录说明，说明前不予批复。',
      en: 'Find out why and record the explanation; until then the result is not certified.',
    },
  },
  'margin-too-small': {
    severity: 'block',
    status: 409,
    rule: 'Z-10',
    what: {
      zh: '{at}：应选 {seats} 名，候选人 {candidates} 名，差额选举至少须 {needed} 名。',
      en: '{at}: {candidates} candidates for {seats} seats; a contested election needs at least {needed}.',
    },
    next: {
      zh: '请报上级党组织答复，或由主持人宣布本轮无效后重新提名。',
      en: 'Ask the superior committee, or declare the round void and nominate again.',
    },
  },
  'round-void': {
    severity: 'info',
    status: 409,
    rule: 'Z-05',
    what: {
      zh: '收回 {returned} 张，发出 {issued} 张，实到 {present} 人：收回多于发出或多于实到，本轮选举无效。',
      en: '{returned} returned, {issued} issued, {present} present: more came back than went out or than people are present, so the round is void.',
    },
    next: { zh: '请重新选举。', en: 'Repeat the whole round.' },
  },
});
