#!/usr/bin/env node
import { readFileSync } from "node:fs";
import type { RequestEntry } from "./journal/journal.ts";
import { createSandbox, type Sandbox } from "./sandbox.ts";
import { HELP, readCommandLine, UsageError, type CommandLine } from "./server/command-line.ts";
import type { SandboxServer } from "./server/listen.ts";

const WRONG_USAGE = 2;
const NO_PORT = 1;

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = explain(error);
}

async function run(args: readonly string[]): Promise<void> {
  const commandLine = readCommandLine(args);
  if (commandLine.help) process.stdout.write(HELP);
  else if (commandLine.version) process.stdout.write(`${readVersion()}\n`);
  else await serve(commandLine);
}

async function serve(commandLine: CommandLine): Promise<void> {
  const { port, log } = commandLine;
  const server = await openSandbox(commandLine).listen({ port, ...(log && { onRequest: printRequest }) });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    // A webhook that is on its way must not keep a person waiting.
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  process.stdout.write(describe(server));
}

function openSandbox({ options, faults }: CommandLine): Sandbox {
  const sandbox = createSandbox(options);
  try {
    for (const rule of faults) sandbox.faults.add(rule);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(`--fault: ${error.message}`) : error;
  }
  return sandbox;
}

function describe({ url, providers }: SandboxServer): string {
  const rows = Object.entries(providers).map(([name, { url, apiKey }]) => [name, url, apiKey] as const);
  const [names, urls] = [rows.map(([name]) => name.length), rows.map(([, url]) => url.length)];
  const [nameWidth, urlWidth] = [Math.max(...names), Math.max(...urls)];
  const lines = rows.map(([name, url, key]) => `  ${name.padEnd(nameWidth)}  ${url.padEnd(urlWidth)}  ${key}`);
  return [`Status page: ${url}`, "", "Providers, their base URLs and keys:", ...lines, "", "Ctrl-C ends it.", ""].join(
    "\n",
  );
}

function printRequest({ provider, method, path, status, fault }: RequestEntry): void {
  const answer = status === null ? "no answer" : String(status);
  process.stdout.write(`${provider} ${method} ${path} ${answer}${fault === null ? "" : ` (${fault})`}\n`);
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return (manifest as { readonly version: string }).version;
}

/** Says what went wrong and gives the exit code. Anything unforeseen keeps its stack trace. */
function explain(error: unknown): number {
  if (error instanceof UsageError || error instanceof RangeError) {
    process.stderr.write(`storno-sandbox: ${error.message}\nsee storno-sandbox --help\n`);
    return WRONG_USAGE;
  }
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  const why = code === "EADDRINUSE" ? "is taken" : code === "EACCES" ? "may not be used" : undefined;
  if (why === undefined) throw error;
  process.stderr.write(
    `storno-sandbox: port ${port} ${why}: choose another with --port, or any free one with --port 0\n`,
  );
  return NO_PORT;
}
