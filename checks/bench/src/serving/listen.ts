import type { Server } from "node:http";

/** Listens on loopback until the parent goes away, and tells it the port. Connections stay open however long they are idle. */
export function listen(server: Server): void {
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (typeof address === "object" && address !== null) process.send?.(address.port);
  });
  process.once("disconnect", () => process.exit());
}
