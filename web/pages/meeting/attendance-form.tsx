import type { JSX } from 'preact';
import { currentRound } from '../../../core/ledger/change.ts';
import { contestInput } from '../../../core/ledger/recount.ts';
import { rulesOf } from '../../../core/ledger/rules-of.ts';
import { judgeQuorum } from '../../../core/meeting/quorum.ts';
import { attendanceSlip } from '../../../core/report/attendance.ts';
import { useLang, useSay, type Words } from '../../app/lang.ts';
import { absences, headsIn } from '../../meeting/attendance.ts';
import { exemptTexts, kindsOf } from '../../meeting/exempt.ts';
import { FormParts } from '../../ui/form-parts.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { ActForm, type FormProps } from './act-form.tsx';
import { ExemptRows } from './exempt-rows.tsx';
import { useTexts } from './use-texts.ts';

const absenceWords: Readonly<Record<(typeof absences)[number], Words>> = {
  affairs: { zh: '因事缺席', en: 'Absent on business' },
  illness: { zh: '因病缺席', en: 'Absent, ill' },
  leave: { zh: '请假', en: 'On leave' },
  other: { zh: '其他缺席', en: 'Absent for other reasons' },
};

/** Heads are counted: who is due, who came, and whether they are enough. */
export function AttendanceForm({ ledger, contest, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { state } = ledger;
  const rules = rulesOf(state);
  const kinds = kindsOf(rules);
  const round = currentRound(contest);
  const confirmed = contest.electors ?? { electors: 0, exempt: [] };
  const form = useTexts(`${state.definition.id}/${contest.id}/${round.round}/attendance`, () => ({
    'absent.affairs': '0',
    'absent.illness': '0',
    'absent.leave': '0',
    'absent.other': '0',
    ...exemptTexts(confirmed.exempt),
  }));
  const { texts, set } = form;
  const heads = headsIn(texts, confirmed.electors, kinds);
  const slip =
    heads &&
    attendanceSlip(
      { contest: contestInput(state, contest, round), attendance: heads.attendance },
      { quorum: judgeQuorum(rules, heads.attendance) },
      lang,
      heads.absent,
    );
  return (
    <ActForm
      ledger={ledger}
      type="attendance-recorded"
      fields={heads && { contest: contest.id, round: round.round, ...heads.attendance, absent: heads.absent }}
      form={form}
      onTaken={onTaken}
      said={slip && <FormParts parts={slip.parts} />}
    >
      <p>
        {say({ zh: '上级核定的选举人数：', en: 'Electors confirmed by the superior: ' })}
        <strong class="big">{confirmed.electors}</strong>
      </p>
      <NumberField
        label={say({ zh: '实到会人数', en: 'Present' })}
        text={texts['present'] ?? ''}
        onText={set('present')}
        autoFocus
      />
      <div class="fields">
        {absences.map((name) => (
          <NumberField
            key={name}
            label={say(absenceWords[name])}
            text={texts[`absent.${name}`] ?? ''}
            onText={set(`absent.${name}`)}
          />
        ))}
      </div>
      <ExemptRows form={form} kinds={kinds} />
    </ActForm>
  );
}
