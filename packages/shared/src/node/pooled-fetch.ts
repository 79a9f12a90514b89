import { Agent, EnvHttpProxyAgent, errors, type Dispatcher } from "undici";
import { checkNames } from "../check-names.ts";
import { checkNumber } from "../numbers.ts";
import { TRANSPORT, type Fetch, type Stop, type Transport } from "../transport.ts";
import type { Answer } from "./answer.ts";
import { exchange, type Sent } from "./exchange.ts";
import { tunnelsTo } from "./tunnels.ts";

/** What {@link pooledFetch} can be told. */
export interface PooledFetchOptions {
  /** The most connections to one host at a time; further requests wait for one. Default: 128. */
  readonly connections?: number | undefined;
  /**
   * What sends the requests instead: any dispatcher of undici's, such as an `Agent` with a certificate of its own or a `MockAgent`.
   * It must not repeat writes by itself.
   * Default: an `EnvHttpProxyAgent`, which goes through the proxies that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name when it is
   * made.
   */
  readonly dispatcher?: Dispatcher | undefined;
}

/** A `fetch` over a pool of connections, for the option `fetch` of clients. */
export interface PooledFetch extends Fetch {
  /**
   * Waits for what is on its way, then closes the connections; what is sent from now on fails. Nobody has to call it: idle connections
   * do not keep a process alive.
   */
  close(): Promise<void>;
}

const OPTIONS = ["connections", "dispatcher"] satisfies (keyof PooledFetchOptions)[];

/**
 * Makes a `fetch` for servers: requests go straight to undici's pool of connections, and take a fraction of the processor time of the
 * global `fetch`. Several clients can share one.
 *
 * It is for clients, and does as they need: it follows no redirect, has no time-out of its own but for connecting, asks for no
 * compression (though it reads what comes compressed), and gives bodies whole.
 *
 * @example
 * const acme = createAcme({ apiKey, fetch: pooledFetch() });
 * @throws TypeError or RangeError when an option is unknown or wrong.
 */
export function pooledFetch(options: PooledFetchOptions = {}): PooledFetch {
  checkNames("pooledFetch", options, OPTIONS);
  const { connections = 128 } = options;
  checkNumber("pooledFetch: connections", connections, { integer: true, min: 1 });
  const { dispatcher = agentOf(connections) } = options;
  if (typeof dispatcher?.dispatch !== "function") {
    throw new TypeError("pooledFetch: dispatcher must be a dispatcher of undici's, such as an Agent");
  }
  if (options.dispatcher !== undefined && options.connections !== undefined) {
    throw new TypeError("pooledFetch: connections must be told to the dispatcher that is given");
  }

  let closing: Promise<void> | undefined;
  const send = (url: string, sent: Sent, stop: Stop): Promise<Answer> =>
    closing === undefined ? exchange(dispatcher, url, sent, stop) : Promise.reject(new errors.ClientClosedError());
  const fetch = async (request: Request): Promise<Response> => {
    const { url, method, headers, signal } = request;
    const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
    const whenStopped: Stop["whenStopped"] = (run) =>
      signal.aborted ? run(signal.reason) : signal.addEventListener("abort", () => run(signal.reason));
    // Its own are the caller's to change, and to send again.
    const sent = { method, headers: new Headers(headers), body };
    return (await send(url, sent, { signal, whenStopped })).toResponse();
  };
  const transport: Transport = send;
  return Object.assign(fetch, { [TRANSPORT]: transport, close: () => (closing ??= dispatcher.close()) });
}

/** The agent for proxies reads the environment for every request, even where no proxy is named. */
function agentOf(connections: number): Dispatcher {
  const hasProxy = Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name));
  return hasProxy ? new EnvHttpProxyAgent({ connections, clientFactory: tunnelsTo }) : new Agent({ connections });
}
