import type { Lang } from '../entry.ts';

type Requirement = Readonly<Record<Lang, string>>;

const ask = (zh: string, en: string): Requirement => ({ zh, en });

/** What a slate, a team, delegates or a county are asked, each in a few words: titles of checks, subjects of findings. */
export const requirements = {
  'margin-first': ask('初步人选差额不低于30%', 'First-stage names exceed the seats by at least 30 %'),
  'margin-members': ask('委员差额不低于20%', 'Candidates for members exceed the seats by at least 20 %'),
  'margin-hainan-delegates': ask(
    '代表差额多于20%',
    'Candidates for delegates exceed the seats by more than 20 %',
  ),
  'margin-below-last': ask('代表差额比例不低于上次', 'The delegates’ margin is not below last time’s'),
  'margin-jinyun-delegates': ask(
    '代表预备人选多于名额20%',
    'Preliminary candidates for delegates exceed the seats by 20 %',
  ),
  'margin-1990-members': ask('委员差额为20%（进一）', 'The margin of members is 20 %, rounded up'),
  'margin-1990-delegates': ask('代表候选人多于名额20%', 'Candidates for delegates exceed the seats by 20 %'),
  'margin-2020': ask('差额不少于20%', 'The margin is at least 20 %'),
  'margin-local': ask('差额不少于五分之一', 'The margin is at least a fifth'),
  'slate-not-equal': ask('等额选举候选人数等于名额', 'An equal-number slate has as many names as seats'),

  'candidate-not-full-member': ask('候选人为正式党员', 'Candidates are full members'),
  'candidate-rights-suspended': ask(
    '候选人不在留党察看期间',
    'No candidate is on probation within the Party',
  ),
  'candidate-detained': ask('候选人未被留置、逮捕', 'No candidate is in custody of supervision or arrested'),
  'candidate-not-recommended': ask('经党员和群众推荐', 'Recommended by members and by the masses'),
  'official-is-candidate': ask('候选人不兼计票职责', 'No candidate has a duty in the count'),
  'bar-punished': ask('五年内未因严重违纪受处分', 'Not punished for a serious breach within five years'),
  'bar-crime': ask(
    '五年内未受刑罚、无涉黑、未被立案',
    'Not sentenced within five years, no gang conduct, not under investigation',
  ),
  'bar-gathering': ask('未参与非正常上访、邪教活动', 'No abnormal group petitioning, superstition or cult'),
  'bar-appraised': ask('五年内民主评议未被评为不合格', 'Not rated 不合格 within five years'),
  'bar-incapable': ask('有行为能力', 'Of full capacity'),

  'hainan-committee-seats': ask(
    '党委设委员5—7名（规模大的可增1名）',
    'Committee of 5 to 7 members, one more if large',
  ),
  'hainan-secretary': ask('书记1名', 'One secretary'),
  'hainan-secretary-chair': ask('书记兼任人大主席', 'The secretary chairs the People’s Congress'),
  'hainan-deputies': ask('副书记2名', 'Two deputy secretaries'),
  'hainan-deputy-head': ask('乡镇长任副书记', 'The head is a deputy secretary'),
  'hainan-deputy-commission': ask('纪委书记任副书记', 'The commission’s secretary is a deputy secretary'),
  'hainan-commission-seats': ask('纪委一般设委员5名', 'Commission of five members'),
  'hainan-commission-secretary': ask('纪委书记1名', 'One secretary of the commission'),
  'hainan-commission-deputy': ask('纪委专职副书记1名', 'One full-time deputy secretary of the commission'),
  'hainan-head': ask('乡镇长1名', 'One head'),
  'hainan-deputy-heads': ask('副乡镇长2名（规模大的可增1名）', 'Two deputy heads, one more if large'),
  'hainan-deputy-heads-members': ask('副乡镇长中1—2名任委员', 'One or two deputy heads sit on the committee'),
  'hainan-congress-chair': ask('人大主席1名', 'One chair of the People’s Congress'),
  'hainan-congress-deputy': ask('人大专职副主席1名', 'One full-time deputy chair of the People’s Congress'),
  'hainan-young': ask('班子中30岁以下至少1名', 'At least one of the team is 30 or younger'),
  'hainan-woman': ask('班子至少1名女干部', 'At least one woman in the team'),
  'hainan-education': ask(
    '书记、乡镇长一般大专以上',
    'Secretary and head normally of college education or higher',
  ),
  'hainan-township-work': ask('书记一般有乡镇工作经历', 'The secretary normally has worked in townships'),
  'hainan-ethnic-head': ask('民族乡乡长由建乡民族公民担任', 'The head of an ethnic township is of its group'),
  'hainan-ten-years': ask('任同一职务满10年的必须交流', 'Ten years in one post: rotated'),
  'hainan-five-years': ask('任同一职务满5年的有计划交流', 'Five years in one post: rotation is planned'),
  'hainan-women-delegates': ask('女代表比例不少于女党员比例', 'Women among delegates as among members'),
  'hainan-minority-delegates': ask(
    '少数民族代表比例不少于其党员比例',
    'Ethnic minorities among delegates as among members',
  ),
  'hainan-grassroots-delegates': ask(
    '基层一线代表比例高于上次',
    'More of the delegates from the grassroots than last time',
  ),
  'hainan-congress-overlap': ask(
    '党代表与人大代表一般不交叉',
    'Delegates normally sit in no People’s Congress',
  ),
  'hainan-county-woman-secretary': ask('全县至少1名女书记', 'At least one woman secretary in the county'),
  'hainan-county-woman-head': ask('全县至少1名女乡镇长', 'At least one woman head in the county'),
  'hainan-county-thirty': ask(
    '全县有30岁左右的党政正职',
    'Secretaries or heads of about thirty in the county',
  ),
  'hainan-county-secretary-ages': ask('书记以35岁至50岁为主体', 'Secretaries mainly aged 35 to 50'),

  'jinyun-cadres': ask('干部代表一般不超过60%', 'Cadres are at most 60 % of the delegates'),
  'jinyun-young': ask('45岁以下代表不少于50%', 'At least half of the delegates are 45 or younger'),
  'jinyun-women': ask('女代表比例不低于女党员比例', 'Women among delegates as among members'),
  'jinyun-minority': ask(
    '少数民族代表比例不低于其党员比例',
    'Ethnic minorities among delegates as among members',
  ),
  'jinyun-two-new': ask('两新代表比例不低于其党员比例', 'New-sector delegates as among members'),
  'jinyun-models': ask('各条战线先进模范人物代表', 'Model workers among the delegates'),

  'plan-team-size': ask('三类乡镇班子9职', 'Nine posts in a class-3 township'),
  'plan-secretary': ask('三类乡镇：书记1名', 'Class 3: one secretary'),
  'plan-head': ask('三类乡镇：乡镇长1名', 'Class 3: one head'),
  'plan-congress-chair': ask('三类乡镇：人大主席1名', 'Class 3: one congress chair'),
  'plan-stability': ask('三类乡镇：维稳副书记1名', 'Class 3: one deputy for stability'),
  'plan-deputy-secretary': ask('三类乡镇：党务副书记1名', 'Class 3: one deputy secretary for Party affairs'),
  'plan-commission-secretary': ask('三类乡镇：纪委书记1名', 'Class 3: one commission secretary'),
  'plan-armed-forces': ask('三类乡镇：武装部长1名', 'Class 3: one head of the armed-forces department'),
  'plan-deputy-heads': ask('三类乡镇：副乡镇长2名', 'Class 3: two deputy heads'),
  'plan-commission-separate': ask('乡镇纪委书记单设', 'The commission’s secretary holds no other post'),
  'plan-township-work': ask(
    '两年以上乡镇工作经历不少于三分之二',
    'Two thirds have two years of township work',
  ),
  'plan-origin': ask(
    '事业编制人员、村干部、大学生村官中不少于1人',
    'At least one from township institutions, village cadres or graduate village officials',
  ),
  'plan-front-line': ask('工人、农牧民代表不低于60%', 'Workers, farmers and herders are at least 60 %'),
  'plan-county-young': ask(
    '年轻干部按全县班子成员五分之一配备',
    'Young cadres are a fifth of all team members',
  ),
  'plan-county-women': ask('女干部总量比上届增加', 'More women than last term'),

  'town-team-size': ask('班子职数7名', 'Seven posts'),
  'town-secretary': ask('书记1名', 'One secretary'),
  'town-deputies': ask('副书记2名', 'Two deputy secretaries'),
  'town-deputy-head': ask('镇长任副书记', 'The head is a deputy secretary'),
  'town-congress-chair': ask('人大主席1名', 'One congress chair'),
  'town-armed-forces': ask('武装部长1名', 'One head of the armed-forces department'),
  'town-deputy-heads': ask('副镇长2名', 'Two deputy heads'),
  'town-committee-nine': ask('人口3万以上党委委员9名', 'Above 30,000 residents: nine committee members'),
  'town-commission-five': ask('人口3万以上纪委委员5名', 'Above 30,000 residents: five commission members'),
  'town-commission-secretary': ask('纪委书记1名', 'One secretary of the commission'),
  'town-commission-deputy': ask('纪委专职副书记1名', 'One full-time deputy secretary of the commission'),
  'town-commission-members': ask('纪委其他委员3名', 'Three other members of the commission'),
  'town-deputy-age': ask('新任副科级40岁以下', 'New deputy-section posts at most 40'),
  'town-deputy-age-limit': ask(
    '新任副科级放宽不过男45、女43岁',
    'New deputy-section posts by exception at most 45, women 43',
  ),
  'town-section-age': ask('新任正科级男45、女43岁以下', 'New section posts at most 45, women 43'),
  'town-section-age-limit': ask(
    '新任正科级放宽不过男48、女45岁',
    'New section posts by exception at most 48, women 45',
  ),
  'town-leaving-age': ask('男满53、女满48周岁一般退出', 'Men of 53 and women of 48 normally leave'),
  'town-leaving-limit': ask('男满55、女满50周岁不再任职', 'Men of 55 and women of 50 leave'),
  'town-woman': ask('班子至少1名女干部', 'At least one woman in the team'),
  'town-publicity': ask('1名专职负责组织、宣传', 'One full-time for organisation and publicity'),
} as const satisfies Record<string, Requirement>;

export type Requirements = keyof typeof requirements;
