import { describe, expect, it } from 'vitest';
import { readBoard } from '../../../web/board/board.ts';
import type { Answer } from '../../../web/desk/desk.ts';
import { boardRowOf } from '../../core/report/rows.ts';

/** A service that answers each path as told. */
function answering(answers: Readonly<Record<string, Answer<object>>>) {
  const asked: string[] = [];
  const json = async <T>(path: string) => {
    asked.push(path);
    return answers[path] as Answer<T>;
  };
  return { asked, json };
}

const path = '/v1/jurisdictions/469021/board';
const fault = { code: 'head-altered' } as never;
const refused = { ok: false, findings: [], unreachable: true } as const;

describe('a board', () => {
  it('is read to its last page, with what could not be read', async () => {
    const desk = answering({
      [path]: { ok: true, value: { rows: [boardRowOf('a')], next: 'x/y', faults: [fault] } },
      [`${path}?cursor=x%2Fy`]: { ok: true, value: { rows: [boardRowOf('b')] } },
    });
    expect(await readBoard(desk, '469021', 'zh')).toEqual({
      ok: true,
      value: { jurisdiction: '469021', rows: [boardRowOf('a'), boardRowOf('b')], faults: [fault] },
    });
    expect(desk.asked).toHaveLength(2);
  });

  it('is refused whole where one of its pages is', async () => {
    const desk = answering({
      [path]: { ok: true, value: { rows: [boardRowOf('a')], next: 'n' } },
      [`${path}?cursor=n`]: refused,
    });
    expect(await readBoard(desk, '469021', 'zh')).toEqual(refused);
  });
});
