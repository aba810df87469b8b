import { explain, family } from '../entry.ts';

/** How names come to stand, where the text only asks it as a rule (J-08, S-11). */
export const nominationFindings = family({
  'notice-too-short': explain(
    'J-08',
    [
      '公示 {days} 天，一般为 {usual} 天（{from} 至 {to}）（{at}）。',
      'The notice stood {days} days; usually it is {usual} ({from} to {to}) ({at}).',
    ],
    [
      '请补足公示时间后再报送，或由责任人说明理由。',
      'Let it stand long enough and submit again, or give the reason.',
    ],
  ),
  'preselection-discouraged': explain(
    'S-11',
    [
      '{contest} 采用预选，规定提倡不通过预选、一次性选举（{at}）。',
      'Contest {contest} is a preselection; one ballot without it is preferred ({at}).',
    ],
    ['请由责任人说明采用预选的理由。', 'Give the reason for preselecting.'],
  ),
});
