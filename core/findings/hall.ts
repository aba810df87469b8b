import { family, stop } from './entry.ts';

const sameFile = [
  '请保留这份离线文件和报告单，与县里核对账本码后处理；不要重新录入。',
  'Keep this file and the printed slips, and compare the head codes with the county; enter nothing again.',
] as const;

/** What stands in the way of a meeting without a network: its pack, its own ledger, and bringing that to the service. */
export const hallFindings = family({
  'hall-round-counting': stop(
    409,
    'T-ledger',
    [
      '{contest} 第 {round} 轮已有票包录入，尚未宣布结果，不能改为离线继续。',
      'Bundles of {contest}, round {round}, are in and its result is not declared: it cannot go on without the service.',
    ],
    [
      '请在本服务上完成这一轮；离线包应在分发选票之前制作。',
      'Finish this round with the service; make the pack before ballots are handed out.',
    ],
  ),
  'hall-pack-broken': stop(
    422,
    'T-ledger',
    ['这个离线包不完整或被改动过。', 'This hall pack is damaged, or was altered.'],
    ['请重新制作：scrutineer pack。', 'Make it again: scrutineer pack.'],
  ),
  'hall-pack-differs': stop(
    409,
    'T-ledger',
    [
      '这份离线文件接在第 {seq} 条之后，不是由打开的这个离线包开始的。',
      'This hall file goes on from entry {seq}; it was not begun with the pack that is open.',
    ],
    ['请打开与它同时使用的那个离线包。', 'Open the pack that it was used with.'],
  ),
  'hall-begun-here': stop(
    409,
    'T-ledger',
    [
      '本机在这个离线包之后已有登记 {registrations} 项、记录 {entries} 条，读入另一份选举文件会丢掉它们。',
      'Since this pack {registrations} registration(s) and {entries} entries were made here: another file would take their place.',
    ],
    [
      '请从本机清除，依次读入离线包和那份选举文件，再在本机重新登记。',
      'Clear this computer, read in the pack and then that file, and have those people enrol here again.',
    ],
  ),
  'hall-bundles-waiting': stop(
    409,
    'T-ledger',
    [
      '还有 {bundles} 个两人已签名的票包没有记入，不能清除。',
      '{bundles} bundle(s) that two people signed are not in yet: nothing is cleared.',
    ],
    [
      '请在页面上方的提示里点“重试”，记入后保存选举文件，再清除；不能记入的，在那里选“不再发送”。',
      'Press “Try again” in the notice at the top of the page and save the file once they are in; what cannot go in is given up there.',
    ],
  ),
  'hall-stopped': stop(
    409,
    'T-ledger',
    [
      '第 {seq} 条（{type}）没有通过，其后各条都没有记入。',
      'Entry {seq} ({type}) was not accepted, and nothing after it was.',
    ],
    [
      '请按下列各项处理后重新发送；已记入的不会重复。',
      'Settle what is listed below, and send it again; what is in already is not entered twice.',
    ],
  ),
  'hall-differs': stop(
    409,
    'T-ledger',
    [
      '重新判定得到的不是离线文件所写的这一条。',
      'Deciding it anew does not give the entry that the file has.',
    ],
    sameFile,
  ),
  'hall-ledger-moved': stop(
    409,
    'T-ledger',
    [
      '服务的账本已另外记到第 {seq} 条（账本码 {code}），离线文件接在第 {from} 条之后，接不上。',
      'The service’s ledger went on by itself to entry {seq} (head code {code}); the file goes on from entry {from} and no longer fits.',
    ],
    sameFile,
  ),
  'hall-head-unknown': stop(
    409,
    'T-ledger',
    [
      '离线文件接在第 {from} 条（账本码 {code}）之后，服务的账本里没有这一条。',
      'The file goes on from entry {from} (head code {code}), which is not in the service’s ledger.',
    ],
    sameFile,
  ),
  'hall-person-refused': stop(
    409,
    'T-registration',
    [
      '{at}：{actor} 在会场登记的密钥没有被接受，凭它签名的记录因此不能记入。',
      '{at}: the key that {actor} enrolled in the hall is not accepted, and so nothing it signed goes in.',
    ],
    [
      '如确系本人，请上级核实后在“补传离线选举”页面登记这把密钥（此标识在服务上另有密钥的，先注销），再重新发送。',
      'If it is theirs, have the superior register it on the page that sends the file (and revoke first the key this id has at the service, if any), then send again.',
    ],
  ),
  'hall-gap': stop(
    409,
    'T-ledger',
    [
      '服务的账本记到第 {held} 条，送来的从第 {seq} 条起，中间有缺。',
      'The service’s ledger ends at entry {held}, and what was sent begins at {seq}.',
    ],
    ['请从头重新发送；已记入的会跳过。', 'Send it again from its beginning; what is in already is skipped.'],
  ),
  'hall-too-old': stop(
    409,
    'T-registration',
    [
      '{at} 记于 {time}，距现在 {now} 超过 {days} 天，当天有效的登记不再算数。',
      '{at} is of {time}, more than {days} days before {now}: registrations that were valid then count no longer.',
    ],
    sameFile,
  ),
  'hall-in-future': stop(
    409,
    'T-registration',
    [
      '{at} 记于 {time}，比服务的时间 {now} 还晚：会场电脑的时钟快了。',
      '{at} is of {time}, later than the service’s {now}: the clock of the hall’s computer is fast.',
    ],
    [
      '请核对服务的时钟；不错的，等到那个时间之后再发送。',
      'Check the service’s clock; if it is right, send the file again once that time has passed.',
    ],
  ),
  'hall-clock-behind': stop(
    409,
    'T-registration',
    [
      '本机时间 {now} 早于上一条记录的时间 {last}。',
      'This computer says {now}, before the last entry’s {last}.',
    ],
    ['请把本机的日期和时间调准。', 'Set the date and time of this computer right.'],
  ),
  'hall-day-differs': {
    ...stop(
      409,
      'T-registration',
      [
        '本机日期是 {today}，大会日期是 {date}。',
        'This computer says it is {today}; the meeting is on {date}.',
      ],
      ['请核对本机的日期和时间。', 'Check the date and time of this computer.'],
    ),
    severity: 'info',
  },
  'hall-needs-service': stop(
    409,
    'T-ledger',
    [
      '{type} 要用到服务上的其他资料，离线时不能办理。',
      '{type} rests on what lies at the service, and cannot be done without it.',
    ],
    ['请在发送离线文件之后，在服务上办理。', 'Do it with the service, after the hall’s file was sent.'],
  ),
  'hall-count-elsewhere': stop(
    409,
    'T-ledger',
    [
      '{contest} 第 {round} 轮的选票在服务上，离线包里没有。',
      'The ballots of {contest}, round {round}, are at the service; a pack holds none.',
    ],
    ['请在服务上办理或查看这一轮。', 'See to that round with the service.'],
  ),
});
