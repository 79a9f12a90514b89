import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { BODY_LIMIT } from "../../src/http/own-answers.ts";
import { isRecord } from "../../src/json.ts";
import { authorization, ledgerText, names, type KnownProvider } from "../caller.ts";
import { isErrorOf } from "./error-shape.ts";
import { ordinaryRequests, START } from "./ordinary-requests.ts";
import { sendRaw, type RawAnswers } from "./raw-client.ts";
import { rawRequest, type RawRequest } from "./raw-request.ts";

const AT_ONCE = 20;
const ROUNDS = 60;

async function serve() {
  const sandbox = createSandbox(START);
  const server = await sandbox.listen({ cleanup: onTestFinished });
  return { sandbox, server };
}

function exchange(port: number, { bytes, isWhole }: RawRequest): Promise<RawAnswers> {
  const wanted = isWhole ? 1 : 0;
  return sendRaw(port, Buffer.from(bytes, "latin1"), ({ statuses }) => statuses.length >= wanted);
}

/** What no server may answer, whatever it is sent. Bytes that are no request at all get Node's own answer, without a body. */
function misbehaviour(name: KnownProvider, { text, statuses }: RawAnswers): string[] {
  const problems = statuses.filter((status) => status >= 500).map((status) => `status ${status}`);
  if (/\nX-Injected/i.test(text)) problems.push("a header of the caller's making");
  for (const [, body = ""] of text.matchAll(/\r\n\r\n(\{"(?:error|data)".*\})/g)) {
    const json: unknown = JSON.parse(body);
    const isError = body.startsWith('{"error"');
    if (isError && !isErrorOf(name, json) && !isOfTheSandbox(json)) problems.push(`no error of ${name}: ${body}`);
  }
  return problems;
}

/** The sandbox's own error has a message and nothing else: the request never came as far as a provider. */
function isOfTheSandbox(body: unknown): boolean {
  return isRecord(body) && isRecord(body["error"]) && Object.keys(body["error"]).join() === "message";
}

async function isWell(sandbox: Sandbox, name: KnownProvider, url: string): Promise<boolean> {
  const ordinary = ordinaryRequests(name).find(({ method }) => method === "GET");
  const headers = { Authorization: authorization(name, sandbox.providers[name].apiKey) };
  const query = new URLSearchParams(ordinary?.query);
  return (await fetch(`${url}/${name}${ordinary?.path}?${query}`, { headers })).ok;
}

test.each(names)(
  `%s: ${AT_ONCE * ROUNDS} connections with anything in them change nothing, and it goes on`,
  async (name) => {
    const { sandbox, server } = await serve();
    const before = ledgerText(sandbox, name);
    const connections = fc.array(rawRequest(name, sandbox.providers[name].apiKey), {
      minLength: AT_ONCE,
      maxLength: AT_ONCE,
    });
    await fc.assert(
      fc.asyncProperty(connections, async (requests) => {
        const answers = await Promise.all(requests.map((request) => exchange(server.port, request)));
        const found = answers.map((answer, place) => ({
          request: requests[place],
          problems: misbehaviour(name, answer),
        }));
        expect(found.filter(({ problems }) => problems.length > 0)).toEqual([]);
        expect(sandbox.journal.movements()).toEqual([]);
        expect(ledgerText(sandbox, name)).toBe(before);
        expect(await isWell(sandbox, name, server.url)).toBe(true);
      }),
      { numRuns: ROUNDS },
    );
  },
);

test.each(names)("%s refuses a body of more than 1 MiB with 413 and reads one of exactly 1 MiB", async (name) => {
  const { sandbox, server } = await serve();
  const before = ledgerText(sandbox, name);
  const path = ordinaryRequests(name).find(({ method }) => method === "POST")?.path ?? "";
  const headers = { Authorization: authorization(name, sandbox.providers[name].apiKey) };
  // Two bytes each: the limit counts bytes.
  const [largest, tooLarge] = ["é".repeat(BODY_LIMIT / 2), `é${"é".repeat(BODY_LIMIT / 2)}`];
  const chunks = () => new Blob([tooLarge]).stream();
  for (const [body, status] of [
    [largest, 400],
    [tooLarge, 413],
    [chunks, 413],
  ] as const) {
    const init = () =>
      ({ method: "POST", headers, body: typeof body === "string" ? body : body(), duplex: "half" }) as const;
    expect((await fetch(`${server.url}/${name}${path}`, init())).status).toBe(status);
    expect((await sandbox.providers[name].fetch(`https://sandbox.test${path}`, init())).status).toBe(status);
  }
  expect(ledgerText(sandbox, name)).toBe(before);
});

test.each(names)("%s does nothing for a client that is gone before its body has come", async (name) => {
  const { sandbox, server } = await serve();
  const ordinary = ordinaryRequests(name).find(({ method, fields }) => method === "POST" && fields !== undefined);
  const body =
    name === "stripe"
      ? new URLSearchParams(
          Object.entries(ordinary?.fields ?? {}).map(([key, value]) => [key, String(value)]),
        ).toString()
      : JSON.stringify(ordinary?.fields);
  const head = (length: string) =>
    `POST /${name}${ordinary?.path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization(name, sandbox.providers[name].apiKey)}\r\n${length}\r\n\r\n`;
  const beginnings = [
    head(`Content-Length: ${body.length + 1}`) + body,
    head("Transfer-Encoding: chunked") + `${body.length.toString(16)}\r\n${body}\r\n`,
    head("Transfer-Encoding: chunked") + `${body.length.toString(16)}\r\n${body}\r\n0\r\n`,
  ];
  for (const bytes of beginnings) {
    for (const ending of ["finish", "vanish"] as const) {
      await sendRaw(server.port, Buffer.from(bytes), () => true, ending);
      expect(await isWell(sandbox, name, server.url)).toBe(true);
    }
  }
  expect(sandbox.journal.movements()).toEqual([]);
  expect(sandbox.journal.requests().filter(({ method }) => method === "POST")).toEqual([]);
});
