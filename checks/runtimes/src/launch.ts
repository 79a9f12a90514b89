import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, importing, requiring, type Start } from "./consumer.ts";
import type { Installed } from "./installed.ts";
import type { Manner, Way } from "./runtimes.ts";
import type { Stage } from "./stage.ts";

/** A process at work. */
export interface Launched {
  /** Its exit code and everything that it wrote, as soon as it has ended; rejects when it cannot be started. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
  readonly kill: () => void;
}

/** Starts the program on a runtime, in the folder where the packages are installed. */
export async function launch(
  runtime: Installed,
  way: Way,
  folder: string,
  packages: Start["packages"],
  stage: Pick<Stage, "url" | "files">,
): Promise<Launched> {
  const { manner, isForNode = false } = runtime;
  const inputs = await MANNERS[manner]({ packages, url: stage.url, isForNode }, folder, way, stage.files);
  return begin(runtime, [...(runtime.flags ?? []), ...inputs], folder);
}

/** Writes what a runtime is to run, and gives what its command is to be given. */
type Preparation = (
  start: Start,
  folder: string,
  way: Way,
  files: Stage["files"],
) => readonly string[] | Promise<readonly string[]>;

const MANNERS: Readonly<Record<Manner, Preparation>> = {
  command(start, folder, way) {
    const file = way === "import" ? "start.mjs" : "start.cjs";
    writeFileSync(join(folder, file), way === "import" ? importing(start, "statement") : requiring(start));
    return [file];
  },
  async worker(start, folder) {
    writeFileSync(join(folder, "worker.js"), await bundle(importing(start, "worker"), folder));
    writeFileSync(join(folder, "worker.capnp"), WORKER);
    return ["test", "worker.capnp"];
  },
  async page(start, folder, _, files) {
    files.set("/start.html", `<!doctype html><script type="module" src="/start.js"></script>`);
    files.set("/start.js", await bundle(importing(start, "statement"), folder));
    const profile = `--user-data-dir=${mkdtempSync(join(folder, "profile-"))}`;
    return [...BROWSER, profile, `${start.url}/start.html`];
  },
};

/**
 * The sandbox answers as providers do: without a word that lets a page of another origin read the answer. No page should hold a
 * secret key; here it shows that the packages need nothing of Node, so the browser is told not to ask.
 */
const BROWSER = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-web-security",
  "--no-first-run",
  "--disable-background-networking",
];

/** Its handler `test` is called once; the one thing that it can reach is the machine itself. */
const WORKER = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (
    modules = [(name = "worker", esModule = embed "worker.js")],
    compatibilityDate = "2026-11-01",
    globalOutbound = "loopback",
  )),
  (name = "loopback", network = (allow = ["private"])),
]);
`;

function begin({ binary, environment }: Installed, inputs: readonly string[], cwd: string) {
  const child = spawn(binary, inputs, {
    cwd,
    // Nothing of the machine's own settings, such as NODE_OPTIONS.
    env: { PATH: process.env["PATH"], HOME: cwd, DENO_DIR: join(cwd, ".deno"), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
  // Whoever races it against a report may not wait for it any more.
  ended.catch(() => {});
  return { ended, kill: () => void child.kill("SIGKILL") };
}
