import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { SlipForm } from '../../../core/report/slip-forms.ts';
import { useSay } from '../../app/lang.ts';
import { Button } from '../../ui/button.tsx';
import { FormView } from './form-view.tsx';

/** One slip as it is printed, with the ways to print and save it; `round` are all slips of its round. */
export function SlipView({
  slip,
  round,
}: {
  readonly slip: SlipForm;
  readonly round: readonly SlipForm[];
}): JSX.Element {
  const say = useSay();
  const [all, setAll] = useState(false);
  const forms = useMemo(() => (all ? round : [slip]).map(({ form }) => form), [all, round, slip]);
  return (
    <FormView
      forms={forms}
      saved={slip.form}
      print={all ? say({ zh: '打印本轮各单', en: 'Print the round' }) : say({ zh: '打印', en: 'Print' })}
    >
      <Button onPress={() => setAll(!all)}>
        {all
          ? say({ zh: '只看这一张', en: 'This slip only' })
          : say({ zh: '本轮各单一起', en: 'All of the round' })}
      </Button>
    </FormView>
  );
}
