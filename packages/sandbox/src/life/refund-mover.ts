import type { Collection } from "../ledger/collection.ts";
import type { LedgerRefund } from "../ledger/records.ts";
import type { Clock } from "../world/clock.ts";
import type { LifeStep, RefundLives, RefundOutcome } from "./refund-life.ts";

/** Moves one provider's refunds from status to status, as time goes by or because a test says so. */
export class RefundMover<Status extends string, Refund extends LedgerRefund> {
  readonly #clock: Clock;
  readonly #rules: RefundLives<Status>;
  readonly #refunds: Collection<Refund>;
  readonly #change: (refund: Refund, status: Status, at: number) => Refund;
  /** How often a refund was moved by hand: what it was to become before does not count any more. */
  readonly #moves = new Map<string, number>();

  /** `change` does what one transition means: books, events. `at` is in unix seconds. */
  constructor(
    clock: Clock,
    rules: RefundLives<Status>,
    refunds: Collection<Refund>,
    change: (refund: Refund, status: Status, at: number) => Refund,
  ) {
    this.#clock = clock;
    this.#rules = rules;
    this.#refunds = refunds;
    this.#change = change;
  }

  /**
   * Makes a refund now and lets it live: what comes next happens when its time has come, unless something else moved it
   * before. `issue` makes it in its first status; `createdAt` is in unix seconds.
   */
  begin(outcome: RefundOutcome, issue: (status: Status, createdAt: number) => Refund): Refund {
    const { first, steps } = this.#rules.lives[outcome] ?? this.#rules.lives.succeeds;
    const createdAt = this.#clock.tick();
    const refund = issue(first, createdAt);
    this.#wait(refund, steps, createdAt);
    return refund;
  }

  /** Lets a refund that the sandbox starts with live on from the status that it has. */
  resume(refund: Refund): void {
    this.#liveOn(refund, refund.createdAt);
  }

  /** May a refund of this status become of that one? */
  allows(refund: Refund, status: string): status is Status {
    const next: readonly string[] = this.#rules.transitions[refund.status as Status] ?? [];
    return next.includes(status);
  }

  /** Moves a refund now. Throws a RangeError for a refund that there is not and for a status that cannot follow its own. */
  move(id: string, status: string): Refund {
    const refund = this.#refunds.get(id);
    if (refund === undefined) throw new RangeError(`there is no refund "${id}"`);
    if (this.allows(refund, status)) {
      const at = this.#clock.tick();
      this.#moves.set(id, this.#movesOf(id) + 1);
      const moved = this.#change(refund, status, at);
      this.#liveOn(moved, at);
      return moved;
    }
    const next = this.#rules.transitions[refund.status as Status] ?? [];
    const possible = next.length === 0 ? "nothing can follow it" : `it can become ${next.join(" or ")}`;
    throw new RangeError(`refund ${id} is ${refund.status} and cannot become ${status}: ${possible}`);
  }

  /** What follows a status in the first life that has it. `since`: when the refund got it, in unix seconds. */
  #liveOn(refund: Refund, since: number): void {
    for (const { first, steps } of Object.values(this.#rules.lives)) {
      const statuses: readonly string[] = [first, ...steps.map(({ status }) => status)];
      const place = statuses.indexOf(refund.status);
      if (place === -1) continue;
      this.#wait(refund, steps.slice(place), since);
      return;
    }
  }

  #wait(refund: Refund, [next, ...later]: readonly LifeStep<Status>[], since: number): void {
    if (next === undefined) return;
    const moves = this.#movesOf(refund.id);
    const due = since + next.after;
    // What a sandbox starts with may be older than that: then it happens as long after the start.
    this.#clock.schedule(due > this.#clock.now ? due : this.#clock.now + next.after, (at) => {
      const current = this.#refunds.get(refund.id);
      if (current?.status !== refund.status || this.#movesOf(refund.id) !== moves) return;
      this.#wait(this.#change(current, next.status, at), later, at);
    });
  }

  #movesOf(id: string): number {
    return this.#moves.get(id) ?? 0;
  }
}
