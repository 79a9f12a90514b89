import { factsOf } from "@storno/conformance/src/facts.ts";
import { createSandbox, type Sandbox } from "@storno/sandbox";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { EXPECTED, type ProviderScene, type Purpose, type RefundCall, type Report, type Scene } from "./scene.ts";

/** Every refund of the program is of this much, in minor units, of payments of {@link PAID}. */
export const REFUNDED = 690;
const PAID = 1999;
/** Several pages of every provider, whatever its page size. */
const REFUNDS = 250;

/** A world for one run of the program: a sandbox on loopback, and where the program asks what to do and reports. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly scene: Scene;
  readonly url: string;
  /** What the program says at its end. */
  readonly report: Promise<Report>;
  /** Files that a browser can ask for, by path. */
  readonly files: Map<string, string>;
  readonly close: () => Promise<void>;
}

/** Sets the stage, for a runtime that may send writes again by itself, or does not. Throws a TypeError for a provider of which nobody has said how it refunds. */
export async function openStage(resends = false): Promise<Stage> {
  const { sandbox, webhooks } = await sandboxWithDeliveries();
  const server = await sandbox.listen();
  const providers: Record<string, ProviderScene> = {};
  for (const [name, { url, apiKey }] of Object.entries(server.providers)) {
    const webhook = webhooks.get(name);
    providers[name] = { apiKey, url, refunding: refundingOf(name, sandbox), ...(webhook && { webhook }) };
  }
  const scene: Scene = { sandbox: server.url, resends, closedUrl: await closedUrl(), providers };
  const files = new Map<string, string>();
  const { url, report, close } = await serve(scene, files);
  return { sandbox, scene, url, report, files, close: async () => void (await Promise.all([close(), server.close()])) };
}

type Delivery = NonNullable<ProviderScene["webhook"]>;

/** A sandbox in whose last days refunds have moved, with one delivery of each provider about that. */
async function sandboxWithDeliveries(): Promise<{ sandbox: Sandbox; webhooks: ReadonlyMap<string, Delivery> }> {
  const deliveries = new Map<string, Delivery>();
  const secrets = new Map<string, string>();
  const sandbox = createSandbox({
    seed: 5,
    refunds: REFUNDS,
    timestamps: "real",
    rateLimits: "off",
    webhookFetch: async (request) => {
      const name = new URL(request.url).pathname.slice(1);
      const [body, headers] = [await request.text(), Object.fromEntries(request.headers)];
      deliveries.set(name, { body, headers, secret: secrets.get(name) ?? "" });
      return new Response();
    },
  });
  for (const name of Object.keys(sandbox.providers)) {
    const secret = secretOf(sandbox, name);
    if (secret !== undefined) secrets.set(name, secret);
  }
  await sandbox.clock.advance("60d");
  return { sandbox, webhooks: deliveries };
}

/** The secret of a new endpoint, to which nothing but the name of its provider matters; none where a provider has no webhooks. */
function secretOf({ webhooks }: Sandbox, name: string): string | undefined {
  try {
    return webhooks.addEndpoint(name, { url: `http://127.0.0.1:9/${name}` }).secret;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function refundingOf(name: string, sandbox: Sandbox): ProviderScene["refunding"] {
  const { operation, keyed, refusal, inputs } = factsOf(name).refunding;
  // It has an entry per purpose as soon as the loop has ended.
  const calls = {} as Record<Purpose, RefundCall>;
  for (const purpose of Object.keys(EXPECTED) as Purpose[]) {
    const payment = sandbox.addPayment(name, { amount: PAID, currency: "usd" }).id;
    calls[purpose] = { payment, inputs: inputs(payment, purpose === "refuse" ? PAID + 1 : REFUNDED) };
  }
  return { operation, keyed, refusal, calls };
}

async function serve(scene: Scene, files: ReadonlyMap<string, string>) {
  const server = createServer();
  const report = new Promise<Report>((resolve) => {
    server.on("request", (request, response) => {
      const path = request.url ?? "";
      response.setHeader("content-type", TYPES.find(([end]) => path.endsWith(end))?.[1] ?? "application/json");
      if (path !== "/report") {
        response.end(path === "/scene" ? JSON.stringify(scene) : files.get(path));
        return;
      }
      json(request)
        // What the program sends is a report, by the type that it has as well. It ends as soon as it is answered, not before.
        .then((sent) => resolve(sent as Report))
        .then(() => response.end())
        .catch(() => response.destroy());
    });
  });
  const port = await portOf(server);
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, report, close };
}

const TYPES = [
  [".html", "text/html"],
  [".js", "text/javascript"],
] as const;

/** Where somebody has just stopped listening. */
async function closedUrl(): Promise<string> {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}

function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    // Of a server on TCP the address is no text.
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
