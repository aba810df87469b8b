import { expect, it } from 'vitest';
import { tableText } from '../../cli/table.ts';
import { figures, table, words } from '../../core/report/slip.ts';

/** Columns a terminal gives a line: two to every East Asian wide character. */
function columns(line: string): number {
  return [...line].reduce(
    (sum, character) =>
      sum + (/[\u2e80-\u9fff\uff00-\uff60\u3000]|[\u{20000}-\u{3ffff}]/u.test(character) ? 2 : 1),
    0,
  );
}

it('every line of a table is as wide as the others, whatever characters its names have', () => {
  const text = tableText(
    table(
      [figures('序号'), words('姓名'), figures('赞成')],
      [
        ['1', '丁　一', '81'],
        ['2', '阿里木·买买提', '4'],
        ['10', '欧阳𬀩䶮', '100'],
        ['11', '陈㛃（女，镇政府）', '0'],
      ],
    ),
  );
  expect(new Set(text.split('\n').map(columns)).size).toBe(1);
});

it('numbers stand to the right, names to the left', () => {
  const text = tableText(
    table(
      [figures('no.'), words('name')],
      [
        ['1', 'a'],
        ['100', 'bcd'],
      ],
    ),
  );
  expect(text).toContain('│   1 │ a    │');
  expect(text).toContain('│ 100 │ bcd  │');
});

it('a table holds no colour', () => {
  expect(tableText(table([words('a')], [['b']]))).not.toContain('\u001b');
});
