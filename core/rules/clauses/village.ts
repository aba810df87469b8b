import { gist, seed } from './row.ts';

/** What the summary of village elections counts (§2.6). */
export const village = {
  'V-01': seed(
    ['village'],
    'village',
    '占到62.5%',
    'Secretaries re-elected: their number and share, a fraction of those elected.',
  ),
  'V-02': seed(
    ['village'],
    'village',
    '书记、主任一肩挑',
    'Secretary and head in one person: number and share.',
  ),
  'V-03': gist(['village'], 'village', '交叉任职', 'Members who sit on both bodies: their number.'),
  'V-04': gist(['village'], 'village', '女委员', 'Women elected: their number.'),
  'V-05': seed(
    ['village'],
    'village',
    '大学生村官…当选为村支部书记',
    'College-graduate village officials elected secretary: a column of the county summary.',
  ),
  'V-06': gist(
    ['village'],
    'village',
    '35岁以下、36至45岁、46至59岁、60岁以上',
    'The elected by age: up to 35, 36–45, 46–59, 60 and over.',
  ),
  'V-07': gist(
    ['village'],
    'village',
    '大学及以上、大专、高中、初中',
    'The elected by education: university and above, college, upper and lower secondary.',
  ),
  'V-08': seed(
    ['village'],
    'village',
    '档案和验收工作',
    'Afterwards: archive and acceptance, financial handover, training of the elected.',
  ),
} as const;
