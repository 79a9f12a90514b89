/**
 * Writes the first files of a provider: its spec, package, stand-in and what the checks have to know, from an OpenAPI file and
 * from what only a person can say. It writes all of them or none.
 *
 *     node scripts/new-provider.ts <name> --openapi <file> [--dry-run] [--amounts ...] [--status ...] [--webhooks ...]
 *
 * Ends with 2 when it is told something wrong, or too little; every message says what to do.
 */
import { resolve } from "node:path";
import { env } from "node:process";
import { formatted, write } from "./generator/generate.ts";
import { SpecError } from "./generator/problem.ts";
import { Spec } from "./generator/spec.ts";
import { readCommandLine, USAGE, type CommandLine } from "./new-provider/command-line.ts";
import { draftOf, type Draft } from "./new-provider/draft.ts";
import { providerFiles } from "./new-provider/files.ts";
import { GapError } from "./new-provider/gaps.ts";
import { readOpenApi, readSpec, wrongName } from "./new-provider/reading.ts";
import { PAGE_NAME, stepsOf } from "./new-provider/steps.ts";

try {
  await begin(readCommandLine(process.argv.slice(2)));
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 2;
}

async function begin({ name, openapi, answers, isDryRun }: CommandLine): Promise<void> {
  const wrong = wrongName(name);
  if (wrong !== undefined) throw new TypeError(wrong);
  // npm runs its scripts in the root folder, wherever it was called.
  const given = readOpenApi(resolve(env["INIT_CWD"] ?? ".", openapi), openapi);
  const draft = draftOf(await readSpec(name, given.text, openapi), answers);
  const path = `specs/${name}.yaml`;
  const text = (await formatted([[path, given.yaml]])).get(path) ?? given.yaml;
  const files = await providerFiles({ ...draft, spec: new Spec(name, text) }, text);
  if (isDryRun) {
    console.log([...files.keys()].toSorted().join("\n"));
    return;
  }
  console.log(`Wrote ${write(files).length} files:\n${[...files.keys()].toSorted().join("\n")}\n`);
  console.log(`Next:\n${nextSteps(draft).join("\n")}`);
}

/** What the page says comes after this command, and what this provider has that no template knows. */
function nextSteps({ name, title, listing, others }: Draft): string[] {
  const folder = `packages/sandbox/src/providers/${name}`;
  const facts = `checks/conformance/src/providers/${name}.ts`;
  const filters = listing?.strangers ?? [];
  const operations = others.map((operation) => operation.name);
  return [
    ...stepsOf()
      .slice(1)
      .map((step) => `  ${step.replaceAll(PAGE_NAME, name)}`),
    `Hold README, stand-in and its table of rules against ${title}'s documentation: they were made from the spec.`,
    ...(filters.length === 0
      ? []
      : [
          `The stand-in refuses these filters of refunds.list until ${folder}/list-refunds.ts knows them: ${filters.join(", ")}.`,
        ]),
    ...(operations.length === 0
      ? []
      : [
          `The stand-in does not have these operations; until they are in ${folder}/ and ${facts}`,
          `says how they are called, check:provider fails and names them: ${operations.join(", ")}.`,
        ]),
  ];
}

function wordsOf(error: unknown): string {
  if (error instanceof SpecError) {
    return `${error.message}\n${error.problems.length} problem(s); nothing was written. The dialect is described in specs/README.md.`;
  }
  if (error instanceof GapError) return gapWords(error);
  if (error instanceof TypeError) return `${error.message}\nNothing was written.\n\n${USAGE}`;
  throw error;
}

function gapWords({ gaps: { problems, questions } }: GapError): string {
  const asked = [...questions].map(([option, question]) => `${question}\n  → ${option}`);
  return [
    ...(problems.length === 0 ? [] : [new SpecError(problems).message]),
    ...asked,
    `${problems.length} problem(s) in the spec, ${questions.size} question(s); nothing was written.`,
  ].join("\n\n");
}
