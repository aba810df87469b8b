import { describe, expect, it } from 'vitest';
import { speak } from '../../../../core/findings/finding.ts';
import {
  checkMakeup,
  delegateFigures,
  type Makeup,
  makeupField,
  makeupFigures,
} from '../../../../core/report/summary/makeup.ts';

const ages = { to35: 3, to45: 5, to59: 6, from60: 2 };
const education = { university: 4, college: 6, upperSecondary: 5, lowerSecondary: 1 };
const whole: Makeup = {
  reElected: 10,
  oneShoulder: 8,
  crossPosts: 16,
  women: 0,
  villageOfficials: 5,
  ages,
  education,
  minority: 3,
  cadres: 7,
  twoNew: 1,
  grassroots: 16,
  workers: 8,
  congressDeputies: 0,
};
const found = (makeup: Makeup, elected: number) =>
  checkMakeup(makeup, elected).map(({ code, at, severity }) => [code, at, severity]);

describe('the makeup of those elected', () => {
  it('holds where no figure is over the elected and bands add up to them', () => {
    expect(found(whole, 16)).toEqual([]);
    expect(found({}, 16)).toEqual([]);
    expect(found({ women: 16 }, 16)).toEqual([]);
  });

  it.each([...makeupFigures, ...delegateFigures])(
    'names no more persons under %s than were elected',
    (figure) => {
      expect(found({ [figure]: 17 }, 16)).toEqual([['makeup-beyond-elected', `/${figure}`, 'block']]);
    },
  );

  it('has bands that add up to the elected, the arithmetic in the sentence', () => {
    const findings = checkMakeup({ ages, education }, 15);
    expect(findings.map(({ code, at }) => [code, at])).toEqual([
      ['makeup-ages-differ', '/ages'],
      ['makeup-education-differs', '/education'],
    ]);
    const [first, second] = findings.map((each) => speak(each, 'zh'));
    expect(first!.message).toContain('3+5+6+2 = 16 人，应为当选的 15 人（/ages）');
    expect(first!.rule).toMatch(/^V-06 /);
    expect(second!.message).toContain('4+6+5+1 = 16');
    expect(second!.rule).toMatch(/^V-07 /);
  });

  it.each([
    ['a negative number', { women: -1 }],
    ['a fraction', { women: 1.5 }],
    ['a huge number', { women: 10_001 }],
    ['a band left out', { ages: { to35: 1, to45: 0, to59: 0 } }],
    ['a figure nobody knows', { men: 3 }],
    ['a text', { reElected: '10' }],
    ['null', { reElected: null }],
  ])('refuses %s', (_what, value) => {
    expect(makeupField.safeParse(value).success).toBe(false);
  });

  it('may leave out any part', () => {
    expect(makeupField.safeParse({}).success).toBe(true);
    expect(makeupField.safeParse(whole).success).toBe(true);
  });
});
