import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Answer } from "../http/exchange.ts";

/** Sends an answer, or as much of it as is to arrive. */
export function send(response: ServerResponse, { arrival, status, headers, body }: Answer): void {
  if (arrival.kind === "closed") {
    onceItsTurn(response, (socket) => socket.destroy());
    return;
  }
  if (arrival.kind === "reset") {
    onceItsTurn(response, (socket) => socket.resetAndDestroy());
    return;
  }
  // The sandbox's answers are the same in every run, and Node's Date would not be.
  response.sendDate = false;
  response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) });
  // Text leaves in one piece with the head, bytes would not.
  if (arrival.kind === "whole") response.end(body);
  else if (arrival.bytes !== undefined) sendBeginning(response, Buffer.from(body), arrival.kind, arrival.bytes);
}

function sendBeginning(response: ServerResponse, body: Buffer, kind: "cut" | "hang", bytes: number): void {
  response.flushHeaders();
  // An answer that is meant to break off ends one byte early at the latest.
  response.write(body.subarray(0, Math.min(bytes, body.length - 1)), () => {
    if (kind === "cut") response.destroy();
  });
}

/** A response gets its socket when the one ahead of it on the same connection is done. */
function onceItsTurn(response: ServerResponse, act: (socket: Socket) => void): void {
  if (response.socket === null) response.once("socket", act);
  else act(response.socket);
}
