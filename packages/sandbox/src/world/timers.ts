/** Something that happens at a time of its own. */
interface Timer {
  /** Unix seconds. */
  readonly at: number;
  /** Tells timers of the same time apart: the one set first goes first. */
  readonly order: number;
  readonly run: (at: number) => void;
}

/** What is still to happen, the earliest first: a binary heap, since a large sandbox starts with many waiting refunds. */
export class Timers {
  readonly #heap: Timer[] = [];
  #set = 0;

  /** `at` in unix seconds. */
  add(at: number, run: (at: number) => void): void {
    const timer = { at, order: this.#set, run };
    this.#set += 1;
    let place = this.#heap.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.#heap[parent];
      if (above === undefined || !isBefore(timer, above)) break;
      this.#heap[place] = above;
      place = parent;
    }
    this.#heap[place] = timer;
  }

  /** When the earliest one is due, in unix seconds; never if there is none. */
  get earliest(): number {
    return this.#heap[0]?.at ?? Infinity;
  }

  /** Takes the earliest one out if it is due by then. */
  takeDue(until: number): Timer | undefined {
    const [first] = this.#heap;
    if (first === undefined || first.at > until) return undefined;
    const last = this.#heap.pop();
    if (last !== undefined && this.#heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(timer: Timer): void {
    let place = 0;
    for (;;) {
      const [left, right] = [this.#heap[2 * place + 1], this.#heap[2 * place + 2]];
      const goesRight = left !== undefined && right !== undefined && isBefore(right, left);
      const child = goesRight ? right : left;
      if (child === undefined || !isBefore(child, timer)) break;
      this.#heap[place] = child;
      place = 2 * place + (goesRight ? 2 : 1);
    }
    this.#heap[place] = timer;
  }
}

function isBefore(timer: Timer, other: Timer): boolean {
  return timer.at === other.at ? timer.order < other.order : timer.at < other.at;
}
