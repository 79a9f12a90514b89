/**
 * Measures all of these in each round, one after the other, and begins every round with another one: a machine that is busy for a
 * while is then as hard on one as on the others. Gives each one's figures, in the order of the rounds.
 */
export async function inRounds<Item, Figure>(
  items: readonly Item[],
  rounds: number,
  measure: (item: Item) => Promise<Figure>,
): Promise<Map<Item, Figure[]>> {
  const figures = new Map(items.map((item): [Item, Figure[]] => [item, []]));
  for (let round = 0; round < rounds; round++) {
    const begin = round % Math.max(1, items.length);
    for (const item of [...items.slice(begin), ...items.slice(0, begin)]) figures.get(item)?.push(await measure(item));
  }
  return figures;
}
