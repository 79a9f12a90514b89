import type { PaymentInput } from "../../provider.ts";
import { checkPaymentInput } from "../../world/payment-input.ts";
import { carryOut, planSeed, type PlannedPayment } from "../../world/seed-plan.ts";
import { decimalsOf } from "./currencies.ts";
import { LIVES, type WhopRefundStatus } from "./lives.ts";
import { issueRefund, refund } from "./movements.ts";
import type { WhopAccount, WhopBuyer, WhopPayment, WhopRefund } from "./records.ts";

const TRAITS = {
  currencySteps: { usd: 1, eur: 1, gbp: 1, jpy: 1, kwd: 1 },
  statuses: ["succeeded", "pending", "requires_action", "failed", "canceled"],
  unpaidStatuses: ["open", "void", "pending", "uncollectible", "unresolved", "draft"],
} as const;

const NAMES = ["Ada", "Ben", "Cleo", "Dina", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jun"] as const;
const REASONS = ["one_time", "subscription_create", "subscription_cycle"] as const;

/** What the company sells, and to whom. */
export interface WhopMarket {
  readonly buyers: readonly [WhopBuyer, ...WhopBuyer[]];
  readonly planId: string;
  readonly productId: string;
}

/** The same few buyers and one product, so that filters find more than one payment. */
export function createMarket({ random }: WhopAccount): WhopMarket {
  const buyer = (name: string): WhopBuyer => ({
    userId: `user_${random.text(13)}`,
    memberId: `mber_${random.text(13)}`,
    membershipId: `mem_${random.text(14)}`,
    name,
  });
  const [first, ...others] = NAMES;
  const buyers: WhopMarket["buyers"] = [buyer(first), ...others.map(buyer)];
  return { buyers, planId: `plan_${random.text(13)}`, productId: `prod_${random.text(13)}` };
}

/** Fills an empty account. */
export function seedAccount(account: WhopAccount, market: WhopMarket, refunds: number): void {
  carryOut(
    planSeed(account.random, account.clock.start, refunds, TRAITS),
    (planned) => addPayment(account, market, planned),
    (payment, { amount, status, createdAt }) => {
      // The traits name only statuses of refunds.
      account.mover.resume(issueRefund(account, payment, amount, status as WhopRefundStatus, createdAt));
    },
  );
}

/** A payment for a test. Throws a RangeError. */
export function addTestPayment(account: WhopAccount, market: WhopMarket, input: PaymentInput): WhopPayment {
  const checked = checkPaymentInput(input, amountStep, LIVES.lives);
  return addPayment(account, market, { ...checked, createdAt: account.clock.tick(), unpaidStatus: undefined });
}

/** Every minor unit will do, in the currencies that the ledger can keep. */
function amountStep(currency: string): number | undefined {
  return decimalsOf(currency) === undefined ? undefined : 1;
}

/** Refunds a payment as somebody else would. Throws a RangeError for a payment that cannot be refunded. */
export function refundInFull(account: WhopAccount, paymentId: string): WhopRefund {
  const payment = account.book.refundablePayment(paymentId);
  return refund(account, payment, account.book.remainingAmount(payment));
}

function addPayment(account: WhopAccount, market: WhopMarket, planned: PlannedPayment): WhopPayment {
  const { random } = account;
  const { amount, currency, disputed, createdAt, refundOutcome } = planned;
  const payment = account.book.addPayment({
    provider: "whop",
    id: `pay_${random.text(14)}`,
    chargeId: null,
    paymentIntentId: null,
    amount,
    currency,
    disputed,
    refundOutcome,
    createdAt,
    status: planned.unpaidStatus ?? "paid",
    buyer: random.pick(market.buyers),
    billingReason: random.pick(REASONS),
    planId: market.planId,
    productId: market.productId,
    attemptedAt: createdAt,
    updatedAt: createdAt,
  });
  if (disputed) {
    const id = `dspt_${random.text(13)}`;
    account.disputes.add({ id, paymentId: payment.id, status: "needs_response", createdAt });
  }
  return payment;
}
