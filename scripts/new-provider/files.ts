import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf, formatted, sandboxFiles, type Files } from "../generator/generate.ts";
import { providerManifest } from "../packs/provider-manifest.ts";
import { providerNames, root } from "../providers.ts";
import type { Draft } from "./draft.ts";
import { GapError, Gaps } from "./gaps.ts";
import { withoutGaps } from "./lines.ts";
import { clientUnderFaults } from "./templates/checks/client-under-faults.ts";
import { example } from "./templates/checks/example.ts";
import { facts } from "./templates/checks/facts.ts";
import { fidelity } from "./templates/fidelity.ts";
import { adapter } from "./templates/package/adapter.ts";
import { answers } from "./templates/package/answers.ts";
import { readme } from "./templates/package/readme.ts";
import { requestsTest } from "./templates/package/requests-test.ts";
import { toRefundTest } from "./templates/package/to-refund-test.ts";
import { typesTest } from "./templates/package/types-test.ts";
import { webhook } from "./templates/package/webhook.ts";
import { webhookTest } from "./templates/package/webhook-test.ts";
import { errors } from "./templates/sandbox/errors.ts";
import { listRefunds } from "./templates/sandbox/list-refunds.ts";
import { lives } from "./templates/sandbox/lives.ts";
import { movements } from "./templates/sandbox/movements.ts";
import { operations } from "./templates/sandbox/operations.ts";
import { records } from "./templates/sandbox/records.ts";
import { standIn } from "./templates/sandbox/stand-in.ts";
import { webhooks } from "./templates/sandbox/webhooks.ts";

/**
 * Every file of a new provider, and every file that names it, by path.
 *
 * @throws GapError when the spec does not say what the stand-in has to show.
 */
export async function providerFiles(draft: Draft, specText: string): Promise<Files> {
  const { name } = draft;
  const gaps = new Gaps();
  const sources = [
    ...packageSources(draft),
    ...sandboxSources(draft, gaps),
    [`checks/conformance/src/providers/${name}.ts`, facts(draft)],
    [`checks/faults/src/clients/${name}.ts`, clientUnderFaults(draft)],
    ...(hasExample(draft) ? [[`examples/every-refund/src/providers/${name}.ts`, example(draft)] as const] : []),
    ["packages/sandbox/README.md", readOf("packages/sandbox/README.md").trimEnd() + `\n\n${fidelity(draft)}`],
  ] as const;
  if (!gaps.isEmpty) throw new GapError(gaps);
  return new Map([
    ...(await formatted(sources.map(([path, source]) => [path, withoutGaps(source)] as const))),
    ...(await filesOf(draft.spec)),
    ...(await sandboxFiles([...providerNames(), name].toSorted())),
    ...asTheyAre(draft),
    // Last: while it is not there, there is no provider.
    [`specs/${name}.yaml`, specText],
  ]);
}

function packageSources(draft: Draft): (readonly [path: string, source: string])[] {
  const { telling, name } = draft;
  const sources = {
    "README.md": readme(draft),
    "src/index.ts": adapter(draft),
    "test/answers.ts": answers(draft),
    "test/requests.test.ts": requestsTest(draft),
    "test/to-refund.test.ts": toRefundTest(draft),
    "test/types.test-d.ts": typesTest(draft),
    ...(telling && { "src/webhook.ts": webhook(draft, telling), "test/webhook.test.ts": webhookTest(draft, telling) }),
  };
  return Object.entries(sources).map(([file, source]) => [`packages/${name}/${file}`, source]);
}

function sandboxSources(draft: Draft, gaps: Gaps): (readonly [path: string, source: string])[] {
  const { telling, listing, name } = draft;
  const sources = {
    [`${name}.ts`]: standIn(draft),
    [`${name}/errors.ts`]: errors(draft, gaps),
    [`${name}/lives.ts`]: lives(draft),
    [`${name}/movements.ts`]: movements(draft),
    [`${name}/operations.ts`]: operations(draft),
    [`${name}/records.ts`]: records(draft, gaps),
    ...(listing && { [`${name}/list-refunds.ts`]: listRefunds(draft, listing, gaps) }),
    ...(telling && { [`${name}/webhooks.ts`]: webhooks(draft, telling, gaps) }),
  };
  return Object.entries(sources).map(([file, source]) => [`packages/sandbox/src/providers/${file}`, source]);
}

/** The example needs the ids of refunds, from a list or from webhooks. */
function hasExample({ listing, telling }: Draft): boolean {
  return listing !== undefined || telling !== undefined;
}

const EXAMPLE = "examples/every-refund/package.json";

/** Files whose layout is pnpm's or changesets', and those that are a sibling's but for the name. */
function asTheyAre(draft: Draft): [path: string, text: string][] {
  const { name, title } = draft;
  const [sibling = ""] = providerNames();
  const copied = ["tsconfig.json", "turbo.json", "test/tsconfig.json"].map((file): [string, string] => [
    `packages/${name}/${file}`,
    readOf(`packages/${sibling}/${file}`).replaceAll(sibling, name),
  ]);
  const change = `---\n"@storno/${name}": minor\n"@storno/sandbox": minor\n---\n\nA client for ${title}, and a stand-in of it in the sandbox.\n`;
  return [
    ...copied,
    [`packages/${name}/package.json`, jsonOf(providerManifest({ name, title }))],
    [`.changeset/${name}.md`, change],
    ["checks/faults/package.json", withDependency("checks/faults/package.json", "devDependencies", name)],
    ...(hasExample(draft) ? [[EXAMPLE, withDependency(EXAMPLE, "dependencies", name)] satisfies [string, string]] : []),
  ];
}

function withDependency(path: string, key: "dependencies" | "devDependencies", name: string): string {
  const manifest: Record<string, unknown> = JSON.parse(readOf(path));
  const entries = Object.entries({ ...Object(manifest[key]), [`@storno/${name}`]: "workspace:^" });
  return jsonOf({
    ...manifest,
    [key]: Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1))),
  });
}

function jsonOf(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function readOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
