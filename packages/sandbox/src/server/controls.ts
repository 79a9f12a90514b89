import type { FaultRule } from "../faults/fault.ts";
import type { Answer, IncomingRequest, RoutedRequest } from "../http/exchange.ts";
import type { Handler } from "../http/handler.ts";
import { parseJsonBody } from "../http/json-body.ts";
import {
  boolean,
  choice,
  integer,
  integerText,
  list,
  readParameters,
  text,
  type Rule,
  type Rules,
} from "../http/parameters.ts";
import { ParameterProblem } from "../http/problem.ts";
import { sandboxRefusal } from "../http/refusal.ts";
import { createRouter } from "../http/router.ts";
import type { RefundOutcome } from "../life/refund-life.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Duration } from "../world/duration.ts";
import type { SandboxServer } from "./listen.ts";
import { countDeliveries, overviewOf } from "./overview.ts";

/** Does what one route is for and gives what it answers as JSON. Throws a ParameterProblem or a RangeError. */
type Control = (request: RoutedRequest) => unknown;

/** What a table of rules lets through; members that were not given are absent. */
type Given<Table extends Rules, Required extends keyof Table> = {
  readonly [Name in Required]: ReturnType<Table[Name]>;
} & { readonly [Name in Exclude<keyof Table, Required>]?: ReturnType<Table[Name]> };

const PAGE_LENGTH = 100;
const LONGEST_PAGE = 1000;

const duration: Rule<Duration> = (value, name) => (typeof value === "number" ? value : text()(value, name));

// Which words there are depends on the provider, which refuses the others.
const outcome: Rule<RefundOutcome> = (value, name) => text()(value, name) as RefundOutcome;
const payment = { provider: text(), amount: integer(), currency: text(), disputed: boolean, refundOutcome: outcome };

/** The sandbox's own routes, under `/sandbox`: everything that a test can do in code, for programs in any language. */
export function createControls(sandbox: Sandbox, served: SandboxServer["providers"]): Handler {
  const controls = controlsOf(sandbox, served);
  const route = createRouter(controls);
  return async (request) => {
    const match = route(request);
    if (match === undefined) return noSuchControl(request, Object.keys(controls));
    try {
      return answer(await match.operation(match.request));
    } catch (error) {
      if (error instanceof ParameterProblem || error instanceof RangeError) return sandboxRefusal(400, error.message);
      throw error;
    }
  };
}

function controlsOf(sandbox: Sandbox, served: SandboxServer["providers"]): Readonly<Record<string, Control>> {
  const { clock, faults, journal, ledger, webhooks } = sandbox;
  return {
    "GET /sandbox": control({}, [], () => overviewOf(sandbox, served)),
    "POST /sandbox/clock": control({ advance: duration }, ["advance"], async ({ advance }) => {
      await clock.advance(advance);
      return { now: clock.now };
    }),

    "POST /sandbox/payments": control(payment, ["provider", "amount", "currency"], ({ provider, ...input }) =>
      sandbox.addPayment(provider, input),
    ),
    "POST /sandbox/refunds": control(
      { provider: text(), refund: text(), status: text() },
      ["provider", "refund", "status"],
      ({ provider, refund, status }) => sandbox.moveRefund(provider, refund, status),
    ),

    "GET /sandbox/ledger/{provider}": control({}, [], (_given, request) => {
      const provider = request.segment("provider");
      const [payments, refunds] = [ledger.payments(provider), ledger.refunds(provider)];
      return { payments, refunds, totals: ledger.totals(provider) };
    }),
    "GET /sandbox/ledger/{provider}/{payment}": control({}, [], (_given, request) =>
      ledger.payment(request.segment("provider"), request.segment("payment")),
    ),
    "GET /sandbox/journal": control(
      { after: integerText({ minimum: 0 }), limit: integerText({ minimum: 1, maximum: LONGEST_PAGE }) },
      [],
      // An entry's number is its place, from 1.
      ({ after = 0, limit = PAGE_LENGTH }) => journal.entries.slice(after, after + limit),
    ),

    "GET /sandbox/faults": control({}, [], () => faults.active),
    "POST /sandbox/faults": ({ body }) => {
      const rule = parseJsonBody(body);
      text()(rule["kind"], "kind");
      // Everything else is checked against the fault's own table.
      faults.add(rule as unknown as FaultRule);
      return faults.active;
    },
    "DELETE /sandbox/faults": control({}, [], () => {
      faults.clear();
      return faults.active;
    }),
    "POST /sandbox/faults/resume": control({}, [], () => {
      faults.resume();
      return faults.active;
    }),

    "GET /sandbox/webhooks": control({}, [], () => webhooks.deliveries()),
    "POST /sandbox/webhooks": control(
      { provider: text(), url: text(), events: list(text()) },
      ["provider", "url"],
      ({ provider, ...input }) => webhooks.addEndpoint(provider, input),
    ),
    "POST /sandbox/webhooks/hold": control({}, [], () => {
      webhooks.hold();
      return countDeliveries(webhooks);
    }),
    "POST /sandbox/webhooks/release": control(
      { order: choice(["oldest-first", "newest-first", "shuffled"]) },
      [],
      async ({ order }) => {
        await webhooks.release(order);
        return countDeliveries(webhooks);
      },
    ),
    "POST /sandbox/webhooks/drop": control({ count: integer() }, [], ({ count }) => {
      webhooks.drop(count);
      return countDeliveries(webhooks);
    }),
    "POST /sandbox/webhooks/delay": control({ by: duration }, ["by"], ({ by }) => {
      webhooks.delay(by);
      return countDeliveries(webhooks);
    }),
    "POST /sandbox/webhooks/repeat": control({ delivery: text() }, ["delivery"], async ({ delivery }) => {
      await webhooks.repeat(delivery);
      return countDeliveries(webhooks);
    }),
  };
}

/** A control whose members (of the body, or of a GET's query) keep to a table of rules. */
function control<const Table extends Rules, Required extends keyof Table & string = never>(
  rules: Table,
  required: readonly Required[],
  run: (given: Given<Table, Required>, request: RoutedRequest) => unknown,
): Control {
  return (request) => {
    const { method, body, query } = request;
    const given = method === "POST" ? parseJsonBody(body) : Object.fromEntries(new URLSearchParams(query));
    // What was not given is left out, which the type of the values does not say.
    return run(readParameters(given, rules, required) as Given<Table, Required>, request);
  };
}

function answer(body: unknown): Answer {
  const headers = { "Content-Type": "application/json" };
  return { status: 200, headers, body: JSON.stringify(body), arrival: { kind: "whole" } };
}

function noSuchControl({ method, path }: IncomingRequest, controls: readonly string[]): Answer {
  return sandboxRefusal(404, `There is no ${method} ${path.slice(0, 100)}; there are ${controls.join(", ")}.`);
}
