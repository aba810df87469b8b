import type { Candidate } from '../../core/count/input.ts';
import { inNameOrder } from '../../core/names/order.ts';

/** Names separated by 、, a note in （）, in the order a ballot lists them: by surname strokes. Ids are `c1`, `c2`, … */
export function slate(names: string): Pick<Candidate, 'id' | 'name' | 'note'>[] {
  const given = names.split('、').map((written) => {
    const [, name = '', note] = /^([^（]+)(?:（(.+)）)?$/.exec(written) ?? [];
    return { name, ...(note === undefined ? {} : { note }) };
  });
  return inNameOrder(given, (each) => each.name, 'surname').map((each, index) => ({
    id: `c${index + 1}`,
    ...each,
  }));
}
