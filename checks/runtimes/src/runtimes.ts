import { NODE_BINARY, NODE_PACKAGES } from "@storno/scripts/nodes.ts";
import { chromiumEnvironment, unpackChromium } from "./chromium.ts";

/** How the program is brought onto a runtime: as a command that is given a file, as a worker, or as a page. */
export type Manner = "command" | "worker" | "page";

/** How a program gets at the packages: by `import`, or by `require` from CommonJS. */
export type Way = "import" | "require";

/** A runtime: what it is called, where its binary comes from, and how it is started. */
export interface Runtime {
  readonly name: string;
  /**
   * The npm package that holds the binary itself, so that nothing has to run to install it, by `<platform>-<architecture>` as Node
   * names them. Where one is missing, the runtime cannot be had.
   */
  readonly packages: Readonly<Record<string, string>>;
  /** Of the package, exactly. */
  readonly version: string;
  /** The binary's path in the package. */
  readonly binary: string;
  readonly manner: Manner;
  /** What the command is given before the file. */
  readonly flags?: readonly string[];
  readonly ways: readonly Way[];
  /**
   * It may send a write again by itself when a connection that it has used before closes without an answer, and no package can keep
   * it from that: a refund without an idempotency key is then made twice.
   */
  readonly resends?: true;
  /** Whether the program sends over `@storno/shared/node`, too, which is for Node alone. */
  readonly isForNode?: true;
  /** What remains to be done in the package's folder. */
  readonly prepare?: (folder: string) => Promise<void>;
  readonly environment?: (folder: string) => Readonly<Record<string, string>>;
}

function node(version: string): Runtime {
  return {
    name: "Node.js",
    packages: NODE_PACKAGES,
    version,
    binary: NODE_BINARY,
    manner: "command",
    ways: ["import", "require"],
    isForNode: true,
  };
}

/**
 * Every runtime that the packages are for. Of Node, the oldest that `engines` admits, and the newest of each line that npm has for
 * all platforms: the versions of its package `node`.
 */
export const runtimes: readonly Runtime[] = [
  node("20.19.0"),
  node("20.20.2"),
  node("22.23.3"),
  node("24.21.0"),
  node("26.10.0"),
  {
    name: "Bun",
    packages: {
      "linux-x64": "@oven/bun-linux-x64",
      "linux-arm64": "@oven/bun-linux-aarch64",
      "darwin-x64": "@oven/bun-darwin-x64",
      "darwin-arm64": "@oven/bun-darwin-aarch64",
    },
    version: "1.4.5",
    binary: "bin/bun",
    manner: "command",
    flags: ["--no-install"],
    ways: ["import", "require"],
  },
  {
    name: "Deno",
    packages: {
      "linux-x64": "@deno/linux-x64-glibc",
      "linux-arm64": "@deno/linux-arm64-glibc",
      "darwin-x64": "@deno/darwin-x64",
      "darwin-arm64": "@deno/darwin-arm64",
    },
    version: "2.9.6",
    binary: "deno",
    manner: "command",
    // Nothing but the network is granted: whatever else a package asks for ends the program.
    flags: ["run", "--no-prompt", "--no-lock", "--cached-only", "--allow-net=127.0.0.1"],
    ways: ["import"],
  },
  {
    name: "workerd",
    packages: {
      "linux-x64": "@cloudflare/workerd-linux-64",
      "linux-arm64": "@cloudflare/workerd-linux-arm64",
      "darwin-x64": "@cloudflare/workerd-darwin-64",
      "darwin-arm64": "@cloudflare/workerd-darwin-arm64",
    },
    version: "1.20261117.1",
    binary: "bin/workerd",
    manner: "worker",
    ways: ["import"],
  },
  {
    name: "Chromium",
    // The only package of a browser that holds it, instead of fetching it from elsewhere.
    packages: { "linux-x64": "@sparticuz/chromium" },
    version: "153.0.0",
    binary: "unpacked/chromium",
    manner: "page",
    resends: true,
    ways: ["import"],
    prepare: unpackChromium,
    environment: chromiumEnvironment,
  },
];
