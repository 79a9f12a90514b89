/**
 * A server that lists refunds as Stripe and Whop do, in a process of its own, and takes as long as it is told. Started by `serve.ts`
 * with the scene as JSON.
 */
import { createServer, type ServerResponse } from "node:http";
import { cannedBodies } from "./bodies.ts";
import { listen } from "./listen.ts";
import { stripePages, whopPages, type WritePage } from "./pages.ts";
import { idOf, timesOf } from "./rows.ts";
import type { ListScene } from "./scene.ts";

const scene = JSON.parse(process.argv[2] ?? "") as ListScene;
const times = timesOf(scene);

const bodies = await cannedBodies();
const pages: Readonly<Record<string, WritePage>> = {
  "/v1/refunds": stripePages(template(bodies.get("GET /v1/refunds/"), "created", String)),
  "/refunds": whopPages(template(bodies.get("GET /refunds?"), "created_at", (time) => `"${iso(time)}"`)),
};

/** One refund of the sandbox's with another id and time. */
function template(body: string | undefined, member: string, written: (time: number) => string) {
  const parsed = JSON.parse(body ?? "{}") as { readonly data?: readonly object[] };
  const refund = { ...(parsed.data?.[0] ?? parsed), id: "@id", [member]: "@time" };
  const [begin = "", middle = "", end = ""] = JSON.stringify(refund).split(/@id|"@time"/);
  return (number: number, time: number): string => begin + idOf(number) + middle + written(time) + end;
}

function iso(time: number): string {
  return new Date(time * 1000).toISOString();
}

let requests = 0;
const server = createServer((request, response) => {
  requests += 1;
  // What is inserted meanwhile is newer than all else, and stands in front.
  if (scene.inserts !== undefined && requests % scene.inserts === 0) times.push(Math.floor(Date.now() / 1000));
  const fault = scene.faults !== undefined && requests % scene.faults === scene.faults >> 1;
  const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
  const answer = (): void => (fault ? fail(response) : write(response, pages[pathname], searchParams));
  if (scene.latencyMs > 0) setTimeout(answer, scene.latencyMs);
  else answer();
});
listen(server);

function write(response: ServerResponse, page: WritePage | undefined, query: URLSearchParams): void {
  const text = page?.(query, times) ?? "{}";
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
  response.writeHead(page === undefined ? 404 : 200, headers).end(text);
}

let failed = 0;
/** In turns: an error of the provider's, a connection that breaks, a body that does. */
function fail(response: ServerResponse): void {
  const kind = failed++ % 3;
  if (kind === 0) response.writeHead(500, { "content-type": "application/json" }).end('{"error":{"message":"fault"}}');
  else if (kind === 1) response.destroy();
  else response.writeHead(200, { "content-length": 1000 }).write('{"data":[', () => response.destroy());
}
