import { describe, expect, it } from 'vitest';
import { answersTo, answerText, choicesShown, type Question } from '../../../web/meeting/questions.ts';

const words = { zh: '问', en: 'asked' };
const questions: readonly Question[] = [
  { name: 'what', label: words, kind: 'long' },
  { name: 'for', label: words, kind: 'count' },
  { name: 'evidence.date', label: words, kind: 'date', optional: true },
  { name: 'evidence.who', label: words, kind: 'text', optional: true },
  { name: 'by', label: words, kind: 'choice', choices: [['presidium', words]] },
];

describe('answers', () => {
  it('are the act’s fields, those within another in their place', () => {
    const texts = {
      what: ' 通过议程 ',
      for: '４８',
      'evidence.date': '2026-11-22',
      'evidence.who': '易扶摇',
    };
    expect(answersTo(questions, texts)).toEqual({
      what: '通过议程',
      for: 48,
      evidence: { date: '2026-11-22', who: '易扶摇' },
      by: 'presidium',
    });
  });

  it('leave out what need not be answered, and wait for what must', () => {
    expect(answersTo(questions, { what: '通过议程', for: '48' })).toEqual({
      what: '通过议程',
      for: 48,
      by: 'presidium',
    });
    expect(answersTo(questions, { what: '通过议程', for: 'all' })).toBeUndefined();
    expect(answersTo(questions, { what: '  ', for: '48' })).toBeUndefined();
  });

  it('wait for another choice once the one that was made is no longer offered', () => {
    const texts = { what: '通过议程', for: '48', by: 'electors' };
    expect(answersTo(questions, texts)).toBeUndefined();
    expect(answersTo(questions, { ...texts, by: 'presidium' })).toBeDefined();
  });

  it('hold the choices that were shown beside what is typed, and leave those that were made', () => {
    expect(choicesShown(questions, { what: '通过议程' })).toEqual({ by: 'presidium' });
    expect(choicesShown(questions, { by: 'electors' })).toEqual({});
  });

  it('begin with what a question starts from', () => {
    expect(answerText({ ...questions[0]!, initial: '通过' }, {})).toBe('通过');
    expect(answerText(questions[4]!, {})).toBe('presidium');
    expect(answerText(questions[4]!, { by: 'electors' })).toBe('electors');
  });
});
