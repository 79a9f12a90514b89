import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { program } from "./program.ts";

/** What is run in a process of its own. */
export interface Work {
  /** Of the file that is written for it. */
  readonly name: string;
  /** A module that ends in a call of `obey`; its relative imports are those of `src`. */
  readonly code: string;
  /** The path of a Node. Default: this one. */
  readonly node?: string;
  readonly flags?: readonly string[];
}

/** A process that does what it is told, one thing at a time. */
export class Worker<Order extends object, Answer> {
  readonly #name: string;
  readonly #process: ChildProcess;

  private constructor(name: string, child: ChildProcess) {
    this.#name = name;
    this.#process = child;
  }

  static async start<Order extends object, Answer>({ name, code, node = process.execPath, flags = [] }: Work) {
    const file = await program(name, code);
    // Nothing of the machine's own settings, such as NODE_OPTIONS.
    const env = { PATH: process.env["PATH"] };
    const child = spawn(node, [...flags, file], { stdio: ["ignore", "inherit", "inherit", "ipc"], env });
    const worker = new Worker<Order, Answer>(name, child);
    await worker.#answer();
    return worker;
  }

  /** Tells it what to do. Rejects when it ends instead of an answer; why, it has printed itself. */
  async tell(order: Order): Promise<Answer> {
    this.#process.send(order);
    return (await this.#answer()) as Answer;
  }

  /** Ends it unless it has ended already, and resolves when it has. */
  async end(): Promise<void> {
    if (!this.#process.connected) return;
    const ended = once(this.#process, "exit");
    this.#process.disconnect();
    await ended;
  }

  async #answer(): Promise<unknown> {
    const over = new AbortController();
    const { signal } = over;
    try {
      const [message]: unknown[] = await Promise.race([
        once(this.#process, "message", { signal }),
        once(this.#process, "exit", { signal }).then(() => Promise.reject(new Error(`${this.#name} has ended`))),
      ]);
      return message;
    } finally {
      over.abort();
    }
  }
}
