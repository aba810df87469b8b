import { gist, seed } from './row.ts';

/** The opinion of one town of 2011: posts, ages, women (§2.6). */
export const town = {
  'TN-01': seed(
    ['town-2011'],
    'town-2011',
    '职数设为7名',
    'Seven posts: a secretary, two deputies (the head among them), a congress chair, an armed-forces head, two deputy heads.',
  ),
  'TN-02': seed(
    ['town-2011'],
    'town-2011',
    '设9名党委委员和5名纪委委员',
    'Above 30,000 residents: nine committee members and five commission members.',
  ),
  'TN-03': gist(
    ['town-2011'],
    'town-2011',
    '纪委设书记1名、专职副书记1名',
    'The commission: a secretary, a full-time deputy and three members.',
  ),
  'TN-04': gist(
    ['town-2011'],
    'town-2011',
    '新提拔副科级干部年龄40周岁以下',
    'New deputy-section posts are no older than 40, by exception 45 for men and 43 for women.',
  ),
  'TN-05': gist(
    ['town-2011'],
    'town-2011',
    '正科级男45周岁、女43周岁以下',
    'Section posts are no older than 45 for men and 43 for women, by exception 48 and 45.',
  ),
  'TN-06': seed(
    ['town-2011'],
    'town-2011',
    '男满53周岁，女满48周岁',
    'Men who reach 53 and women who reach 48 normally leave; 55 and 50 are absolute.',
  ),
  'TN-07': gist(['town-2011'], 'town-2011', '至少配备1名女干部', 'At least one woman in the team.'),
  'TN-08': seed(
    ['town-2011'],
    'town-2011',
    '1名专职负责组织、宣传',
    'One post is full-time for organisation and publicity.',
  ),
} as const;
