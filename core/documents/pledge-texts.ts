import type { PledgeGroup } from './pledges.ts';
import type { Spoken } from './wording.ts';

interface PledgeText {
  readonly who: Spoken;
  readonly promises: readonly Spoken[];
}

/** What each group promises beyond the nine bans; 直接责任人 is P-17, 有报必查 J-16, the rest follows from their part in it. */
export const pledgeTexts: Readonly<Record<PledgeGroup, PledgeText>> = {
  secretary: {
    who: { zh: '乡镇党委书记', en: 'secretary of the township committee' },
    promises: [
      {
        zh: '切实担负换届工作直接责任人的责任，把纪律要求贯穿换届全过程。',
        en: 'To bear direct responsibility for this election and to keep its discipline at every step.',
      },
      {
        zh: '坚持民主集中制，候选人预备人选和重要事项由党委集体研究决定，不以个人意见代替集体意见。',
        en: 'To leave names and matters of weight to the committee as a whole, never to decide them alone.',
      },
      {
        zh: '对反映违反换届纪律的问题有报必查，不隐瞒、不压案，重大问题及时报告。',
        en: 'To have every report looked into, to hide nothing, and to report what is grave at once.',
      },
      {
        zh: '正确对待个人进退留转，服从组织安排，做好思想政治工作。',
        en: 'To accept whatever the organisation decides of my own post, and to help others do so.',
      },
    ],
  },
  cadres: {
    who: { zh: '纪检、组织干部', en: 'cadres of discipline inspection and organisation work' },
    promises: [
      {
        zh: '严格按照规定的条件和程序办理推荐、考察、选举事务，不擅自变通、不走形式。',
        en: 'To carry out recommendation, inspection and election exactly as the rules have it.',
      },
      {
        zh: '严格保守秘密，不泄露推荐、考察、讨论和计票情况。',
        en: 'To keep secret what is said and voted in recommendation, inspection, discussion and count.',
      },
      {
        zh: '公道正派，秉公办事，不为任何人说情、打招呼。',
        en: 'To be fair and to intercede for nobody.',
      },
      {
        zh: '受理举报及时登记、认真核查，按时报送结果，由承办人和负责人签字负责。',
        en: 'To register and check every report in time, and to sign for what comes of it.',
      },
    ],
  },
  candidates: {
    who: { zh: '候选人预备人选', en: 'persons proposed as candidates' },
    promises: [
      {
        zh: '本人填报的年龄、学历、党龄、经历等情况真实、准确。',
        en: 'That my age, education, years of membership and record are stated truly.',
      },
      {
        zh: '不以宴请、送礼、许愿、打电话、发信息、请人出面等任何方式为自己或者他人拉票。',
        en: 'Not to seek votes for myself or another by meals, gifts, promises, calls, messages or friends.',
      },
      {
        zh: '不散布谣言，不诋毁他人，不干扰选举人按照自己的意志投票。',
        en: 'To spread no rumours, to slander nobody, and to leave every elector free.',
      },
      {
        zh: '正确对待选举结果，当选尽职，落选不闹情绪。',
        en: 'To accept the result, whichever it is.',
      },
    ],
  },
  members: {
    who: { zh: '党员、干部和代表', en: 'members, cadres and delegates' },
    promises: [
      {
        zh: '珍惜民主权利，按照自己的意志推荐和投票，不接受他人的请托、馈赠和宴请。',
        en: 'To recommend and vote by my own will and to accept no request, gift or meal for it.',
      },
      {
        zh: '不为自己或者他人拉票，不参与任何串联活动。',
        en: 'To seek votes for nobody and to join no arrangement of votes.',
      },
      {
        zh: '遵守会场纪律，不委托他人投票，不代替他人投票。',
        en: 'To keep order in the hall, to have nobody vote for me and to vote for nobody else.',
      },
      {
        zh: '不信谣、不传谣，发现违反换届纪律的行为及时如实反映。',
        en: 'To pass on no rumours and to report truly what breaks the discipline.',
      },
    ],
  },
  inspection: {
    who: { zh: '考察组成员', en: 'members of the inspection group' },
    promises: [
      {
        zh: '坚持原则，全面、客观、公正地了解和反映考察对象的情况，不隐瞒、不歪曲。',
        en: 'To find out and report about those inspected fully, fairly and without leaving anything out.',
      },
      {
        zh: '执行回避规定，考察对象是亲属的主动提出回避。',
        en: 'To withdraw where somebody inspected is a relative.',
      },
      {
        zh: '遵守保密规定，不泄露谈话内容、推荐票数和考察意见。',
        en: 'To keep secret what was said in talks, the votes of recommendation and the opinion formed.',
      },
      {
        zh: '廉洁自律，不接受考察对象及其亲友的宴请和礼品礼金。',
        en: 'To accept neither meals nor gifts from those inspected, their families or friends.',
      },
    ],
  },
};
