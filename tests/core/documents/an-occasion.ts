import { type Occasion, occasionOf } from '../../../core/documents/occasion.ts';
import { noParticulars, type Particulars } from '../../../core/documents/particulars.ts';
import type { DefinedContest } from '../../../core/documents/wording.ts';
import type { Definition } from '../../../core/ledger/election.ts';
import type { Form } from '../../../core/report/form.ts';

/** Two seats and three names, not in stroke order; every rare character and an interpunct among them. */
export const committee: DefinedContest = {
  id: 'committee',
  title: '选举委员会委员',
  office: '镇党委委员',
  kind: 'formal',
  method: 'differential',
  seats: 2,
  candidates: [
    { id: 'c1', name: '阿里木·买买提' },
    { id: 'c2', name: '王强', note: '女' },
    { id: 'c3', name: '丁㛃' },
  ],
};

/** As many names as seats, in the order approved. */
export const secretary: DefinedContest = {
  id: 'secretary',
  title: '选举党委书记',
  office: '镇党委书记',
  kind: 'formal',
  method: 'equal',
  seats: 1,
  order: 'slate',
  candidates: [{ id: 'c1', name: '赵䶮' }],
  eligibleWriteIns: ['赵䶮', '刘𬀩', '王强'],
};

interface Given {
  readonly definition?: Partial<Definition>;
  readonly particulars?: Partial<Particulars>;
  readonly lang?: 'zh' | 'en';
}

/** A township congress of one contest under the rules of 2020, unless said otherwise. */
export function anOccasion({ definition = {}, particulars = {}, lang = 'zh' }: Given = {}): Occasion {
  const whole: Definition = {
    format: 'scrutineer/election@1',
    id: '469021101-2026-congress',
    jurisdiction: '469021101',
    superior: '469021',
    title: '中国共产党青石桥镇第十三次代表大会',
    mode: 'official',
    meeting: 'delegateCongress',
    date: '2026-11-22',
    rules: '2020',
    signatures: 2,
    stations: [{ id: 's1' }],
    contests: [committee],
    service: 'A'.repeat(43),
    ...definition,
  };
  return occasionOf(whole, { ...noParticulars, ...particulars }, lang);
}

/** Everything a form says, a line each: headings, addresses, sentences, captions and rows with | between cells. */
export function linesOf({ title, subject, parts, signatures }: Form): readonly string[] {
  return [
    title,
    ...(subject === undefined ? [] : [subject]),
    ...parts.flatMap((part) => {
      switch (part.kind) {
        case 'sentences':
          return part.lines;
        case 'table':
          return [part.columns.map((column) => column.title), ...part.rows].map((row) => row.join('|'));
        case 'space':
          return [part.caption];
        default:
          return [part.text];
      }
    }),
    ...signatures,
  ];
}

/** As `linesOf`, in one text. */
export function textOf(form: Form): string {
  return linesOf(form).join('\n');
}
