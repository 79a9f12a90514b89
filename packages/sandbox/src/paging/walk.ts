/** Which records to look for, and from where. */
export interface Walk<Kept> {
  /** The record that stands at a place; undefined where there is none. */
  readonly at: (place: number) => Kept | undefined;
  /** The place to start from, which is the first to be looked at. */
  readonly from: number;
  /** 1 goes to later places, -1 to earlier ones. */
  readonly step: 1 | -1;
  /** Does the record belong to the list? */
  readonly matches: (record: Kept) => boolean;
  /** How many records at most. */
  readonly count: number;
}

/** The records that a walk finds, nearest first. It reads nothing behind the last one: a page must not cost the whole list. */
export function walk<Kept>({ at, from, step, matches, count }: Walk<Kept>): Kept[] {
  const found: Kept[] = [];
  for (let place = from; found.length < count; place += step) {
    const record = at(place);
    if (record === undefined) break;
    if (matches(record)) found.push(record);
  }
  return found;
}
