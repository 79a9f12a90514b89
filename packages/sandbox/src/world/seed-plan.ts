import type { RefundOutcome } from "../life/refund-life.ts";
import type { Random } from "./random.ts";

const DAY = 86_400;
const SPAN_IN_DAYS = 28;
// A prime, so that the special payments of a cycle fall on every currency in turn.
const CYCLE = 11;

/** How a provider's starting payments differ from another's. */
export interface SeedTraits {
  /** Smallest steps that an amount may take, by lower-case currency: 10 for a three-decimal currency at Stripe. */
  readonly currencySteps: Readonly<Record<string, number>>;
  /** Every status that a refund can have; the first is by far the most frequent. */
  readonly statuses: readonly [string, ...string[]];
  /** Statuses of a payment that cannot be refunded because nothing was collected. */
  readonly unpaidStatuses: readonly string[];
}

/** A payment that the provider starts with. */
export interface PlannedPayment {
  readonly amount: number;
  readonly currency: string;
  readonly createdAt: number;
  readonly disputed: boolean;
  readonly refundOutcome: RefundOutcome;
  /** One of the traits' unpaid statuses, or undefined for a payment that was collected. */
  readonly unpaidStatus: string | undefined;
}

/** A refund that the provider starts with. */
export interface PlannedRefund {
  /** Index into the planned payments. */
  readonly payment: number;
  readonly amount: number;
  readonly status: string;
  readonly createdAt: number;
}

/** Payments and refunds in the order of their creation, all before the sandbox starts. */
export interface SeedPlan {
  readonly payments: readonly PlannedPayment[];
  readonly refunds: readonly PlannedRefund[];
}

/**
 * Plans the given number of refunds: single, partial and full ones, and payments that nobody may refund. `start`: when the
 * sandbox begins, in unix seconds; all of it was made in the 60 days before.
 */
export function planSeed(random: Random, start: number, count: number, traits: SeedTraits): SeedPlan {
  const payments: Omit<PlannedPayment, "createdAt">[] = [];
  const refunds: Omit<PlannedRefund, "createdAt">[] = [];
  const currencies = Object.entries(traits.currencySteps);
  while (refunds.length < count) {
    const payment = payments.length;
    const [currency, step] = currencies[payment % currencies.length] ?? ["usd", 1];
    const units = random.integer(50, 50_000);
    const turn = payment % CYCLE;
    const unpaid = traits.unpaidStatuses.length > 0 && turn === 4;
    const unpaidStatus = unpaid
      ? traits.unpaidStatuses[Math.floor(payment / CYCLE) % traits.unpaidStatuses.length]
      : undefined;
    payments.push({ amount: units * step, currency, disputed: turn === 7, refundOutcome: "succeeds", unpaidStatus });
    // One payment of a cycle each: not collected, disputed, and collected but never refunded.
    if (unpaid || turn === 7 || turn === 9) continue;
    const parts = Math.min(count - refunds.length, random.chance(0.6) ? 1 : random.integer(2, 5));
    const full = random.chance(0.3);
    for (const amount of split(random, units, parts, full)) {
      const status = full ? traits.statuses[0] : nextStatus(random, refunds.length, traits.statuses);
      refunds.push({ payment, amount: amount * step, status });
    }
  }
  random.shuffle(refunds);
  return {
    payments: inTime(random, payments, start - 60 * DAY),
    // Young enough for events of them to be kept a while yet, where a provider keeps events for 30 days.
    refunds: inTime(random, refunds, start - SPAN_IN_DAYS * DAY),
  };
}

/** Carries a plan out: first all payments, then all refunds, each with its number. */
export function carryOut<Payment>(
  { payments, refunds }: SeedPlan,
  addPayment: (planned: PlannedPayment, number: number) => Payment,
  addRefund: (payment: Payment, planned: PlannedRefund, number: number) => void,
): void {
  const made = payments.map(addPayment);
  for (const [number, planned] of refunds.entries()) {
    const payment = made[planned.payment];
    if (payment !== undefined) addRefund(payment, planned, number);
  }
}

/** Cuts a number of units into parts of at least one; they add up to all units only when `full`. */
function split(random: Random, units: number, parts: number, full: boolean): number[] {
  let left = full ? units : Math.max(parts, Math.floor(units * (0.2 + 0.7 * random.next())));
  return Array.from({ length: parts }, (_, place) => {
    const behind = parts - place - 1;
    const amount = behind === 0 ? left : random.integer(1, Math.max(1, Math.floor((left - behind) / 2)));
    left -= amount;
    return amount;
  });
}

function nextStatus(random: Random, made: number, statuses: SeedTraits["statuses"]): string {
  // The first refunds go through all statuses, so that even a small sandbox has each of them.
  const rare = made < 4 * statuses.length ? statuses[made % statuses.length] : undefined;
  return rare ?? (random.chance(0.8) ? statuses[0] : random.pick(statuses));
}

/** Spreads the items over at most four weeks; about a third share the second of the item before. */
function inTime<Item>(random: Random, items: readonly Item[], from: number): (Item & { createdAt: number })[] {
  const longest = Math.floor((SPAN_IN_DAYS * DAY) / (items.length + 1));
  let createdAt = from;
  return items.map((item) => {
    if (random.chance(2 / 3)) createdAt += random.integer(0, longest);
    return { ...item, createdAt };
  });
}
