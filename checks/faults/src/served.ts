import type {
  HonouredKeys,
  LedgerPayment,
  LedgerRefund,
  ProviderName,
  RequestEntry,
  ServedProvider,
} from "@storno/sandbox";
import { once } from "node:events";
import { MessageChannel, Worker, type MessagePort } from "node:worker_threads";

/** What a sandbox begins with. */
export interface Scene {
  readonly provider: ProviderName;
  readonly keys: HonouredKeys;
  /** How many payments there are to refund. */
  readonly payments: number;
  /** How many refunds there are to list. */
  readonly refunds: number;
}

/** A sandbox that is ready. */
export interface Stage extends ServedProvider {
  readonly port: number;
  readonly payments: readonly LedgerPayment[];
}

/** What a sandbox can be asked while it serves, and where it answers. */
export interface Question {
  readonly about: "request count" | "records";
  readonly to: MessagePort;
}

/** What really happened. */
export interface Records {
  /** In the order of arrival. */
  readonly requests: readonly RequestEntry[];
  /** Oldest first. */
  readonly refunds: readonly LedgerRefund[];
}

/** A sandbox on loopback, in a thread of its own, whose faults strike from the first request on. */
export class Served {
  readonly stage: Stage;
  readonly #worker: Worker;

  private constructor(worker: Worker, stage: Stage) {
    this.#worker = worker;
    this.stage = stage;
  }

  static async begin(scene: Scene): Promise<Served> {
    const worker = new Worker(new URL("server.ts", import.meta.url), { workerData: scene });
    const [stage] = await once(worker, "message");
    return new Served(worker, stage as Stage);
  }

  async requestCount(): Promise<number> {
    return (await this.#ask("request count")) as number;
  }

  async records(): Promise<Records> {
    return (await this.#ask("records")) as Records;
  }

  /** Ends the thread, and with it every connection that still hangs. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async #ask(about: Question["about"]): Promise<unknown> {
    const { port1, port2 } = new MessageChannel();
    const question: Question = { about, to: port2 };
    this.#worker.postMessage(question, [port2]);
    const [answer]: unknown[] = await once(port1, "message");
    port1.close();
    return answer;
  }
}
