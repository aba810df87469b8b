import { family, stop } from '../entry.ts';

/** Rules that do not go together. */
export const overlayFindings = family({
  'overlay-base': stop(
    422,
    'Z-01',
    [
      '附加规定“{overlay}”是乡镇的规定，不能与“{base}”（地方组织选举）合用（{at}）。',
      '{overlay} is a policy for townships and does not go on the base {base} ({at}).',
    ],
    [
      '乡镇选举请用 1990 或 2020；县级选举请去掉附加规定。',
      'Use 1990 or 2020 for a township, or leave the overlay out.',
    ],
  ),
  'overlays-contradict': stop(
    422,
    'Z-01',
    [
      '“{one}”与“{other}”对代表名额和差额的规定互相矛盾，不能合用（{at}）。',
      '{one} and {other} set different quotas and margins and cannot be used together ({at}).',
    ],
    ['请只保留本地适用的一个。', 'Keep the one that applies at your place.'],
  ),
});
