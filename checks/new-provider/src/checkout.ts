import { copyFiles } from "@storno/scripts/checkout.ts";
import { root } from "@storno/scripts/providers.ts";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a command ended, and what it said. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** A copy of this checkout as it is now, uncommitted changes included. */
export class Checkout {
  readonly folder: string;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "storno-checkout-"));
    copyFiles(root, this.folder);
  }

  /** Runs a line of a shell in the copy, as a person would: without what this test was started with. */
  async run(line: string, folder = "."): Promise<Outcome> {
    const child = spawn(line, { cwd: join(this.folder, folder), env: environment(), shell: true });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
    return { status, output };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What pnpm has downloaded and turbo has built is not made twice. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(VITEST|TURBO_|NODE_ENV|INIT_CWD|npm_(?!config_registry)|pnpm_|TEST$|DEV$|PROD$|MODE$|CI$)/i.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    npm_config_prefer_offline: "true",
    TURBO_CACHE_DIR: join(root, ".turbo/cache"),
    NO_COLOR: "1",
  };
}
