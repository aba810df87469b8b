/** A column of a sheet: its heading, what to fill in, and a cell of the invented example row. */
interface Column {
  readonly title: string;
  readonly hint: string;
  readonly example: string;
  readonly optional?: true;
}

/** A sheet of the book: its name and its columns by what they mean. */
export interface SheetForm<K extends string = string> {
  readonly name: string;
  readonly columns: Readonly<Record<K, Column>>;
}

function form<K extends string>(name: string, columns: Readonly<Record<K, Column>>): SheetForm<K> {
  return { name, columns };
}

const optional = true;

/** One row a contest; what a row says of its election may stay empty in that election's later rows. */
export const electionForm = form('选举', {
  jurisdiction: { title: '辖区代码', hint: '乡镇九位代码；支部如 469021101-b03', example: '469021101' },
  election: {
    title: '选举编号',
    hint: '以“辖区代码-”开头，同一次会议各选举项相同',
    example: '469021101-2026-congress',
  },
  title: { title: '标题', hint: '会议全称', example: '中国共产党云川县青石桥镇代表大会（示例）' },
  meeting: { title: '会议形式', hint: '党员大会、党代表大会、第一次全会', example: '党代表大会' },
  date: { title: '日期', hint: '选举日，如 2026-11-22', example: '2026-11-22' },
  rules: { title: '规则', hint: '1990、2020、local', example: '2020' },
  overlays: {
    title: '附加规定',
    hint: '如 hainan-2011；可空，几项用顿号分隔',
    example: '',
    optional,
  },
  entry: { title: '录入方式', hint: '逐张、统计表；可空，按到会人数定', example: '', optional },
  parent: { title: '上级选举', hint: '支部选代表时填大会的选举编号；可空', example: '', optional },
  awareness: {
    title: '知晓率要求',
    hint: '换届纪律知晓率的最低要求，如 不低于90%、超过4/5；附加规定要求时必填',
    example: '',
    optional,
  },
  telephone: { title: '举报电话', hint: '换届纪律举报电话；可空', example: '', optional },
  contest: { title: '选举项', hint: '英文字母或数字，如 committee', example: 'committee' },
  contestTitle: { title: '选举项名称', hint: '选票上的名称', example: '选举委员会委员' },
  office: { title: '职务', hint: '如 乡镇党委委员', example: '乡镇党委委员' },
  body: {
    title: '选举对象',
    hint: '委员会、纪委、书记、副书记、代表；可空',
    example: '委员会',
    optional,
  },
  kind: { title: '类型', hint: '正式、预选；可空，为正式', example: '', optional },
  seats: { title: '名额', hint: '应选人数', example: '5' },
  method: { title: '方式', hint: '差额、等额', example: '差额' },
  order: { title: '排序', hint: '笔画、名单；可空，为笔画', example: '', optional },
  candidates: {
    title: '候选人',
    hint: '用顿号分隔；同名的在括号内注明',
    example: '丁一、王强、李明、阿里木·买买提、陈静、赵红',
  },
  eligible: { title: '可另选', hint: '只准另选的人，用顿号分隔；可空，为不限', example: '', optional },
  electorsFrom: {
    title: '选举人来自',
    hint: '选举编号/选举项，其当选人为选举人；可空',
    example: '',
    optional,
  },
});

export const stationForm = form('计票站', {
  election: { title: '选举编号', hint: '与“选举”表相同', example: '469021101-2026-congress' },
  station: { title: '计票站', hint: '英文字母或数字，如 s1', example: 's1' },
  title: { title: '名称', hint: '如 第1票箱；可空', example: '第1票箱', optional },
});

/** One row an electing unit of a township. */
export const quotaForm = form('名额', {
  jurisdiction: { title: '辖区代码', hint: '乡镇九位代码', example: '469021101' },
  rule: {
    title: '名额规则',
    hint: '1990、2020、hainan-2011、jinyun-2011、plan-2017',
    example: '2020',
  },
  unit: { title: '单位编号', hint: '英文字母或数字，如 b01', example: 'b01' },
  title: { title: '单位名称', hint: '可空', example: '青石桥村党支部', optional },
  members: { title: '党员数', hint: '正式党员人数', example: '46' },
  lastTerm: { title: '上届名额', hint: '可空', example: '', optional },
  proposed: { title: '上报名额', hint: '可空', example: '', optional },
  approved: { title: '核定名额', hint: '上级已批复的填写；可空', example: '', optional },
  branches: { title: '支部数', hint: '单位含几个支部；可空，为 1', example: '', optional },
});

export const scheduleForm = form('进度', {
  jurisdiction: { title: '辖区代码', hint: '全县一张进度表，填县代码', example: '469021' },
  step: {
    title: '步骤',
    hint: '启动、推荐提名、确定预备人选、请示批复、党委选举、结果批复、人大换届、归档',
    example: '党委选举',
  },
  due: { title: '期限', hint: '最迟日期，如 2026-11-30', example: '2026-11-30' },
  title: { title: '说明', hint: '可空', example: '', optional },
});

/** The sheets of a book in their order; the first two must be there. */
export const bookForms: readonly SheetForm[] = [electionForm, stationForm, quotaForm, scheduleForm];

/** A sheet of this name is for people; nothing of it is read. */
export const notesSheet = '说明';

/** One row a person who is to enrol by a one-time code: a list of its own, no sheet of the book. */
export const inviteeForm = form('登记码', {
  actor: { title: '标识', hint: '英文字母或数字，如 keyer-1', example: 'keyer-1' },
  person: { title: '姓名', hint: '登记的姓名', example: '周丽' },
  role: { title: '角色', hint: '计票人、监票人、总监票人、会议主持人等', example: '计票人' },
  jurisdiction: { title: '辖区代码', hint: '乡镇九位代码', example: '469021101' },
  election: { title: '选举编号', hint: '只用于一次选举的填；可空', example: '', optional },
  station: { title: '计票站', hint: '只用于一个计票站的填；可空', example: '', optional },
});
