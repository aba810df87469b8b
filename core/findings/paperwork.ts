import { family, stop } from './entry.ts';

export const paperworkFindings = family({
  'makeup-beyond-elected': stop(
    422,
    'V-01',
    [
      '当选人构成中一项填 {count} 人，多于当选的 {elected} 人（{at}）。',
      'The makeup of the elected names {count} under one head, but only {elected} were elected ({at}).',
    ],
    ['请核对该项人数。', 'Check that number.'],
  ),
  'makeup-ages-differ': stop(
    422,
    'V-06',
    [
      '当选人年龄分段合计 {bands} = {total} 人，应为当选的 {elected} 人（{at}）。',
      'The age bands add up to {bands} = {total}, but {elected} were elected ({at}).',
    ],
    [
      '四个年龄段合计须等于当选人数；不掌握的，整项不填。',
      'The four bands add up to the elected; leave all of them out where they are not known.',
    ],
  ),
  'makeup-education-differs': stop(
    422,
    'V-07',
    [
      '当选人文化程度分段合计 {bands} = {total} 人，应为当选的 {elected} 人（{at}）。',
      'The education bands add up to {bands} = {total}, but {elected} were elected ({at}).',
    ],
    [
      '四段合计须等于当选人数；不掌握的，整项不填。',
      'The four bands add up to the elected; leave all of them out where they are not known.',
    ],
  ),
  'slip-not-there': stop(
    404,
    'T-service',
    [
      '{contest} 第 {round} 轮还没有报告单 {slip}。',
      'There is no slip {slip} of round {round} of {contest} yet.',
    ],
    [
      '报告单随会议进程产生；请查看现有报告单的目录。',
      'Slips come as the meeting goes on: ask for the list of those there are.',
    ],
  ),
});
