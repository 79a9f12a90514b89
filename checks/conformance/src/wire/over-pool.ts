import type { Fetch } from "@storno/shared";
import { pooledFetch } from "@storno/shared/node";
import { Agent, type Dispatcher } from "undici";
import { WireExchange } from "./exchange.ts";
import { EXCHANGE, WireServer } from "./server.ts";

const server = new WireServer();
const origin = await server.origin;
const agent = new Agent();
let made = 0;

/**
 * Puts undici's pool and real HTTP between a client and a handler. Two things are as without them: what the handler rejects with is
 * what the client gets, in place of a closed connection; and requests arrive in the order in which they were sent, which HTTP does not
 * promise, and tests count on that fail the second one, say.
 */
export function overPool(handler: Fetch): Fetch {
  let turn: Promise<unknown> = Promise.resolve();
  const dispatcher = agent.compose((dispatch) => (options, client) => {
    const id = String((made += 1));
    const exchange = new WireExchange(handler, String(options.origin));
    server.exchanges.set(id, exchange);
    const headers = [...(options.headers as string[]), EXCHANGE, id];
    const sent = { ...options, origin, headers };
    turn = turn.then(() => {
      dispatch(
        sent,
        watched(client, exchange, () => server.exchanges.delete(id)),
      );
      return exchange.arrived;
    });
    return true;
  });
  return pooledFetch({ dispatcher });
}

/** Resolves when every request that has been sent has come to its handler. */
export async function arrival(): Promise<void> {
  await Promise.all(Array.from(server.exchanges.values(), ({ arrived }) => arrived));
}

/** A client's end of an exchange, which is told the handler's error in place of the closed connection's. */
function watched(
  client: Dispatcher.DispatchHandler,
  exchange: WireExchange,
  forget: () => void,
): Dispatcher.DispatchHandler {
  return {
    onRequestStart: (controller, context) => client.onRequestStart?.(controller, context),
    onResponseStart: (...head) => client.onResponseStart?.(...head),
    onResponseData: (controller, piece) => client.onResponseData?.(controller, piece),
    onResponseEnd(controller, trailers) {
      forget();
      client.onResponseEnd?.(controller, trailers);
    },
    onResponseError(controller, error) {
      forget();
      client.onResponseError?.(controller, exchange.end(error));
    },
  };
}
