import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { ProviderName, SandboxProvider } from "./sandbox.ts";

const BODY_LIMIT = 1024 * 1024;

/** Where to listen. */
export interface ListenOptions {
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
}

/** A provider on a server. */
export interface ServedProvider {
  /** Base URL to give to a client, without a slash at the end. */
  readonly url: string;
  /** The one key that it accepts. */
  readonly apiKey: string;
}

/** A sandbox that answers over HTTP. */
export interface SandboxServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly providers: Readonly<Record<ProviderName, ServedProvider>>;
  /** Ends all connections and frees the port. */
  readonly close: () => Promise<void>;
}

type Providers = Readonly<Record<ProviderName, SandboxProvider>>;

/** Serves the providers on loopback; the first segment of the path is the provider's name. */
export async function listen(providers: Providers, { port = 0 }: ListenOptions): Promise<SandboxServer> {
  const named = new Map(Object.entries(providers));
  const server = createServer((message, response) => {
    answer(named, message)
      .catch(() => refusal(500, "The sandbox could not answer this request."))
      .then((answered) => send(response, answered))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}`;
  const served = [...named].map(([name, { apiKey, basePath }]) => [name, { url: `${url}/${name}${basePath}`, apiKey }]);
  return {
    url,
    // One entry per provider, from the same table.
    providers: Object.fromEntries(served) as Record<ProviderName, ServedProvider>,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function answer(providers: ReadonlyMap<string, SandboxProvider>, message: IncomingMessage): Promise<Response> {
  const [, name = "", rest = ""] = /^\/([^/?]*)([^]*)$/.exec(message.url ?? "") ?? [];
  const provider = providers.get(name);
  if (provider === undefined) {
    return refusal(404, `No provider "${name.slice(0, 100)}": the path starts with its name.`);
  }
  const body = await readBody(message);
  if (body === undefined) return refusal(413, "The request body is larger than 1 MiB.");
  const request = toRequest(message, rest, body);
  return request === undefined ? refusal(400, "This is not a valid HTTP request.") : provider.fetch(request);
}

async function readBody(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    // The rest is read and thrown away: closing at once would lose the answer on its way to the client.
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) return undefined;
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}

function toRequest(message: IncomingMessage, target: string, body: Uint8Array<ArrayBuffer>): Request | undefined {
  const { method = "GET", rawHeaders } = message;
  try {
    const headers = new Headers();
    for (let place = 0; place + 1 < rawHeaders.length; place += 2) {
      headers.append(rawHeaders[place] ?? "", rawHeaders[place + 1] ?? "");
    }
    const hasBody = method !== "GET" && method !== "HEAD" && body.length > 0;
    return new Request(`http://127.0.0.1${target}`, { method, headers, body: hasBody ? body : null });
  } catch {
    return undefined;
  }
}

async function send(response: ServerResponse, answered: Response): Promise<void> {
  const body = new Uint8Array(await answered.arrayBuffer());
  response.writeHead(answered.status, { ...Object.fromEntries(answered.headers), "content-length": body.length });
  response.end(body);
}

function refusal(status: number, message: string): Response {
  return Response.json({ error: { message } }, { status });
}
