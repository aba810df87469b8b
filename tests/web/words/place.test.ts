import { describe, expect, it } from 'vitest';
import { titlesOf } from '../../../web/app/titles.ts';
import { placeInWords } from '../../../web/words/place.ts';

const titles = titlesOf({ contests: [{ id: 'committee', title: '委员会委员' }] });

describe('a place in words', () => {
  it.each([
    ['/contests/committee', '委员会委员', '委员会委员'],
    ['/contests/other', '选举项目 other', 'contest other'],
    ['/contests/1/candidates', '第2项选举·候选人名单', 'contest no. 2, list of candidates'],
    ['/entries/0', '第1条记录', 'entry no. 1'],
    ['/registrations/2', '第3份登记', 'registration no. 3'],
    ['/ballots/4/marks', '第5组选票·划票', 'group of ballots no. 5, marks'],
    ['/patterns/0/count', '第1种填法·数目', 'pattern no. 1, count'],
    ['/stations/0/piles/1', '第1个计票站·第2个票包', 'station no. 1, pile no. 2'],
    ['/stations/0/piles', '第1个计票站·票包', 'station no. 1, piles'],
    ['/fields', '填写的内容', 'fields'],
    ['/rounds/2', '第2轮', 'round 2'],
    ['/conditions/schedule', '启动条件 schedule', 'condition schedule'],
    [
      '/candidates/*/facts/rank',
      '每名候选人·人选情况·拟任职务级别',
      'each candidate, facts, rank of the post',
    ],
    ['/candidates', '候选人名单', 'list of candidates'],
    ['/candidates/0/name', '第1名候选人·姓名', 'candidate no. 1, name'],
  ])('%s is said as people say it', (at, zh, en) => {
    expect(placeInWords(at, 'zh', titles)).toBe(zh);
    expect(placeInWords(at, 'en', titles)).toBe(en);
  });

  it('keeps what has no word, escapes undone, and what is no pointer', () => {
    expect(placeInWords('/contests/committee/strange~1part', 'zh', titles)).toBe('委员会委员·strange/part');
    expect(placeInWords('选举!3:5', 'zh')).toBe('选举!3:5');
    expect(placeInWords('', 'zh')).toBe('');
  });
});
