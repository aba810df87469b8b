import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { BoardRow } from '../../../core/ledger/board-row.ts';
import { type Phase, phases } from '../../../core/ledger/phase.ts';
import { phaseNames } from '../../../core/report/phase-names.ts';
import { useSay, type Words } from '../../app/lang.ts';
import { type Arrangement, type Order, orders } from '../../board/arrange.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

const orderWords: Readonly<Record<Order, Words>> = {
  urgency: { zh: '急的在前', en: 'most urgent first' },
  name: { zh: '按名称', en: 'by name' },
  date: { zh: '按会议日期', en: 'by the meeting’s day' },
  deadline: { zh: '按期限', en: 'by what is due' },
  phase: { zh: '按阶段', en: 'by phase' },
  turnout: { zh: '按到会率', en: 'by turnout' },
};

/** Which elections are shown, and in which order. */
export function ArrangeForm({
  rows,
  arrangement,
  onChange,
}: {
  readonly rows: readonly BoardRow[];
  readonly arrangement: Arrangement;
  readonly onChange: (arrangement: Arrangement) => void;
}): JSX.Element {
  const say = useSay();
  const counts = useMemo(() => {
    const of = new Map<Phase, number>();
    for (const { phase } of rows) of.set(phase, (of.get(phase) ?? 0) + 1);
    return of;
  }, [rows]);
  const set = (change: Partial<Arrangement>) => onChange({ ...arrangement, ...change });
  return (
    <form class="arrange" onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={say({ zh: '查找（名称、编号、人员、电话）', en: 'Find (name, id, person, telephone)' })}
        value={arrangement.text}
        onValue={(text) => set({ text })}
      />
      <SelectField
        label={say({ zh: '阶段', en: 'Phase' })}
        value={arrangement.phase}
        options={[
          ['', say({ zh: `全部（${rows.length}）`, en: `all (${rows.length})` })] as const,
          ...phases
            .filter((phase) => counts.has(phase))
            .map((phase) => [phase, `${say(phaseNames[phase])}（${counts.get(phase)}）`] as const),
        ]}
        onValue={(phase) => set({ phase })}
      />
      <SelectField
        label={say({ zh: '次序', en: 'Order' })}
        value={arrangement.order}
        options={orders.map((order) => [order, say(orderWords[order])] as const)}
        onValue={(order) => set({ order })}
      />
      <CheckField
        label={say({ zh: '只看需要处理的', en: 'Only what wants someone' })}
        checked={arrangement.wanting}
        onCheck={(wanting) => set({ wanting })}
      />
    </form>
  );
}
