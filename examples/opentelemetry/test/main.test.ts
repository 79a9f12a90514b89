import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("The example prints the attempts of every call, and the refund that somebody has to look at", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, "../src/main.ts")]);
  const lines = stdout.replaceAll(/[\d.]+ ms/g, "ms").split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "stripe refunds.create: ms, attempts 2",
      "  POST /v1/refunds: ms, error connection",
      "  POST /v1/refunds: ms, status 200, resend 1",
      "whop payments.refund: ms, error connection, attempts 1, outcome unknown",
      "storno.client.unknown: 1 of whop payments.refund",
    ]),
  );
});
