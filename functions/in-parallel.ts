/**
 * Does work on each item, up to `width` of them under way at once, and gives the results in the items' order. The first
 * failure ends it; what was under way by then is let go.
 */
export async function* inParallel<Item, Done>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done> {
  const underWay: Promise<Done>[] = [];
  for (const item of items) {
    const doing = work(item);
    // Whoever awaits it hears of a failure; until then it must not count as one nobody looked at.
    doing.catch(() => {});
    underWay.push(doing);
    if (underWay.length >= width) yield await underWay.shift()!;
  }
  for (const doing of underWay) yield await doing;
}
