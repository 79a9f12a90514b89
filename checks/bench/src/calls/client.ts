import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Target } from "../contender.ts";
import { program } from "../process/program.ts";
import type { Effort, Order } from "./order.ts";

/** A client in a process of its own, on a Node of its own. */
export class Client {
  readonly name: string;
  readonly #process: ChildProcess;

  private constructor(name: string, child: ChildProcess) {
    this.name = name;
    this.#process = child;
  }

  /** Starts the contender of a file in `contenders`. */
  static async start(name: string, node: string, target: Target): Promise<Client> {
    const code = `
      import { contender } from "./contenders/${name}.ts";
      import { obey } from "./calls/worker.ts";
      obey(contender, ${JSON.stringify({ origin: target.origin, port: target.port })});`;
    const file = await program(`calls-${name}`, code);
    const child = spawn(node, [file], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    const client = new Client(name, child);
    await client.#answer();
    return client;
  }

  /** Has it make calls, and says what they took. */
  async make(order: Order): Promise<Effort> {
    this.#process.send(order);
    return (await this.#answer()) as Effort;
  }

  close(): void {
    this.#process.disconnect();
  }

  async #answer(): Promise<unknown> {
    const over = new AbortController();
    const { signal } = over;
    try {
      const [message]: unknown[] = await Promise.race([
        once(this.#process, "message", { signal }),
        once(this.#process, "exit", { signal }).then(() => Promise.reject(new Error(`${this.name} has ended`))),
      ]);
      return message;
    } finally {
      over.abort();
    }
  }
}
