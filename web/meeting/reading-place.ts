import type { Screenful } from './aloud.ts';

/** Where a reader is: on which screenful of which form, wherever the form stands among the others by now. */
export interface ReadingPlace {
  readonly id: string;
  readonly screen: number;
}

/** Where reading begins: at the report to the chief once there is one, and at the last slip before. */
export function startOf(screens: readonly Screenful[]): ReadingPlace {
  const { id } = screens.find(({ slip }) => slip === 6) ?? screens[screens.length - 1]!;
  return { id, screen: 0 };
}

/** The place that so many screenfuls from this one come to, which is never beyond the first or the last. */
export function turned(screens: readonly Screenful[], place: ReadingPlace, by: number): ReadingPlace {
  return placeAt(screens, Math.min(screens.length - 1, Math.max(0, indexOf(screens, place) + by)));
}

export function placeAt(screens: readonly Screenful[], index: number): ReadingPlace {
  const { id } = screens[index]!;
  return { id, screen: index - screens.findIndex((each) => each.id === id) };
}

/** Which screenful a place is by now. A form that became shorter ends where it ends; one that is gone is not waited for. */
export function indexOf(screens: readonly Screenful[], { id, screen }: ReadingPlace): number {
  const first = screens.findIndex((each) => each.id === id);
  if (first === -1) return indexOf(screens, startOf(screens));
  return first + Math.min(screen, screens.filter((each) => each.id === id).length - 1);
}
