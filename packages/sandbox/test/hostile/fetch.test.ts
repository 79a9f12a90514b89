import fc from "fast-check";
import { expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { names, type KnownProvider } from "../caller.ts";
import { accountsOf, dishonesty, type Exchange } from "./accounts.ts";
import { isErrorOf } from "./error-shape.ts";
import { hostileRow, type HostileRequest } from "./hostile-request.ts";
import { START } from "./ordinary-requests.ts";

const IN_A_ROW = 20;
const ROWS = 250;

/** A new sandbox that never calls out, whatever its webhooks are set to. */
function newSandbox(): Sandbox {
  return createSandbox({ ...START, webhookFetch: async () => new Response() });
}

interface Answered extends Exchange {
  readonly contentType: string | null;
}

async function send(sandbox: Sandbox, name: KnownProvider, { path, ...init }: HostileRequest): Promise<Answered> {
  const request = new Request(`https://sandbox.test${path}`, init);
  const { status, headers, ...response } = await readWhole(await sandbox.providers[name].fetch(request));
  const entry = sandbox.journal.requests().at(-1);
  if (entry?.status !== status) throw new Error(`the journal says ${entry?.status} of an answer ${status}`);
  const { number, replayed, method } = entry;
  const contentType = headers.get("Content-Type");
  return { ...response, method, path: new URL(request.url).pathname, status, number, replayed, contentType };
}

async function readWhole(response: Response) {
  const { status, headers } = response;
  return { status, headers, body: JSON.parse(await response.text()) };
}

/** What no answer to a request may be, however wrong the request. */
function misbehaviour(name: KnownProvider, { status, body, contentType }: Answered): string[] {
  const problems = contentType === "application/json" ? [] : [`Content-Type ${contentType}`];
  if (status >= 200 && status < 300) return problems;
  if (!isErrorOf(name, body)) problems.push(`no error of ${name}: ${JSON.stringify(body)}`);
  // RefundKit passes its processor's refusals on as a 502; nothing else may look like a fault of the server.
  const isProcessors = name === "refundkit" && status === 502 && JSON.stringify(body).includes('"processor_error"');
  if (status >= 500 && !isProcessors) problems.push(`status ${status}`);
  return problems;
}

test.each(names)(
  `%s answers ${IN_A_ROW * ROWS} hostile requests with its own errors, and books only what it says`,
  async (name) => {
    const row = hostileRow(name, newSandbox().providers[name].apiKey, IN_A_ROW);
    await fc.assert(
      fc.asyncProperty(row, async (requests) => {
        const sandbox = newSandbox();
        const others = names.filter((other) => other !== name);
        const elsewhere = others.map((other) => accountsOf(sandbox, other));
        for (const hostile of requests) {
          const before = accountsOf(sandbox, name);
          const answered = await send(sandbox, name, hostile);
          const problems = [
            ...misbehaviour(name, answered),
            ...dishonesty(before, accountsOf(sandbox, name), answered),
          ];
          const request = JSON.stringify(hostile);
          expect({ request, problems }).toEqual({ request, problems: [] });
        }
        await sandbox.webhooks.idle();
        const now = accountsOf(sandbox, name).now;
        expect(others.map((other) => accountsOf(sandbox, other))).toEqual(elsewhere.map((one) => ({ ...one, now })));
      }),
      { numRuns: ROWS },
    );
  },
);
