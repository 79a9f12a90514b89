import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { acme, edited } from "./acme.ts";
import { PATIENCE } from "./patience.ts";
import { start, workspace } from "./workspace.ts";

vi.setConfig({ testTimeout: PATIENCE });

/** Waits for what the generator says next; ends it after the test. */
function listener(child: ChildProcessWithoutNullStreams): (words: string) => Promise<void> {
  onTestFinished(() => void child.kill());
  const said = new EventEmitter();
  let heard = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: string) => {
      heard += text;
      said.emit("more");
    });
  }
  child.on("close", () => said.emit("more"));
  return async (words) => {
    while (!heard.includes(words)) {
      if (child.exitCode !== null) throw new Error(`The generator ended before it said "${words}":\n${heard}`);
      await once(said, "more");
    }
    heard = heard.slice(heard.indexOf(words) + words.length);
  };
}

async function watching() {
  const folder = workspace(acme);
  const hears = listener(start(folder, "acme", "--watch"));
  await hears("Watching specs/");
  return { folder, spec: join(folder, "specs/acme.yaml"), hears };
}

const operations = (folder: string, name = "acme"): string =>
  readFileSync(join(folder, "packages", name, "src/generated/operations.ts"), "utf8");

it("A spec is generated whenever it is saved, in place or by renaming, broken or mended", async () => {
  const { folder, spec, hears } = await watching();
  writeFileSync(spec, edited(["summary: Refund a payment", "summary: Refund all of it"]));
  await hears("acme: wrote");
  await hears(" ms after it was saved)");
  expect(operations(folder)).toContain("Refund all of it.");

  writeFileSync(`${spec}.tmp`, edited(["summary: Refund a payment", "summary: Refund some of it"]));
  renameSync(`${spec}.tmp`, spec);
  await hears("acme: wrote");
  expect(operations(folder)).toContain("Refund some of it.");

  writeFileSync(spec, edited(["      summary: Refund a payment\n", ""]));
  await hears("summary: is missing");
  expect(operations(folder)).toContain("Refund some of it.");

  writeFileSync(spec, edited(["summary: Refund a payment", "summary: Refund it"]));
  await hears("acme: wrote");
  expect(operations(folder)).toContain("Refund it.");
});

it("A spec that is away for a moment does not end the watch", async () => {
  const { folder, spec, hears } = await watching();
  rmSync(spec);
  await hears("specs/acme.yaml");
  writeFileSync(spec, edited(["summary: Refund a payment", "summary: Refund it again"]));
  await hears("acme: wrote");
  expect(operations(folder)).toContain("Refund it again.");
});

it("A spec that is saved while the others are generated for the first time is not missed", async () => {
  const folder = workspace(acme);
  const spec = join(folder, "specs/aardvark.yaml");
  const aardvark = edited(["title: Acme", "title: Aardvark"]);
  writeFileSync(spec, aardvark);
  const hears = listener(start(folder, "--watch"));
  await hears("aardvark: wrote");
  writeFileSync(spec, aardvark.replace("summary: Refund a payment", "summary: Refund it early"));
  await hears("Watching specs/");
  await hears("aardvark: wrote");
  expect(operations(folder, "aardvark")).toContain("Refund it early.");
});
