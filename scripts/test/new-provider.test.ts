import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { Problem } from "../generator/problem.ts";
import { Spec } from "../generator/spec.ts";
import type { Answers } from "../new-provider/answers.ts";
import { readCommandLine } from "../new-provider/command-line.ts";
import { draftOf } from "../new-provider/draft.ts";
import { providerFiles } from "../new-provider/files.ts";
import { GapError } from "../new-provider/gaps.ts";
import { wrongName } from "../new-provider/reading.ts";
import { providerNames, root } from "../providers.ts";
import type { Edit } from "./acme.ts";
import { PATIENCE } from "./patience.ts";

vi.setConfig({ testTimeout: PATIENCE });

const FIXTURES = "checks/new-provider/specs";
const pagely = readFileSync(join(root, FIXTURES, "pagely.yaml"), "utf8");

function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`The spec does not hold this once:\n${from}`);
    return text.replace(from, to);
  }, pagely);
}

const ANSWERS: Answers = {
  unit: "minor",
  statuses: new Map(),
  signature: { layout: "pairs", header: "Pagely-Signature" },
};

/** What a spec and answers lack: problems with the text of their line, and questions by their option. */
async function lacking(text: string, answers: Partial<Answers> = {}) {
  try {
    await providerFiles(draftOf(new Spec("pagely", text), { ...ANSWERS, ...answers }), text);
  } catch (error) {
    if (!(error instanceof GapError)) throw error;
    const lines = text.split("\n");
    const shown = ({ line = 0, where, text: says }: Problem): string =>
      `${lines[line - 1]?.trim()} | ${where}: ${says}`;
    return { problems: error.gaps.problems.map(shown), questions: [...error.gaps.questions.keys()] };
  }
  return { problems: [], questions: [] };
}

/** The command in this checkout, which must stay as it is. */
function run(...inputs: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/new-provider.ts"), ...inputs], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: join(root, FIXTURES) },
  });
  return { status, stdout, stderr };
}

describe("new-provider", () => {
  it("lists what it would write, and writes nothing", () => {
    const answers = ["--amounts", "minor", "--webhooks", "pairs:Pagely-Signature"];
    const { status, stdout } = run("pagely", "--openapi", "pagely.yaml", ...answers, "--dry-run");
    const files = stdout.trim().split("\n");
    expect(files).toEqual(
      expect.arrayContaining(["specs/pagely.yaml", "packages/pagely/src/index.ts", ".changeset/pagely.md"]),
    );
    expect(status).toBe(0);
    expect(files.filter((file) => file.includes("pagely") && existsSync(join(root, file)))).toEqual([]);
  });

  it("asks for all that only a person can say at once, writes nothing and ends with 2", () => {
    const before = readdirSync(join(root, "packages"));
    const { status, stderr } = run("linkly", "--openapi", "linkly.yaml");
    expect(stderr).toContain("What do these statuses mean: requested, sent, done, bounced?");
    expect(stderr).toContain(
      "→ --status requested=<status> --status sent=<status> --status done=<status> --status bounced=<status>",
    );
    expect(stderr).toContain("→ --amounts <minor | hundredths | major>");
    expect(stderr).toContain("0 problem(s) in the spec, 2 question(s); nothing was written.");
    expect(status).toBe(2);
    expect(readdirSync(join(root, "packages"))).toEqual(before);
  });

  it("says of a file that is no dialect, file and line, all at once", () => {
    const { status, stderr } = run("refunds", "--openapi", join(root, "scripts/test/plain.json"));
    const lines = stderr.split("\n").filter((line) => line.includes("plain.json:"));
    expect(lines).toEqual([
      expect.stringMatching(/plain\.json:2 {2}document: openapi: is 3\.0\.3, not 3\.1/),
      expect.stringMatching(/plain\.json:3 {2}info: title: "Plain" must be the provider's name/),
      expect.stringMatching(/plain\.json:7 {2}list: externalDocs: is missing/),
      expect.stringMatching(/plain\.json:7 {2}list: summary: is missing/),
      expect.stringMatching(/plain\.json:8 {2}list: operationId: must match/),
      expect.stringMatching(/plain\.json:9 {2}list: x-internal: is no key of the dialect/),
    ]);
    expect(status).toBe(2);
  });

  it.each([
    ["no name", [], "Give one name, not 0."],
    ["two names", ["one", "two"], "Give one name, not 2."],
    ["no file", ["one"], "Give the provider's OpenAPI file with --openapi."],
    ["a file that is not there", ["one", "--openapi", "none.yaml"], "There is no file none.yaml."],
    ["a folder", ["one", "--openapi", "."], ". is a folder, not a file."],
    ["a file that is no YAML", ["one", "--openapi", "../src/checkout.ts"], "../src/checkout.ts:"],
    ["a file that is no OpenAPI", ["one", "--openapi", "../tsconfig.json"], "is no OpenAPI document"],
    ["an option that there is not", ["one", "--opnapi", "x"], "--opnapi"],
  ])("refuses %s with 2", (_, inputs, says) => {
    const { status, stdout, stderr } = run(...inputs);
    expect(stderr).toContain(says);
    expect(stderr.toLowerCase()).toContain("nothing was written");
    expect([status, stdout]).toEqual([2, ""]);
  });
});

it.each<[name: string, words: string | undefined]>([
  ["stripe", "There is a provider stripe already: specs/stripe.yaml."],
  ["shared", "@storno/shared is the name of another package: packages/shared/package.json."],
  ["sandbox", "@storno/sandbox is the name of another package: packages/sandbox/package.json."],
  ["conformance", "@storno/conformance is the name of another package: checks/conformance/package.json."],
  ["delete", '"delete" is a word of the language, which no variable can have; choose another.'],
  ...["Acme", "ac-me", "ac me", "", "1st", "../acme", "äcme"].map((name): [string, string] => [
    name,
    `"${name}" must be one word of lower-case letters and digits.`,
  ]),
  ["acme", undefined],
])("The name %j: %s", (name, words) => {
  expect(wrongName(name)).toBe(words);
});

it.each([
  [["--amounts", "cents"], "--amounts is one of minor, hundredths, major, not cents."],
  [
    ["--status", "done"],
    "--status is <the provider's>=<pending | requires_action | succeeded | failed | canceled>, not done.",
  ],
  [["--status", "done=unknown"], "not done=unknown."],
  [["--webhooks", "Acme-Signature"], "--webhooks is pairs:<Header> or bare:<Header>:<member>, not Acme-Signature."],
  [["--webhooks", "bare:Acme-Signature"], "not bare:Acme-Signature."],
])("The answer %j is none", (inputs, words) => {
  expect(() => readCommandLine(["acme", "--openapi", "x", ...inputs])).toThrow(words);
});

describe("Of what a spec does not say the line is named, and nothing is guessed:", () => {
  it.each<[mistake: string, edits: Edit[], line: RegExp]>([
    [
      "no amount",
      [
        ["        amount: { type: integer, description: In the smallest unit of the currency. }\n", ""],
        ["payment_id, amount, currency, status", "payment_id, currency, status"],
      ],
      /^properties: \| Refund: does not say how much goes back/,
    ],
    [
      "an amount that may be missing",
      [["payment_id, amount, currency, status", "payment_id, currency, status"]],
      /^amount: .* \| Refund: must be required and never null/,
    ],
    [
      "a time that could be seconds or milliseconds",
      [["created_at: { type: string, format: date-time }\n    Event", "created_at: { type: integer }\n    Event"]],
      /^created_at: \{ type: integer \} \| Refund: must be when it was made/,
    ],
    [
      "a status without its words",
      [["          x-open-enum: true\n          enum: [pending, succeeded, failed]\n", ""]],
      /^status: \| Refund: must be how far it has got/,
    ],
    [
      "ids with a pattern",
      [["id: { type: string, example: rf_3kTqLx }", 'id: { type: string, pattern: "^rf_" }']],
      /^id: .* \| Refund: must be its id/,
    ],
    [
      "an amount without a bound",
      [["                  minimum: 1\n", ""]],
      /^requestBody: \| refunds\.create: "amount" has no bound/,
    ],
    [
      "no payment to refund",
      [
        ["required: [payment_id]", "required: []"],
        ["                payment_id: { type: string }\n", ""],
      ],
      /^requestBody: \| refunds\.create: does not say which payment is refunded/,
    ],
    [
      "a key in a header that the sandbox does not know",
      [["name: Idempotency-Key", "name: Pagely-Key"]],
      /^parameters: \| refunds\.create: "Pagely-Key": the sandbox knows keys/,
    ],
    [
      "no operation that makes a refund",
      [["refunds.create", "refunds.make"]],
      /^paths: \| document: has no operation that makes a refund/,
    ],
    [
      "webhooks that carry no refund",
      [['data: { $ref: "#/components/schemas/Refund" }', "data: { type: object }"]],
      /^refund\.created: \| webhooks: needs a post with a JSON body/,
    ],
  ])("%s", async (_, edits, line) => {
    const { problems } = await lacking(edited(...edits));
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(line)]));
  });

  it("a member that is always shown, and nobody can know how", async () => {
    const mood: Edit = [
      "        reason:\n          type: [string",
      "        mood: { type: string }\n        reason:\n          type: [string",
    ];
    const text = edited(["status, reason, created_at]", "status, mood, reason, created_at]"], mood);
    expect(await lacking(text)).toEqual({
      problems: [
        "mood: { type: string } | Refund: is required, and the stand-in cannot know what to show; give it an example",
      ],
      questions: [],
    });
    expect(
      (await lacking(text.replace("mood: { type: string }", "mood: { type: string, example: glad }"))).problems,
    ).toEqual([]);
  });
});

describe("What only a person can say is asked for:", () => {
  it("the unit of amounts, even where all amounts are integers", async () => {
    expect(await lacking(pagely, { unit: undefined })).toEqual({
      problems: [],
      questions: ["--amounts <minor | hundredths | major>"],
    });
  });

  it("another unit, where the spec contradicts the answer", async () => {
    expect((await lacking(pagely, { unit: "major" })).questions).toEqual(["--amounts minor"]);
    const decimals = edited(
      ["                  type: integer\n", "                  type: number\n"],
      ["amount: { type: integer, d", "amount: { type: number, d"],
    );
    expect((await lacking(decimals)).questions).toEqual(["--amounts major"]);
  });

  it("what a status means, unless it has the common name", async () => {
    const settled = edited([
      "          enum: [pending, succeeded, failed]\n",
      "          enum: [pending, settled, cancelled]\n",
    ]);
    expect((await lacking(settled)).questions).toEqual(["--status settled=<status>"]);
    expect((await lacking(settled, { statuses: new Map([["settled", "succeeded"]]) })).questions).toEqual([]);
    expect((await lacking(settled, { statuses: new Map([["settled", "failed"]]) })).questions).toEqual([
      "--status <status>=succeeded",
    ]);
    expect((await lacking(pagely, { statuses: new Map([["done", "succeeded"]]) })).questions).toEqual([
      "no --status done",
    ]);
  });

  it("how webhooks are signed, where there are some", async () => {
    expect((await lacking(pagely, { signature: undefined })).questions).toEqual([
      "--webhooks <pairs:Header | bare:Header:member>",
    ]);
    const bare = { layout: "bare", header: "Sig", member: "sent" } as const;
    expect((await lacking(pagely, { signature: bare })).questions).toEqual(["--webhooks bare:Sig:<member>"]);
    const silent = pagely.slice(0, pagely.indexOf("webhooks:\n")) + pagely.slice(pagely.indexOf("\ncomponents:\n") + 1);
    expect((await lacking(silent)).questions).toEqual(["no --webhooks"]);
  });
});

it("The files of a provider are those of its siblings, and the spec comes last", async () => {
  const files = [...(await providerFiles(draftOf(new Spec("pagely", pagely), ANSWERS), pagely)).keys()];
  expect(files.at(-1)).toBe("specs/pagely.yaml");
  const [sibling = ""] = providerNames();
  for (const file of [
    "package.json",
    "README.md",
    "tsconfig.json",
    "turbo.json",
    "src/index.ts",
    "test/to-refund.test.ts",
  ]) {
    expect(existsSync(join(root, "packages", sibling, file))).toBe(true);
    expect(files).toContain(`packages/pagely/${file}`);
  }
});
