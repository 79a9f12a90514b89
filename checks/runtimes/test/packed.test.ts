import { root } from "@storno/scripts/providers.ts";
import { execFileSync } from "node:child_process";
import { globSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settings, type Setting } from "../src/compilers.ts";
import { play } from "../src/row.ts";
import { typeConsumer } from "../src/type-consumer.ts";
import { compile } from "../src/typecheck.ts";
import { openConsumer, providerPackages } from "./consumer.ts";

let folder = "";
let close = (): void => {};
beforeAll(async () => {
  ({ folder, close } = await openConsumer());
});
afterAll(() => close());

const node = (...flags: string[]) => ({
  manner: "command" as const,
  binary: process.execPath,
  flags,
  isForNode: true as const,
});

describe("The packed packages, on the running Node", () => {
  it.each(["import", "require"] as const)("pass every step by %s", async (way) => {
    const row = await play(node(), way, folder, providerPackages);
    expect(row).toMatchObject({ way, problems: [], passed: row.steps, closedPort: "not-sent" });
    expect(row.steps).toBeGreaterThan(10 * providerPackages.size);
  });

  it("do without undici where nobody wants it", async () => {
    const undici = join(folder, "node_modules/undici");
    renameSync(undici, `${undici}-away`);
    try {
      const { isForNode: _, ...bare } = node();
      expect(await play(bare, "import", folder, providerPackages)).toMatchObject({ problems: [] });
    } finally {
      renameSync(`${undici}-away`, undici);
    }
  });

  it("fail where the process says what nobody asked for", async () => {
    const warning = "data:text/javascript,console.error('ExperimentalWarning')";
    const { problems } = await play(node("--import", warning), "import", folder, providerPackages);
    expect(problems).toEqual(["it says: ExperimentalWarning"]);
  });

  it("fail where the process does not end", async () => {
    const forever = "data:text/javascript,setInterval(() => {}, 1000)";
    const { problems } = await play(node("--import", forever), "import", folder, providerPackages);
    expect(problems).toEqual(["it goes on for more than 5 seconds after the report"]);
  });

  it("fail where the program ends before its report", async () => {
    const ended = play(
      node("--eval", "console.error('no such thing'); process.exit(3)"),
      "import",
      folder,
      providerPackages,
    );
    await expect(ended).rejects.toThrow("it ended with 3 before it had reported: no such thing");
  });

  it("fail where importing a package does something", async () => {
    const file = join(folder, "node_modules/@storno/whop/dist/index.js");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, `setTimeout(() => {});\n${text}`);
    try {
      const { problems } = await play(node(), "import", folder, providerPackages);
      expect(problems).toContain("whop: importing does nothing: Error: at the import, setTimeout was called");
    } finally {
      writeFileSync(file, text);
    }
  });

  it("fail where there is a provider that nothing was tried with", async () => {
    const more = new Map([...providerPackages, ["acme", "@storno/stripe"]]);
    const { problems } = await play(node(), "require", folder, more);
    expect(problems).toEqual(["acme: the sandbox has no such provider, so that nothing was tried"]);
  });

  it("lead to their sources in a stack trace", () => {
    const code = `import("@storno/stripe").then(({ createStripe }) => createStripe({})).catch(({ stack }) => console.log(stack))`;
    const stack = execFileSync(process.execPath, ["--enable-source-maps", "--eval", code], {
      cwd: folder,
      encoding: "utf8",
    });
    const [, file = "", line = ""] = /at .*?\(?([^( ]+@storno\/shared\/src\/\w+\.ts):(\d+):\d+\)?$/m.exec(stack) ?? [];
    expect(readFileSync(file, "utf8").split("\n")[Number(line) - 1]).toContain("throw new TypeError");
  });
});

it("Every built file of a packed package has its source map", () => {
  const built = globSync("node_modules/@storno/*/dist/**/*.{js,d.ts}", { cwd: folder });
  expect(built.length).toBeGreaterThan(50);
  const unmapped = built.filter((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    // The sandbox's entry has nothing but exports, which no line of a source is behind.
    if (text.split("\n").every((line) => /^(import|export|$)/.test(line))) return false;
    const [, map] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(text) ?? [];
    return map === undefined || globSync(join(dirname(file), map), { cwd: folder }).length === 0;
  });
  expect(unmapped).toEqual([]);
});

describe("A consumer of the packed packages", () => {
  const load = createRequire(join(root, "package.json"));
  const typescript = dirname(load.resolve("typescript/package.json"));
  const typeRoots = [dirname(dirname(load.resolve("@types/node/package.json")))];
  const consumer = typeConsumer([...providerPackages.values()].map((name) => ({ name })));
  const compiled = (setting: Setting, files: ReadonlyMap<string, string>, name: string) =>
    compile(typescript, setting, files, join(folder, name), typeRoots);

  it.each(settings)("compiles as $name, and fails with a type error alone", async (setting) => {
    const files = new Map(consumer[setting.files]);
    expect(files.size).toBeGreaterThan(providerPackages.size);
    const wrong = `export const client: string = createStripe({ apiKey: "key" });`;
    files.set(
      `mistake.${setting.files === "esm" ? "ts" : "cts"}`,
      `import { createStripe } from "@storno/stripe";\n${wrong}\n`,
    );
    expect(await compiled(setting, files, setting.name)).toEqual([
      expect.stringMatching(/^mistake\.c?ts\(2,14\): error TS2322: /),
    ]);
  });

  it("fails where a package's types are any", async () => {
    const files = new Map([...consumer.esm].map(([file, text]) => [file, text.replaceAll("@storno/", "@untyped/")]));
    files.set("untyped.d.ts", `declare module "@untyped/*";\n`);
    const [setting] = settings;
    const problems = setting && (await compiled(setting, files, "untyped"));
    expect(problems).toContainEqual(
      expect.stringContaining("wrong-storno-stripe.ts(3,1): error TS2578: Unused '@ts-expect-error'"),
    );
  });
});
