import { connect } from "node:net";

/** What came back over one connection. */
export interface RawAnswers {
  readonly statuses: readonly number[];
  readonly text: string;
}

/** How a connection ends: the client says that it has no more to send, or is just gone. */
export type Ending = "finish" | "vanish";

/**
 * Sends bytes to a port of this machine and gives what comes back until the connection ends. `isEnough` says when the client
 * has seen what it waits for; until then it stays.
 */
export function sendRaw(
  port: number,
  bytes: Uint8Array,
  isEnough: (answers: RawAnswers) => boolean,
  ending: Ending = "finish",
): Promise<RawAnswers> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const answers = (): RawAnswers => {
      const text = Buffer.concat(chunks).toString("latin1");
      return { text, statuses: Array.from(text.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status]) => Number(status)) };
    };
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(bytes);
      if (isEnough(answers())) end();
    });
    const end = (): void => {
      if (ending === "vanish") socket.destroy();
      else socket.end();
    };
    socket.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      if (isEnough(answers())) end();
    });
    // Nothing can be sent to a server that has closed already: what it said before counts.
    socket.on("error", () => {});
    socket.on("close", () => resolve(answers()));
  });
}
