import { family, stop } from './entry.ts';

/** What must hold before an election may start (rules.md 7.1). */
export const meetingFindings = family({
  'start-condition-open': stop(
    409,
    'J-12',
    [
      '“{name}”（{condition}，{clause}）尚未落实，{step} 步骤不能进行（{at}）。',
      'Condition {condition} (“{name}”, {clause}) is not met yet; step {step} cannot be taken ({at}).',
    ],
    [
      '落实后由党委办或上级记录（start-condition-recorded），写明日期、责任人和文号或扫描件。',
      'See to it and record it with start-condition-recorded: date, who, and a number or a scan.',
    ],
  ),
  'condition-step': stop(
    422,
    'J-12',
    [
      '“{condition}”属于 {step} 步骤，不属于 {named}（{at}）。',
      'Condition {condition} belongs to step {step}, not {named} ({at}).',
    ],
    ['请改写步骤。', 'Correct the step.'],
  ),
  'condition-evidence': stop(
    422,
    'J-12',
    [
      '“{condition}”记为已落实，须写明 {missing}（{at}）。',
      'Condition {condition} is recorded as met; its evidence lacks {missing} ({at}).',
    ],
    ['请补齐后重新签名。', 'Add it and sign again.'],
  ),
  'condition-days': stop(
    409,
    'P-05',
    ['历时 {days} 天，不足 {needed} 天（{at}）。', 'It lasted {days} days, fewer than {needed} ({at}).'],
    ['请补足时间后记录，或如实记为未落实。', 'Give it the time and record it then, or record it as not met.'],
  ),
  'awareness-level-missing': stop(
    422,
    'G-01',
    [
      '规则要求换届纪律知晓率，原文没有写明标准，须在选举中写明 awareness（{at}）。',
      'The rules ask for an awareness rate, but the text names no level: the election must say one in awareness ({at}).',
    ],
    [
      '请按本地文件填写，例如不低于十分之九，awareness 的 atLeast 写作 [9, 10]。',
      'Fill in the level of your own papers: for no fewer than nine tenths, atLeast is [9, 10].',
    ],
  ),
  'awareness-too-low': stop(
    409,
    'G-01',
    [
      '换届纪律知晓率 {aware}/{asked} 未达到规定：{arithmetic}（{at}）。',
      'Awareness {aware}/{asked} is below the level: {arithmetic} ({at}).',
    ],
    [
      '请继续宣传教育后重新测评，或如实记为未落实。',
      'Go on teaching and test again, or record it as not met.',
    ],
  ),
  'direct-secretary': stop(
    422,
    'W-17',
    [
      '书记、副书记由第一次全体会议从新一届委员中选举；本次会议不能直接选举（{at}）。',
      'The first plenary elects secretary and deputies from the new committee; this meeting may not elect them directly ({at}).',
    ],
    [
      '请改由第一次全体会议选举；开展公推直选的，rules 须含 hainan-2011，并只限书记。',
      'Let the first plenary elect them; a direct election of the secretary needs overlay hainan-2011 in rules.',
    ],
  ),
});
