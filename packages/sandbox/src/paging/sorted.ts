import type { Collection } from "../ledger/collection.ts";
import type { Sequence } from "./sequence.ts";

/**
 * Records in ascending order of a value, equal ones in the order of time. Sorting costs far more than a page, so the order is
 * kept until there are more or fewer records: a record's value must stay what it is, whatever else of the record is replaced.
 */
export function sortedBy<Kept extends { readonly id: string }>(
  records: Collection<Kept>,
  valueOf: (record: Kept) => number,
): () => Sequence<Kept> {
  let ids: readonly string[] = [];
  let places: ReadonlyMap<string, number> = new Map();
  return () => {
    const { length } = records.all;
    if (ids.length !== length) {
      const valued = records.all.map((record) => ({ id: record.id, value: valueOf(record) }));
      ids = valued.toSorted((left, right) => left.value - right.value).map(({ id }) => id);
      places = new Map(ids.map((id, place) => [id, place]));
    }
    return {
      length,
      at(place) {
        const id = ids[place];
        return id === undefined ? undefined : records.get(id);
      },
      placeOf: (id) => places.get(id),
    };
  };
}
