/**
 * A server that does as little as it can, in a process of its own: it looks at how a request begins, and writes a body that it has
 * had all along. Started by `serve.ts`.
 */
import { createServer } from "node:http";
import { cannedBodies } from "./bodies.ts";
import { listen } from "./listen.ts";

const bodies = [...(await cannedBodies())].map(([begin, text]) => {
  const [method = "", path = ""] = begin.split(" ");
  const body = Buffer.from(text);
  return { method, path, body, headers: { "content-type": "application/json", "content-length": body.length } };
});

const server = createServer((request, response) => {
  const { method, url = "" } = request;
  const found = bodies.find((each) => each.method === method && url.startsWith(each.path));
  if (found === undefined) {
    response.writeHead(404).end();
    return;
  }
  // Of a write, the body has to be read before the connection can be used again.
  if (method === "POST") request.resume();
  response.writeHead(200, found.headers).end(found.body);
});

listen(server);
