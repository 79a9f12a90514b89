import type { Collection } from "../ledger/collection.ts";

/** The records of a list in its order, read one by one: a page of a long list needs few of them. */
export interface Sequence<Kept> {
  readonly length: number;
  /** The record that stands there; undefined before the first place, which is 0, and after the last one. */
  readonly at: (place: number) => Kept | undefined;
  /** Where the record with this id stands. */
  readonly placeOf: (id: string) => number | undefined;
}

/** All records, oldest first. */
export function sequenceOf<Kept extends { readonly id: string }>(records: Collection<Kept>): Sequence<Kept> {
  const { all } = records;
  return { length: all.length, at: (place) => all[place], placeOf: (id) => records.position(id) };
}

/** The same records from the last to the first. */
export function reversed<Kept>({ length, at, placeOf }: Sequence<Kept>): Sequence<Kept> {
  const opposite = (place: number): number => length - 1 - place;
  return {
    length,
    at: (place) => at(opposite(place)),
    placeOf(id) {
      const place = placeOf(id);
      return place === undefined ? undefined : opposite(place);
    },
  };
}
