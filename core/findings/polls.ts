import { family, stop } from './entry.ts';

/** Recommendation votes, evaluation votes, and the evaluation of the atmosphere of the election (rules.md 7.4). */
export const pollsFindings = family({
  'recommended-not-half': {
    severity: 'info',
    status: 409,
    rule: 'H-19',
    what: {
      zh: '{name} 得推荐票 {votes} 票，{votes}×2 = {double} ≤ 有效票 {cast}，未过半数。',
      en: '{name} was recommended on {votes} sheets, {votes}×2 = {double} ≤ {cast} valid: not over half.',
    },
    next: {
      zh: '仅作提示，不作决定；组织考察也认为不适宜的，不再提名。',
      en: 'This decides nothing; only if the inspection also finds the person unsuitable are they not renominated.',
    },
  },
  'incompetent-over-third': {
    severity: 'info',
    status: 409,
    rule: 'P-15',
    what: {
      zh: '{name} 得不称职票 {votes} 票，{votes}×3 = {triple} > 有效票 {cast}，超过三分之一。',
      en: '{name} was found incompetent on {votes} sheets, {votes}×3 = {triple} > {cast} valid: over a third.',
    },
    next: {
      zh: '仅作提示，不作决定；组织考察也认为不适宜的，不再提名。',
      en: 'This decides nothing; only if the inspection also finds the person unsuitable are they not renominated.',
    },
  },
  'not-renominated': stop(
    409,
    'A23',
    [
      '{name} 在民主推荐或测评（{contest}）中已作提示，组织考察也认为不适宜，不再提名（{at}）。',
      '{name} was flagged in the poll {contest} and the inspection found them unsuitable: not renominated ({at}).',
    ],
    [
      '请另提人选；考察结论有变化的，由上级党委或筹备机构重新记录考察结论。',
      'Nominate somebody else; if the inspection finds otherwise, superior or organiser record its finding anew.',
    ],
  ),
  'poll-vacancies-missing': stop(
    422,
    'P-13',
    [
      '民主推荐没有写明班子缺额 vacancies（{at}）。',
      'A recommendation vote does not say the vacancies ({at}).',
    ],
    ['请写明缺额数。', 'Give the number of vacancies.'],
  ),
  'poll-names-exceed': stop(
    422,
    'P-13',
    [
      '新提人选 {names} 名，超过缺额 {vacancies}×2 = {most} 名（{at}）。',
      '{names} new names are more than {vacancies}×2 = {most} for the vacancies ({at}).',
    ],
    [
      '请按缺额1:2减少人选；在任人选列入 incumbents 的不计。',
      'Name fewer: two a vacancy. Those in office, named in incumbents, are not counted.',
    ],
  ),
  'poll-seats-exceed': stop(
    422,
    'P-13',
    [
      '每票最多推荐 {seats} 名，超过可列人选 {most}+{incumbents} = {choices} 名（{at}）。',
      'A sheet may recommend {seats}, more than the {most}+{incumbents} = {choices} that may be named ({at}).',
    ],
    ['请按推荐办法填写每票可推荐的人数。', 'Give as many as the method lets a sheet recommend.'],
  ),
  'poll-incumbent-unlisted': stop(
    422,
    'H-19',
    ['在任人选 {id} 不在推荐名单上（{at}）。', 'The incumbent {id} is not among the names ({at}).'],
    ['请核对人选代号。', 'Check the id.'],
  ),
  'poll-field-unfit': stop(
    422,
    'P-13',
    [
      '{field} 只用于民主推荐，本项是 {kind}（{at}）。',
      '{field} belongs to recommendation votes, this is {kind} ({at}).',
    ],
    ['请删去该项。', 'Leave it out.'],
  ),
  'poll-boxes': stop(
    422,
    'X-08',
    [
      '测评票每个对象须依次各有一格（{grades}），本行不符（{at}）。',
      'An evaluation paper has one box a subject for each of {grades}, in this order; this row is another ({at}).',
    ],
    [
      '每格一行：id 为“对象.等次”，姓名为对象，note 为等次的名称（对象有说明的，写在前面，以“，”隔开）。',
      'One row a box: id “subject.grade”, the subject as name, the Chinese name of the grade as note (after the subject’s own note and “，”).',
    ],
  ),
  'poll-seats-differ': stop(
    422,
    'X-08',
    [
      '测评对象 {subjects} 个，每个一格，seats 应为 {subjects}，现为 {seats}（{at}）。',
      '{subjects} subjects with one grade each make seats {subjects}, not {seats} ({at}).',
    ],
    ['请按测评对象数填写。', 'Give the number of subjects.'],
  ),
  'poll-write-ins': stop(
    422,
    'X-08',
    [
      '测评票不能另写对象，现列出 {names} 名（{at}）。',
      'Nobody is written in on an evaluation paper; {names} are listed ({at}).',
    ],
    ['请删去另选人名单。', 'Leave the list of write-ins out.'],
  ),
  'poll-elects-nobody': stop(
    409,
    'P-13',
    [
      '{contest} 是推荐、测评，不产生当选人，也不取消其中的人选（{at}）。',
      'Contest {contest} is a poll: it elects nobody, and nobody is struck from it ({at}).',
    ],
    ['请对相应的选举项目办理。', 'Do this for the contest that elects.'],
  ),
  'poll-two-grades': stop(
    422,
    'T-count',
    ['同一张票对 {name} 划了 {grades} 个等次（{at}）。', 'One sheet gives {name} {grades} grades ({at}).'],
    [
      '多划的不能认定，请将该对象各格按无法辨认“?”录入，其他对象照录。',
      'No grade can be told: enter “?” in this subject’s boxes, the others as they are.',
    ],
  ),
  'poll-grades-exceed': stop(
    422,
    'T-count',
    [
      '{name} 各等次合计 {grades} 票，多于有效票 {valid} 张（{at}）。',
      '{name} has {grades} grades on {valid} valid sheets ({at}).',
    ],
    [
      '每张有效票对一个对象只计一个等次，请核对正字统计表。',
      'A valid sheet gives a subject one grade: check the paper sheet.',
    ],
  ),
  'poll-not-of-persons': stop(
    409,
    'H-19',
    ['{contest} 不是对人的推荐或测评（{at}）。', '{contest} is no poll about persons ({at}).'],
    [
      '考察结论记在民主推荐或民主测评项下。',
      'Record the inspection under a recommendation or evaluation vote.',
    ],
  ),
  'inspection-report-open': stop(
    409,
    'D-15',
    [
      '有关该对象的举报 {incident} 尚未办结，考察不能结束（{at}）。',
      'Report {incident} about this person is still open: the inspection cannot end before it ({at}).',
    ],
    [
      '请先办结（incident-closed），或请上级党委说明（incident-explained）。',
      'Close it (incident-closed), or let the superior explain it (incident-explained).',
    ],
  ),
  'poll-subject-unknown': stop(
    409,
    'H-19',
    ['{contest} 没有对象 {candidate}（{at}）。', '{contest} is not about {candidate} ({at}).'],
    ['请核对对象代号；测评对象不带等次。', 'Check the id; a person evaluated is named without a grade.'],
  ),
});
