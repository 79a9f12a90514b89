/// <reference lib="esnext.disposable" preserve="true" />
import type { Server } from "node:http";
import type { RequestEntry } from "../journal/journal.ts";
import type { ProviderName } from "../options.ts";
import type { Sandbox, StandIn } from "../sandbox.ts";
import { createListener } from "./listener.ts";

/** Where to listen, and until when. */
export interface ListenOptions {
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /**
   * Is given `close`, to be called at the end: vitest's `onTestFinished` or `afterAll`, node:test's `after`. Without it, call
   * `close` yourself or write `await using server = await sandbox.listen()`.
   */
  readonly cleanup?: (close: () => Promise<void>) => void;
  /** Is told of each request to a provider as soon as it is known what becomes of it. */
  readonly onRequest?: (entry: RequestEntry) => void;
}

/** A provider on a server. */
export interface ServedProvider {
  /** Base URL to give to a client, without a slash at the end. */
  readonly url: string;
  /** The one key that it accepts. */
  readonly apiKey: string;
}

/** A sandbox that answers over HTTP. */
export interface SandboxServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`: a status page for the browser, and every provider for SDKs that take no more than a host. */
  readonly url: string;
  readonly port: number;
  readonly providers: Readonly<Record<ProviderName, ServedProvider>>;
  /** Ends all connections, gives deliveries up that are on their way, and frees the port. */
  readonly close: () => Promise<void>;
}

// To import node:http makes Node 24 load its whole fetch as well, which takes longer than all the rest of a sandbox's start.
const { createServer } = process.getBuiltinModule("node:http");

/** Serves a sandbox on loopback: each provider under `/<name>`, the status page at the root. */
export async function listen(
  sandbox: Sandbox,
  standIns: ReadonlyMap<ProviderName, StandIn>,
  { port = 0, cleanup, onRequest }: ListenOptions,
): Promise<SandboxServer> {
  checkListenOptions(port, cleanup);
  // An idle connection stays open: to close it could cross a request on its way, a failure that no fault asked for.
  const server = createServer({ keepAliveTimeout: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const taken = portOf(server, port);
  const url = `http://127.0.0.1:${taken}`;
  const served = [...standIns].map(([name, { provider }]) => {
    return [name, { url: `${url}/${name}${provider.basePath}`, apiKey: provider.apiKey }];
  });
  // One entry per provider, from the same table.
  const providers = Object.fromEntries(served) as SandboxServer["providers"];
  server.on("request", createListener({ sandbox, standIns, providers, onRequest }));
  const close = (): Promise<void> => {
    // A receiver that hangs is not to keep the test waiting that closes the server.
    sandbox.webhooks.stop();
    return end(server);
  };
  cleanup?.(close);
  return { url, port: taken, providers, close, [Symbol.asyncDispose]: close };
}

/** Before anything is opened: what is wrong here must leave nothing behind that keeps the process alive. */
function checkListenOptions(port: number, cleanup: ListenOptions["cleanup"]): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError(`port must be from 0 to 65535, not ${JSON.stringify(port)}`);
  }
  if (cleanup !== undefined && typeof cleanup !== "function") throw new RangeError("cleanup must be a function");
}

function portOf(server: Server, asked: number): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : asked;
}

function end(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!server.listening) {
      resolve();
      return;
    }
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
