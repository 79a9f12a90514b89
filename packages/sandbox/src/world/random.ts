const ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const CHARACTERS_PER_DRAW = 4;

/** A seeded source of random numbers (mulberry32): the same seed and stream give the same numbers on every runtime. */
export class Random {
  #state: number;

  constructor(seed: number, stream: string) {
    // FNV-1a over both, so that each provider draws from its own stream and none disturbs another's ids.
    let hash = 0x811c9dc5;
    for (const unit of `${seed}/${stream}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
    this.#state = hash >>> 0;
  }

  /** A number from 0 (included) to 1 (excluded). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** An integer from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the values, all equally likely. */
  pick<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[Math.floor(this.next() * values.length)] ?? values[0];
  }

  /** Puts the items in another order, all orders equally likely. */
  shuffle(items: unknown[]): void {
    for (let last = items.length - 1; last > 0; last -= 1) {
      const other = this.integer(0, last);
      [items[last], items[other]] = [items[other], items[last]];
    }
  }

  /** Letters and digits, as in most providers' ids. */
  text(length: number): string {
    return this.#draw(length, ALPHANUMERIC);
  }

  /** Decimal digits. */
  digits(length: number): string {
    return this.#draw(length, DIGITS);
  }

  #draw(length: number, alphabet: string): string {
    const units: number[] = [];
    for (let left = 0; units.length < length; left = Math.floor(left / alphabet.length)) {
      // One number is enough for several characters: ids are most of the work of a large seed.
      if (units.length % CHARACTERS_PER_DRAW === 0) left = Math.floor(this.next() * 0x1_0000_0000);
      units.push(alphabet.charCodeAt(left % alphabet.length));
    }
    return String.fromCharCode(...units);
  }
}
