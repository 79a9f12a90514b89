import { durationInSeconds } from "../world/duration.ts";
import type { Clock } from "../world/clock.ts";
import type { ListFault } from "./fault.ts";

/** How the list that is being read differs from what it should show. Requests never overlap, so one is enough. */
export class ListView {
  readonly #clock: Clock;
  #fault: ListFault | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Carries a request out under a list fault. */
  during<Result>(fault: ListFault, work: () => Result): Result {
    this.#fault = fault;
    try {
      return work();
    } finally {
      this.#fault = undefined;
    }
  }

  /** What is wrong with the page that is being made. */
  get fault(): ListFault["kind"] | undefined {
    return this.#fault?.kind;
  }

  /** Does the list show a row of this age yet? `createdAt` in unix seconds. */
  shows({ createdAt }: { readonly createdAt: number }): boolean {
    if (this.#fault?.kind !== "lagging-list") return true;
    return createdAt <= this.#clock.now - durationInSeconds(this.#fault.by);
  }
}
