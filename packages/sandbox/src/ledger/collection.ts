/** Records in the order of their creation, found by id. Records are never changed, only replaced. */
export class Collection<Kept extends { readonly id: string }> {
  readonly #records: Kept[] = [];
  readonly #positions = new Map<string, number>();

  /** All records, oldest first. */
  get all(): readonly Kept[] {
    return this.#records;
  }

  add(record: Kept): Kept {
    this.#positions.set(record.id, this.#records.length);
    this.#records.push(record);
    return record;
  }

  get(id: string): Kept | undefined {
    const position = this.#positions.get(id);
    return position === undefined ? undefined : this.#records[position];
  }

  /** Where in {@link all} the record stands. */
  position(id: string): number | undefined {
    return this.#positions.get(id);
  }

  /** Puts the record in the place of the one with the same id. */
  replace(record: Kept): Kept {
    const position = this.#positions.get(record.id);
    if (position === undefined) throw new Error(`no record ${record.id} to replace`);
    this.#records[position] = record;
    return record;
  }

  remove(id: string): void {
    const position = this.#positions.get(id);
    if (position === undefined) return;
    this.#records.splice(position, 1);
    this.#positions.clear();
    this.#records.forEach((record, place) => this.#positions.set(record.id, place));
  }
}
