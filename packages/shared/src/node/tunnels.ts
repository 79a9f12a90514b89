import { Pool, type Dispatcher } from "undici";

/**
 * The connections to a proxy. Where it gives no tunnel, that is an error with the code that Node itself has for it: the request has
 * not left. Without it undici would ask a proxy that hangs up again and again, even when nobody waits any more.
 */
export function tunnelsTo(proxy: URL, options: object): Pool {
  const pool = new Pool(proxy, options);
  const connectTo: (target: Dispatcher.ConnectOptions) => Promise<Dispatcher.ConnectData> = pool.connect.bind(pool);
  const connect = async (target: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> => {
    const tunnel = await connectTo(target).catch((error: Error & { readonly code?: string }) => {
      throw error.code === "UND_ERR_SOCKET" ? noTunnel("the proxy hung up") : error;
    });
    if (tunnel.statusCode === 200) return tunnel;
    tunnel.socket.on("error", () => {}).destroy();
    throw noTunnel(`the proxy answered with ${tunnel.statusCode}`);
  };
  return Object.assign(pool, { connect });
}

function noTunnel(message: string): Error {
  return Object.assign(new Error(message), { code: "ERR_PROXY_TUNNEL" });
}
