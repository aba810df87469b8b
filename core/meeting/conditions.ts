import type { ClauseId } from '../rules/clauses.ts';
import type { OverlayId } from '../rules/overlays.ts';

/** The steps of an election that conditions gate, in their order. */
export const steps = ['launch', 'names', 'slate', 'vote'] as const;

export type Step = (typeof steps)[number];

/** Something that must hold before a step is taken, where one of the overlays is in the election's rules. */
export interface Condition {
  readonly step: Step;
  readonly overlays: readonly OverlayId[];
  readonly rule: ClauseId;
  readonly zh: string;
  /** Its evidence counts persons: how many of those asked. */
  readonly counted?: true;
  /** So many days at least, which its evidence says. */
  readonly days?: number;
  /** Only of a congress of delegates. */
  readonly congress?: true;
}

const condition =
  (step: Step, ...overlays: readonly OverlayId[]) =>
  (rule: ClauseId, zh: string): Condition => ({ step, overlays, rule, zh });

const jinyunLaunch = condition('launch', 'jinyun-2011');
const planLaunch = condition('launch', 'plan-2017');
const planNames = condition('names', 'plan-2017');
const discLaunch = condition('launch', 'disc');
const discNames = condition('names', 'disc');

/** Every start condition of the sources by id (rules.md 7.1, disc); a county may record others of its own beside them. */
export const conditions = {
  'leading-group': condition(
    'launch',
    'hainan-2011',
    'jinyun-2011',
    'plan-2017',
  )('G-06', '成立换届工作领导小组'),
  plan: planLaunch('G-07', '制定换届工作方案'),
  resolution: planLaunch('X-01', '党委会作出决定'),
  mobilisation: planLaunch('G-09', '动员部署'),
  awareness: {
    ...jinyunLaunch('G-01', '换届纪律知晓率'),
    counted: true,
  },
  'theme-education': jinyunLaunch('G-02', '换届纪律主题教育'),
  'pledges-secretary': jinyunLaunch('G-03', '乡镇党委书记承诺书'),
  'pledges-cadres': jinyunLaunch('J-13', '纪检、组织干部承诺书'),
  'pledges-inspection': jinyunLaunch('J-13', '考察组成员承诺书'),
  'supervision-group': jinyunLaunch('G-04', '督查组到位'),
  hotline: jinyunLaunch('G-05', '换届纪律专用举报电话'),
  'see-leaders': discLaunch('D-10', '四必看：四套班子领导'),
  'see-meetings': discLaunch('D-10', '四必看：换届工作会议参会人员'),
  'see-office': discLaunch('D-10', '四必看：换届办工作人员'),
  'see-delegates': discLaunch('D-10', '四必看：两代表一委员'),
  'talk-members': discLaunch('D-11', '四必谈：四套班子成员'),
  'talk-leaders': discLaunch('D-11', '四必谈：本级管理的主要领导'),
  'talk-key-posts': discLaunch('D-11', '四必谈：重点岗位干部'),
  'talk-office': discLaunch('D-11', '四必谈：换届工作人员'),
  analysis: planNames('G-08', '分析研判'),
  'five-kinds': planNames('P-03', '摸清“五类人员”底数'),
  contingency: planNames('P-04', '制定工作预案'),
  'train-heads': discNames('D-12', '四必训：组织部长和督查人员'),
  'train-inspection': discNames('D-12', '四必训：考察组成员'),
  'train-bodies': discNames('D-12', '四必训：人大、政协、纪委、统战干部'),
  'train-delegates': discNames('D-12', '四必训：两代表一委员'),
  'pledges-candidates': condition('slate', 'jinyun-2011')('J-13', '全体预备人选承诺书'),
  'pledges-members': condition('vote', 'jinyun-2011')('J-13', '党员、干部、代表承诺书'),
  'delegates-trained': {
    ...condition('vote', 'jinyun-2011')('J-10', '代表任前培训'),
    congress: true,
  },
  training: condition('vote', 'plan-2017')('G-10', '业务培训'),
  'report-discussed': {
    ...condition('vote', 'plan-2017')('P-05', '讨论报告至少1天'),
    congress: true,
    days: 1,
  },
} as const satisfies Record<string, Condition>;

export type ConditionId = keyof typeof conditions;
