/** Not recommended by over half of the valid sheets: half of them is 未过半数 (H-19). */
export function isNotHalf(votes: number, cast: number): boolean {
  return votes * 2 <= cast;
}

/** Found incompetent on over a third of the valid sheets: a third of them is not over it (H-19, P-15). */
export function isOverThird(incompetent: number, cast: number): boolean {
  return incompetent * 3 > cast;
}
