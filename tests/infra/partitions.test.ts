import { describe, expect, it } from 'vitest';
import { stackLives } from '../../infra/names.ts';
import { stages } from '../../infra/stages.ts';
import { templatesOf } from './templates.ts';

describe.each(stages.map(({ name }) => name))('the templates of %s', (name) => {
  it('name no other partition', () => {
    const { settings, of } = templatesOf(name);
    const other = settings.partition === 'aws' ? 'arn:aws-cn:' : 'arn:aws:';
    for (const life of stackLives) expect(textOf(of[life]), life).not.toContain(other);
  });

  it('leave the end of every address to the partition', () => {
    const { of } = templatesOf(name);
    for (const life of stackLives) {
      const text = textOf(of[life]);
      expect(text.match(/(https?:\/\/|execute-api)[^"]*amazonaws\.com/g), life).toBeNull();
    }
  });

  it('ask nothing of an account while they are made', () => {
    const { of } = templatesOf(name);
    for (const life of stackLives) expect(textOf(of[life])).not.toContain('dummy-value');
  });
});

function textOf(template: { toJSON(): object }): string {
  return JSON.stringify(template.toJSON());
}
