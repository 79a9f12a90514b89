import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Target } from "../contender.ts";

/** A server in a process of its own. */
export interface Served extends Target {
  readonly close: () => void;
}

/** Starts a server of this folder with Node as it is here: whatever the clients run on, the server is the same. */
export async function serve(file: "canned" | "list", ...inputs: readonly string[]): Promise<Served> {
  const child = fork(join(import.meta.dirname, `${file}.ts`), inputs);
  const [port]: unknown[] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`the server ${file} ended with ${code}`))),
  ]);
  if (typeof port !== "number") throw new TypeError(`the server ${file} told no port`);
  return { port, origin: `http://127.0.0.1:${port}`, close: () => child.disconnect() };
}
