import type { ExemptionKind, InvalidReason, RoundKind, VoidWriteInReason } from '../count/input.ts';
import type { Lang } from '../findings/entry.ts';

type Spoken = Readonly<Record<Lang, string>>;

/** Kinds of round as a slip's subject names them. */
export const roundNames: Readonly<Record<RoundKind, Spoken>> = {
  formal: { zh: '正式选举', en: 'formal election' },
  preselection: { zh: '预选', en: 'preselection' },
  'tie-runoff': { zh: '票数相等者再次投票', en: 'run-off among those tied' },
  supplementary: { zh: '另行选举', en: 'supplementary election' },
  repeat: { zh: '重新选举', en: 'repeated election' },
  recommendation: { zh: '民主推荐', en: 'recommendation vote' },
  evaluation: { zh: '民主测评', en: 'evaluation vote' },
  atmosphere: { zh: '换届风气民主测评', en: 'evaluation of the atmosphere of the election' },
};

/** The kinds of members not counted as due. */
export const exemptionNames: Readonly<Record<ExemptionKind, Spoken>> = {
  'cannot-express-will': { zh: '因病不能表达本人意志', en: 'ill and unable to express their will' },
  'abroad-self-funded': { zh: '自费出国半年以上', en: 'abroad at own expense for half a year or more' },
  'serving-sentence': { zh: '正在服刑', en: 'serving a sentence' },
  'cannot-care-for-self': { zh: '年老体弱或长期生病、生活不能自理', en: 'unable to care for themselves' },
  'relation-not-transferred': {
    zh: '应转未转组织关系',
    en: 'organisational relation should have been moved',
  },
  'retired-returned-home': {
    zh: '已回原籍长期居住的离退休人员',
    en: 'retired and living in the native place',
  },
};

/** Why a ballot is invalid (B-06, B-09 to B-11). */
export const invalidNames: Readonly<Record<InvalidReason, Spoken>> = {
  'identifying-mark': { zh: '编号或作记号', en: 'number or private mark' },
  illegible: { zh: '整张无法辨认', en: 'wholly illegible' },
  'not-official': { zh: '非统一印制', en: 'not an official ballot' },
  'over-voted': { zh: '所选人数多于应选名额', en: 'more persons chosen than seats' },
};

/** Why a name written in gives no vote (Z-04). */
export const voidWriteInNames: Readonly<Record<VoidWriteInReason, Spoken>> = {
  unmarked: { zh: '未划赞成符号', en: 'not marked for' },
  'exceeds-against': { zh: '多于该票的不赞成数', en: "outnumbering the ballot's against marks" },
  'listed-candidate': { zh: '所写为候选人', en: 'naming a listed candidate' },
  ineligible: { zh: '不符合资格', en: 'ineligible' },
};

/** Those who sign a slip. */
export const signatories = {
  chair: { zh: '会议主持人', en: 'Chair' },
  chief: { zh: '总监票人', en: 'Chief scrutineer' },
  chiefTeller: { zh: '总计票人', en: 'Chief teller' },
  summingTeller: { zh: '汇总计票人', en: 'Teller who sums up' },
} as const satisfies Record<string, Spoken>;
