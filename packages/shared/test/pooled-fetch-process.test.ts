import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { listening } from "./answers.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Runs a program in a process of its own. Rejects when that fails; an unhandled rejection makes it fail. */
async function running(program: string): Promise<{ stdout: string; stderr: string }> {
  const imports = 'import { pooledFetch } from "../src/node/index.ts"; import { createAcme } from "./acme.ts";';
  const { NODE_OPTIONS: _, HTTP_PROXY: __, http_proxy: ___, ...env } = process.env;
  const args = ["--input-type=module-typescript", "--eval", `${imports}\n${program}`];
  return promisify(execFile)(process.execPath, args, { cwd: folder, env, timeout: 60_000 });
}

it("A process that makes a pool has nothing on stderr, and ends by itself while connections are idle", async () => {
  const baseUrl = await listening((_, response) => response.end('{"id":"re_1"}'));
  const ran = await running(`
    const acme = createAcme({ baseUrl: ${JSON.stringify(baseUrl)}, fetch: pooledFetch() });
    const all = await Promise.all(Array.from({ length: 5 }, () => acme.refunds.create({ amount: 5 })));
    console.log(all.length);
  `);
  expect(ran).toEqual({ stdout: "5\n", stderr: "" });
});

it("A process leaves no rejection unhandled, whatever becomes of its requests", async () => {
  const baseUrl = await listening(({ url, socket }, response) => {
    if (url?.endsWith("re_1")) response.writeHead(200).write("{");
    if (url?.endsWith("re_2")) socket.destroy();
    if (url?.endsWith("re_3")) response.writeHead(200, { "content-encoding": "gzip" }).end("no");
    if (url?.endsWith("re_4")) response.writeHead(200, { "content-length": 9 }).write("{", () => socket.destroy());
  });
  const ran = await running(`
    const fetch = pooledFetch({ connections: 1 });
    const acme = createAcme({ baseUrl: ${JSON.stringify(baseUrl)}, fetch });
    const failed = async (refund, options) => {
      await acme.refunds.retrieve("re_" + refund, {}, options).catch(({ kind }) => console.log(refund + " " + kind));
      const request = new Request(${JSON.stringify(baseUrl)} + "/re_" + refund, { signal: AbortSignal.timeout(20) });
      await fetch(request).then((response) => response.text()).catch(() => {});
    };
    for (const refund of [1, 5]) {
      await failed(refund, { timeoutMs: 20 });
      await failed(refund, { signal: AbortSignal.timeout(20) });
    }
    for (const refund of [2, 3, 4]) await failed(refund);
    await fetch.close();
  `);
  expect(ran.stderr).toBe("");
  expect(ran.stdout.split("\n")).toEqual([
    "1 timeout",
    "1 aborted",
    "5 timeout",
    "5 aborted",
    "2 connection",
    "3 connection",
    "4 connection",
    "",
  ]);
});
