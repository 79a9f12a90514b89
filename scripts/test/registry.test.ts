import { once } from "node:events";
import { createServer } from "node:http";
import { expect, it, onTestFinished, vi } from "vitest";
import { published } from "../release/registry.ts";
import { PATIENCE } from "./patience.ts";

vi.setConfig({ testTimeout: PATIENCE });

/** A registry that has two versions of one package, or answers with a status of its own. */
async function registry(status = 200): Promise<string> {
  const versions = Object.fromEntries(
    ["0.1.0", "0.2.0"].map((version) => [version, { name: "@storno/shared", version, dist: {} }]),
  );
  const server = createServer((request, response) => {
    const found = request.url === "/@storno%2fshared" && status === 200;
    response.writeHead(found ? 200 : status === 200 ? 404 : status, { "content-type": "application/json" });
    response.end(JSON.stringify(found ? { name: "@storno/shared", "dist-tags": { latest: "0.2.0" }, versions } : {}));
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port");
  return `http://127.0.0.1:${address.port}/`;
}

const ask = async (name: string, version: string, from: string) =>
  published({ name, version, publishConfig: { registry: from } });

it("Knows whether the registry of a package has its version, only others, or none at all", async () => {
  const from = await registry();
  expect(await ask("@storno/shared", "0.2.0", from)).toBe("this version");
  expect(await ask("@storno/shared", "0.3.0", from)).toBe("other versions");
  expect(await ask("@storno/acme", "0.1.0", from)).toBe("never");
});

it("Knows nothing of a registry that fails or is not there", async () => {
  expect(await ask("@storno/shared", "0.2.0", await registry(500))).toBe("unknown");
  expect(await ask("@storno/shared", "0.2.0", "http://127.0.0.1:9/")).toBe("unknown");
});
