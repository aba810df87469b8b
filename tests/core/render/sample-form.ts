import type { Form } from '../../../core/report/form.ts';
import { figures, sentences, table, words } from '../../../core/report/slip.ts';

/** Names few fonts have, one with an interpunct, and one a spreadsheet could take for a formula. */
export const names = ['丁　㛃', '刘𬀩䶮', '阿里木·买买提', '=1+1', '+86', '<b>&"\''] as const;

/** A form with every kind of part; something of it said otherwise. */
export function sampleForm(fields: Partial<Form> = {}): Form {
  return {
    id: 'slip-5-committee-1',
    meeting: '中共落雨镇第十三次代表大会',
    title: '计票结果报告单',
    subject: '选举委员会委员（正式选举）',
    parts: [
      { kind: 'address', text: '中共望川县委员会：' },
      sentences('票数核对：有效94 + 无效2 = 收回96。', '　　自带缩进的一行。'),
      { kind: 'heading', text: '一、得票情况' },
      table(
        [figures('序号'), words('姓名'), figures('赞成'), words('核算')],
        names.map((name, index) => [String(index + 1), name, index === 0 ? '—' : '81', '81×2 = 162 > 96']),
      ),
      { kind: 'space', caption: '批复（盖章）', height: 40 },
    ],
    signatures: ['总监票人', '总计票人'],
    date: '2026-11-22',
    witness: { paper: 'ABCDEFGHIJKL', seq: 42, headCode: 'MNOPQRST2345' },
    rehearsal: false,
    ...fields,
  };
}

/** A form with nothing on it that may be left out. */
export function bareForm(): Form {
  return { id: 'method', title: '选举办法', parts: [], signatures: [], rehearsal: false };
}
