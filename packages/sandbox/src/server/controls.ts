import type { FaultRule } from "../faults/fault.ts";
import type { Answer, IncomingRequest, RoutedRequest } from "../http/exchange.ts";
import type { Handler } from "../http/handler.ts";
import { parseJsonBody } from "../http/json-body.ts";
import { boolean, choice, integer, integerText, list, readParameters, text, type Rules } from "../http/parameters.ts";
import { ParameterProblem } from "../http/problem.ts";
import { jsonAnswer, sandboxRefusal } from "../http/own-answers.ts";
import { createRouter } from "../http/router.ts";
import { REFUND_OUTCOMES } from "../life/refund-life.ts";
import { unknownProvider } from "../options.ts";
import type { EventBody } from "../provider.ts";
import type { Sandbox } from "../sandbox.ts";
import { RELEASE_ORDERS } from "../webhooks/webhooks.ts";
import type { SandboxServer } from "./listen.ts";
import { overviewOf } from "./overview.ts";

/** Does what one route is for and gives what it answers as JSON. Throws a ParameterProblem or a RangeError. */
type Control = (request: RoutedRequest) => unknown;

/** What a table of rules lets through; members that were not given are absent. */
type Given<Table extends Rules, Required extends keyof Table> = {
  readonly [Name in Required]: ReturnType<Table[Name]>;
} & { readonly [Name in Exclude<keyof Table, Required>]?: ReturnType<Table[Name]> };

const PAGE_LENGTH = 100;
const LONGEST_PAGE = 1000;

const payment = {
  provider: text(),
  amount: integer(),
  currency: text(),
  disputed: boolean,
  refundOutcome: choice(REFUND_OUTCOMES),
};

/** The sandbox's own routes, under `/sandbox`: everything that a test can do in code, for programs in any language. */
export function createControls(sandbox: Sandbox, served: SandboxServer["providers"]): Handler {
  const controls = controlsOf(sandbox, served);
  const route = createRouter(controls);
  return async (request) => {
    const match = route(request);
    if (match === undefined) return noSuchControl(request, Object.keys(controls));
    try {
      return jsonAnswer(200, await match.operation(match.request));
    } catch (error) {
      if (error instanceof ParameterProblem || error instanceof RangeError) return sandboxRefusal(400, error.message);
      throw error;
    }
  };
}

function controlsOf(sandbox: Sandbox, served: SandboxServer["providers"]): Readonly<Record<string, Control>> {
  const { clock, faults, journal, ledger, providers, webhooks } = sandbox;

  function eventsOf(name: string): readonly EventBody[] {
    const found = new Map(Object.entries(providers)).get(name);
    if (found === undefined) throw unknownProvider(name, Object.keys(providers));
    return found.events();
  }

  return {
    "GET /sandbox": control({}, [], () => overviewOf(sandbox, served)),
    "GET /sandbox/clock": control({}, [], () => ({ now: clock.now })),
    "POST /sandbox/clock": control({ advance: text() }, ["advance"], async ({ advance }) => {
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
    "GET /sandbox/events/{provider}": control({}, [], (_given, request) => eventsOf(request.segment("provider"))),
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
    "POST /sandbox/webhooks/idle": control({}, [], async () => {
      await webhooks.idle();
      return webhooks.countByState();
    }),
    "POST /sandbox/webhooks/hold": control({}, [], () => {
      webhooks.hold();
      return webhooks.countByState();
    }),
    "POST /sandbox/webhooks/release": control({ order: choice(RELEASE_ORDERS) }, [], async ({ order }) => {
      await webhooks.release(order);
      return webhooks.countByState();
    }),
    "POST /sandbox/webhooks/drop": control({ count: integer() }, [], ({ count }) => {
      webhooks.drop(count);
      return webhooks.countByState();
    }),
    "POST /sandbox/webhooks/delay": control({ by: text() }, ["by"], ({ by }) => {
      webhooks.delay(by);
      return webhooks.countByState();
    }),
    "POST /sandbox/webhooks/repeat": control({ delivery: text() }, ["delivery"], async ({ delivery }) => {
      await webhooks.repeat(delivery);
      return webhooks.countByState();
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

function noSuchControl({ method, path }: IncomingRequest, controls: readonly string[]): Answer {
  return sandboxRefusal(404, `There is no ${method} ${path.slice(0, 100)}; there are ${controls.join(", ")}.`);
}
