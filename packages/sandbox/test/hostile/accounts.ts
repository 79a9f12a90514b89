import type { LedgerPayment, LedgerRefund, MovementEntry, Sandbox } from "../../src/index.ts";
import { isRecord } from "../../src/json.ts";
import type { KnownProvider } from "../caller.ts";

/** All that a request could change of the money. */
export interface Accounts {
  readonly payments: readonly LedgerPayment[];
  readonly refunds: readonly LedgerRefund[];
  readonly movements: readonly MovementEntry[];
  readonly now: number;
}

/** What the sandbox has booked by now. */
export function accountsOf({ ledger, journal, clock }: Sandbox, name: KnownProvider): Accounts {
  return {
    payments: ledger.payments(name),
    refunds: ledger.refunds(name),
    movements: journal.movements(name),
    now: clock.now.getTime(),
  };
}

/** One answered request. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  /** The request's number in the journal. */
  readonly number: number;
  readonly replayed: boolean;
}

/**
 * The law of honest answers, as what breaks it: only a write that was answered with 2xx for the first time changes anything,
 * and then nothing but the object in its answer; a refund that was made or moved is in that answer as it is booked.
 */
export function dishonesty(before: Accounts, after: Accounts, exchange: Exchange): string[] {
  const moved = after.movements.slice(before.movements.length);
  const changed = [...changes(before.payments, after.payments), ...changes(before.refunds, after.refunds)];
  const { method, status, replayed } = exchange;
  if (method === "GET" || method === "HEAD" || status < 200 || status > 299 || replayed) {
    const silent = [...changed.map(({ id }) => `${id} changed`), ...moved.map(({ refundId }) => `${refundId} moved`)];
    return before.now === after.now ? silent : [...silent, "time went by"];
  }
  const own = moved.filter(({ request }) => request === exchange.number);
  // What falls due in the second that a write takes moves by itself.
  const due = moved.filter(({ request }) => request === null);
  const shown = shownIn(exchange.body);
  const accounted = new Set([...shown.keys(), ...moved.flatMap(({ refundId, paymentId }) => [refundId, paymentId])]);
  const problems = changed
    .filter(({ id }) => !accounted.has(id))
    .map(({ id }) => `${id} changed and is not in the answer`);
  if (own.length + due.length < moved.length) problems.push("another request's movement");
  for (const movement of own) problems.push(...unsaid(movement, shown, after));
  const made = own.filter(({ from }) => from === null).length;
  const expected = MAKES_A_REFUND.test(exchange.path) ? 1 : 0;
  if (made !== expected) problems.push(`${made} refunds were made instead of ${expected}`);
  return problems;
}

const MAKES_A_REFUND = /\/refunds$|\/payments\/[^/]+\/refund$/;

function unsaid(
  { refundId, to, amount }: MovementEntry,
  shown: ReadonlyMap<string, Shown>,
  { refunds }: Accounts,
): string[] {
  const booked = refunds.find(({ id }) => id === refundId);
  if (booked?.amount !== amount || booked.status !== to) return [`the movement of ${refundId} is not booked`];
  const found = shown.get(refundId);
  if (found === undefined) return [`the answer shows nothing of ${refundId}`];
  // A payment lists its refunds with decimal amounts, of which the provider's own tests know more.
  const isRight = found.object["status"] === to && (found.isListed || found.object["amount"] === amount);
  return isRight ? [] : [`the answer says something else about ${refundId}`];
}

interface Shown {
  readonly object: Readonly<Record<string, unknown>>;
  /** It is one of a list inside of the answer's object. */
  readonly isListed: boolean;
}

/** The object of an answer, and those in the lists that it holds, by id. */
function shownIn(body: unknown): Map<string, Shown> {
  const object = isRecord(body) && isRecord(body["data"]) ? body["data"] : body;
  if (!isRecord(object)) return new Map();
  const listed = Object.values(object).flatMap((member): unknown[] => (Array.isArray(member) ? member : []));
  const found = [
    { object, isListed: false },
    ...listed.filter(isRecord).map((one) => ({ object: one, isListed: true })),
  ];
  return new Map(found.map((one) => [String(one.object["id"]), one]));
}

function changes<Kept extends LedgerPayment | LedgerRefund>(before: readonly Kept[], after: readonly Kept[]): Kept[] {
  const known = new Set(before.map((record) => JSON.stringify(record)));
  const gone = before.length > after.length ? before.slice(after.length) : [];
  return [...after.filter((record) => !known.has(JSON.stringify(record))), ...gone];
}
