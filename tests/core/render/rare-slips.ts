import type { Form } from '../../../core/report/form.ts';
import * as steps from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';
import { slipsOf } from '../report/slip-story.ts';

/** As paper shows them: few fonts have the characters, and one name is written with an interpunct. */
export const rareNames = ['丁　㛃', '王𬀩䶮', '阿里木·买买提', '赵　䶮'] as const;

/** Slips 1 to 8 of an election whose candidates, and whoever is written in, have rare characters in their names. */
export function rareSlips(): readonly Form[] {
  const candidates = [
    { id: 'c1', name: '丁㛃' },
    { id: 'c2', name: '王𬀩䶮' },
    { id: 'c3', name: '阿里木·买买提' },
  ];
  const story = steps.prepare(new Story({ contests: [tales.contest({ candidates })] }));
  const stations = {
    s1: {
      '01': [
        { count: 27, marks: 'oox' },
        { count: 3, marks: 'oxx', writeIns: [{ name: '赵䶮' }] },
      ],
    },
    s2: { '01': [{ count: 18, marks: 'oxo' }] },
  };
  return slipsOf(steps.hold(story, { stations })).map(({ form }) => form);
}

/** Every text of a form that is not a heading of a column, cell by cell and line by line. */
export function textsOf(form: Form): readonly string[] {
  const { meeting, title, subject, parts } = form;
  const said = parts.flatMap((part): readonly string[] => {
    if (part.kind === 'table') return part.rows.flat();
    if (part.kind === 'sentences') return part.lines;
    return part.kind === 'space' ? [part.caption] : [part.text];
  });
  return [meeting, title, subject, ...said].filter((text) => text !== undefined && text !== '') as string[];
}
