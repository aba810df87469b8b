import type { SlateInput } from '../slate/slate.ts';
import { frameOf } from './change.ts';
import type { ElectionState } from './state.ts';

/** What a contest elects, as the rules of slates tell bodies apart; one that names none elects the committee. */
export function electedBody(
  state: ElectionState,
  contest: string,
): Pick<SlateInput, 'body' | 'organ' | 'scope' | 'preselection'> {
  const { body = 'committee', kind } = frameOf(state, contest);
  return {
    ...(body === 'delegates'
      ? { body, scope: state.definition.parent === undefined ? 'congress' : 'unit' }
      : { body: 'members', organ: body }),
    ...(kind === 'preselection' ? { preselection: true } : {}),
  };
}
