import { createSandbox } from "@storno/sandbox";
import { onTestFinished } from "vitest";

/** What a test wants of the provider that it talks to. */
export interface Scene {
  /** How many refunds the sandbox starts with; default 0. */
  readonly refunds?: number;
  /** Instead of the sandbox's own key. */
  readonly apiKey?: string;
  /** How often the SDK may repeat a request; default 0, so that a test sees what it sent. */
  readonly retries?: number;
  /** So many answers, the first ones, never arrive although the request was carried out; default 0. */
  readonly answersToLose?: number;
}

/** A sandbox on loopback for one test, which ends with the test. */
export async function serve({ refunds = 0 }: Scene) {
  const sandbox = createSandbox({ seed: 11, refunds });
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  return { sandbox, server };
}

/** The requests of a test in order, as `GET /path?query`, and the answers that it loses. */
export class Wire {
  readonly requests: string[] = [];
  #answersToLose: number;

  constructor({ answersToLose = 0 }: Scene) {
    this.#answersToLose = answersToLose;
  }

  /** Throws, once the answer is there, as if the connection had broken before it. */
  async carry<Answer>(request: string, send: () => Promise<Answer>): Promise<Answer> {
    this.requests.push(request);
    const answer = await send();
    if (this.#answersToLose === 0) return answer;
    this.#answersToLose -= 1;
    throw new Error("The connection broke before the answer.");
  }
}
