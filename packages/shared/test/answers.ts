import { createServer, type RequestListener, type Server } from "node:http";
import { onTestFinished } from "vitest";
import { ProviderError, type Fetch } from "../src/index.ts";

/** A request as it left. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

type Answer = (request: Request) => Response | Promise<Response>;

/** A handler to pass as `fetch`: it answers one after another, the last one for ever, and keeps what it was sent. */
export function answering(...answers: readonly Answer[]): { fetch: Fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  const fetch: Fetch = async (request) => {
    const { method, url, headers } = request;
    const answer = answers[Math.min(sent.length, answers.length - 1)];
    sent.push({ method, url, headers, body: await request.clone().text() });
    if (answer === undefined) throw new Error("Nothing should have been sent.");
    return answer(request);
  };
  return { fetch, sent };
}

export const json =
  (body: unknown, init?: ResponseInit): Answer =>
  () =>
    Response.json(body, init);

export const text =
  (body: string | null, init?: ResponseInit): Answer =>
  () =>
    new Response(body, init);

/** Real HTTP on loopback, until the test ends. Gives the base URL. */
export async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return portOf(server);
}

/** A base URL where nobody listens any more. */
export async function unused(): Promise<string> {
  const server = createServer();
  const baseUrl = await portOf(server);
  await new Promise((done) => server.close(done));
  return baseUrl;
}

async function portOf(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

/** The ProviderError that a call ends with; any other end fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<ProviderError> {
  const end: unknown = await call.then(
    () => new Error("The call should have failed."),
    (error: unknown) => error,
  );
  if (ProviderError.is(end)) return end;
  throw end;
}
