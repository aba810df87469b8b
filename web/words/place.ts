import type { Lang } from '../../core/findings/entry.ts';

/** Titles of contests by their ids, as far as a page knows them. */
export type Titles = ReadonlyMap<string, string>;

type Say = Readonly<Record<Lang, (which: string, titles: Titles) => string>>;

const nth = (which: string) => String(Number(which) + 1);
const isIndex = (which: string) => /^\d+$/.test(which);

/** A thing in a list, by its place there, one with a name of its own by that; `*` is every one. */
function inList(zh: string, measure: string, en: string): Say {
  return {
    zh: (which) =>
      which === '*'
        ? `每${measure}${zh}`
        : isIndex(which)
          ? `第${nth(which)}${measure}${zh}`
          : `${zh} ${which}`,
    en: (which) =>
      which === '*' ? `each ${en}` : isIndex(which) ? `${en} no. ${nth(which)}` : `${en} ${which}`,
  };
}

/** What a list in a document holds, so that a step into it can be told. */
const lists: ReadonlyMap<string, Say> = new Map<string, Say>([
  [
    'contests',
    {
      zh: (which, titles) =>
        titles.get(which) ?? (isIndex(which) ? `第${nth(which)}项选举` : `选举项目 ${which}`),
      en: (which, titles) =>
        titles.get(which) ?? (isIndex(which) ? `contest no. ${nth(which)}` : `contest ${which}`),
    },
  ],
  ['entries', inList('记录', '条', 'entry')],
  ['registrations', inList('登记', '份', 'registration')],
  ['signatures', inList('签名', '个', 'signature')],
  ['ballots', inList('选票', '组', 'group of ballots')],
  ['patterns', inList('填法', '种', 'pattern')],
  ['stations', inList('计票站', '个', 'station')],
  ['piles', inList('票包', '个', 'pile')],
  ['batches', inList('票包', '个', 'bundle')],
  ['candidates', inList('候选人', '名', 'candidate')],
  ['team', inList('班子成员', '名', 'member of the team')],
  ['units', inList('选举单位', '个', 'unit')],
  ['officials', inList('工作人员', '名', 'official')],
  ['exempt', inList('不计入的情形', '种', 'exemption')],
  ['bars', inList('不得提名的情形', '项', 'bar')],
  ['steps', inList('步骤', '个', 'step')],
  ['conditions', inList('启动条件', '项', 'condition')],
  ['writeIns', inList('另选人', '名', 'name written in')],
  // Rounds are counted from one wherever they are named.
  ['rounds', { zh: (which) => `第${which}轮`, en: (which) => `round ${which}` }],
]);

/** Fields by what people call them. */
const fields: ReadonlyMap<string, Readonly<Record<Lang, string>>> = new Map([
  ['again', { zh: '重新选举的编号', en: 'the election held again' }],
  ['attendance', { zh: '到会人数', en: 'attendance' }],
  ['bars', { zh: '不得提名的情形', en: 'bars to standing' }],
  ['batch', { zh: '票包编号', en: 'number of the bundle' }],
  ['birth', { zh: '出生日期', en: 'day of birth' }],
  ['body', { zh: '选举的机构', en: 'body elected' }],
  ['candidate', { zh: '候选人', en: 'candidate' }],
  ['candidates', { zh: '候选人名单', en: 'list of candidates' }],
  ['code', { zh: '代码', en: 'code' }],
  ['congressDeputy', { zh: '人大代表', en: 'sits in the People’s Congress' }],
  ['consent', { zh: '同意人数', en: 'consent' }],
  ['contest', { zh: '选举项目', en: 'contest' }],
  ['count', { zh: '数目', en: 'count' }],
  ['date', { zh: '日期', en: 'day' }],
  ['delegateClass', { zh: '代表类别', en: 'class of delegate' }],
  ['digest', { zh: '摘要', en: 'digest' }],
  ['due', { zh: '期限', en: 'day due' }],
  ['education', { zh: '学历', en: 'education' }],
  ['election', { zh: '选举编号', en: 'id of the election' }],
  ['electors', { zh: '选举人数', en: 'electors' }],
  ['ethnicity', { zh: '民族', en: 'ethnic group' }],
  ['evidence', { zh: '依据', en: 'evidence' }],
  ['exempt', { zh: '不计入的情形', en: 'exemptions' }],
  ['facts', { zh: '人选情况', en: 'facts' }],
  ['fields', { zh: '填写的内容', en: 'fields' }],
  ['figures', { zh: '供核对的数字', en: 'figures' }],
  ['fullMemberSince', { zh: '转正日期', en: 'full member since' }],
  ['grassroots', { zh: '基层一线', en: 'front line' }],
  ['headCode', { zh: '账本码', en: 'head code' }],
  ['id', { zh: '编号', en: 'id' }],
  ['inPostMonths', { zh: '任现职月数', en: 'months in the post' }],
  ['incumbent', { zh: '现任再提名', en: 'stands for the same post again' }],
  ['issued', { zh: '发出票数', en: 'ballots issued' }],
  ['kind', { zh: '种类', en: 'kind' }],
  ['largeTownship', { zh: '是否大乡镇', en: 'large township' }],
  ['lastTerm', { zh: '上届', en: 'last term' }],
  ['marks', { zh: '划票', en: 'marks' }],
  ['members', { zh: '党员数', en: 'members' }],
  ['method', { zh: '选举办法', en: 'method' }],
  ['minority', { zh: '少数民族', en: 'minority' }],
  ['name', { zh: '姓名', en: 'name' }],
  ['notice', { zh: '公示', en: 'public notice' }],
  ['number', { zh: '编号', en: 'number' }],
  ['on', { zh: '提名日', en: 'day of nomination' }],
  ['origin', { zh: '来源', en: 'origin' }],
  ['paper', { zh: '票样', en: 'paper' }],
  ['papers', { zh: '张数', en: 'papers' }],
  ['person', { zh: '姓名', en: 'person' }],
  ['persons', { zh: '人选情况', en: 'facts about persons' }],
  ['piles', { zh: '票包', en: 'piles' }],
  ['population', { zh: '人口', en: 'population' }],
  ['posts', { zh: '拟任职务', en: 'posts meant for' }],
  ['present', { zh: '实到人数', en: 'present' }],
  ['printed', { zh: '印制票数', en: 'ballots printed' }],
  ['probationary', { zh: '预备党员', en: 'probationary' }],
  ['rank', { zh: '拟任职务级别', en: 'rank of the post' }],
  ['reason', { zh: '理由', en: 'reason' }],
  ['recommendedBy', { zh: '推荐情况', en: 'recommendation' }],
  ['replyNo', { zh: '批复文号', en: 'number of the reply' }],
  ['requestNo', { zh: '请示文号', en: 'number of the request' }],
  ['resolution', { zh: '会议决定', en: 'resolution' }],
  ['resultDigest', { zh: '计票结果', en: 'result' }],
  ['returned', { zh: '收回票数', en: 'ballots returned' }],
  ['review', { zh: '审查意见', en: 'review' }],
  ['rights', { zh: '党员权利', en: 'rights' }],
  ['round', { zh: '轮次', en: 'round' }],
  ['scan', { zh: '扫描件', en: 'scan' }],
  ['seated', { zh: '合格人数', en: 'delegates seated' }],
  ['seats', { zh: '应选名额', en: 'seats' }],
  ['sex', { zh: '性别', en: 'sex' }],
  ['signature', { zh: '签名', en: 'signature' }],
  ['signatures', { zh: '签名', en: 'signatures' }],
  ['stage', { zh: '名单阶段', en: 'stage' }],
  ['station', { zh: '计票站', en: 'station' }],
  ['stations', { zh: '计票站', en: 'stations' }],
  ['step', { zh: '步骤', en: 'step' }],
  ['team', { zh: '班子其他成员', en: 'rest of the team' }],
  ['title', { zh: '名称', en: 'title' }],
  ['total', { zh: '总数', en: 'total' }],
  ['townshipClass', { zh: '乡镇类别', en: 'class of the township' }],
  ['townshipWorkMonths', { zh: '乡镇工作月数', en: 'months of township work' }],
  ['twoNew', { zh: '“两新”组织', en: 'new organisations' }],
  ['type', { zh: '事项', en: 'act' }],
  ['units', { zh: '选举单位', en: 'units' }],
  ['unused', { zh: '未用票数', en: 'ballots unused' }],
  ['vacancies', { zh: '缺额', en: 'vacancies' }],
  ['verdict', { zh: '是否有效', en: 'verdict' }],
  ['votes', { zh: '得票', en: 'votes' }],
  ['women', { zh: '妇女', en: 'women' }],
]);

/** A finding's place (RFC 6901) as people say it; what has no word stays as it is, so that nothing is lost. */
export function placeInWords(at: string, lang: Lang, titles: Titles = new Map()): string {
  if (!at.startsWith('/')) return at;
  const steps = at
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const said: string[] = [];
  for (let index = 0; index < steps.length; index += 1) {
    const [step, next] = [steps[index]!, steps[index + 1]];
    const list = next === undefined ? undefined : lists.get(step);
    if (list !== undefined) {
      said.push(list[lang](next!, titles));
      index += 1;
    } else {
      said.push(fields.get(step)?.[lang] ?? step);
    }
  }
  return said.join(lang === 'zh' ? '·' : ', ');
}
