import { family, stop } from './entry.ts';

/** What keeps an archive package from being closed, and what is wrong with one that is opened again. */
export const archiveFindings = family({
  'archive-not-certified': stop(
    409,
    'X-15',
    [
      '选举项目“{title}”（{contest}）还没有批复，也没有确认无效，不能归档。',
      '“{title}” ({contest}) is neither certified nor annulled: the election is not ready for the archive.',
    ],
    [
      '请先办完：上级党委批复（result-certified），或者确认选举无效（annulment-confirmed）。',
      'Finish it first: the superior certifies (result-certified), or the annulment is confirmed.',
    ],
  ),
  'archive-not-sealed': stop(
    409,
    'B-14',
    [
      '选举项目“{title}”（{contest}）没有选票封存记录，归档包不能封口。',
      'No seal is recorded for the ballots of “{title}” ({contest}): the archive package cannot be closed.',
    ],
    [
      '请把选票封存，登记封条编号和存放地点（ballots-sealed），再归档。',
      'Seal the ballots, record seal number and place (ballots-sealed), then archive.',
    ],
  ),
  'archive-incident-open': stop(
    409,
    'D-14',
    [
      '举报或重大事项 {incident} 尚未办结，上级也没有作出说明，不能归档。',
      'Incident {incident} is neither closed nor explained by the superior: the election cannot be archived.',
    ],
    [
      '请先办结（incident-closed），或请上级党委说明（incident-explained）。',
      'Close it (incident-closed), or let the superior explain it (incident-explained).',
    ],
  ),
  'archive-scan-absent': stop(
    409,
    'T-ledger',
    [
      '账本提到的扫描件不在证据文件夹里（{at}）。',
      'A scan that the ledger names is not in the evidence ({at}).',
    ],
    ['请上传该扫描件后重新归档。', 'Upload the scan, then archive again.'],
  ),
  'archive-ledger-moved': stop(
    409,
    'T-ledger',
    [
      '取材料期间账本又记了新事项：证据记到第 {evidence} 条，报告单记到第 {slips} 条。',
      'The ledger went on while things were fetched: the evidence ends at entry {evidence}, the slips at {slips}.',
    ],
    ['请在没有人录入时重新运行。', 'Run it again while nobody records anything.'],
  ),
  'archive-too-large': stop(
    422,
    'T-command',
    [
      '归档材料共 {bytes} 字节、{files} 个文件，超过一个归档包的上限（{limit} 字节、{most} 个文件）。',
      '{bytes} bytes in {files} files are more than one package holds ({limit} bytes, {most} files).',
    ],
    [
      '请改用 scrutineer export --scans 和 scrutineer slips 分别导出，按文件夹归档。',
      'Use scrutineer export --scans and scrutineer slips and keep the folders.',
    ],
  ),
  'archive-digests-differ': stop(
    422,
    'T-ledger',
    [
      '归档包里的 {at} 与 digests.txt 不符：内容不同、缺少或者多出。',
      '{at} in the archive package is not as digests.txt has it: altered, missing or extra.',
    ],
    [
      '请保留此文件，取另一份归档包核对；查明之前不要据此办理。',
      'Keep this file and compare another copy; do nothing on it until it is explained.',
    ],
  ),
});
