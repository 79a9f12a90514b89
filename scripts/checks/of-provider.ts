/** Something that is run about providers. */
export interface Check {
  /** What it finds out, in a few words. */
  readonly what: string;
  /** From the repository's root. */
  readonly folder: string;
  readonly command: readonly string[];
}

/** The files that a provider has of its own, by patterns that prettier and the linter take. */
function ownFiles(name: string): string[] {
  return [
    `specs/${name}.yaml`,
    `packages/${name}`,
    `packages/sandbox/src/providers/${name}.ts`,
    `packages/sandbox/src/providers/${name}`,
    `checks/conformance/src/providers/${name}.ts`,
    `checks/faults/src/clients/${name}.ts`,
    `examples/every-refund/src/providers/${name}.ts`,
  ];
}

/** All that there is to find out about some providers, the quickest first. */
export function checksOf(names: readonly string[]): Check[] {
  const own = names.flatMap(ownFiles);
  const code = own.filter((path) => !path.startsWith("specs/"));
  const tests = (folder: string, ...inputs: readonly string[]): string[] => ["vitest", "run", "--no-isolate", ...inputs];
  // The tests of all providers are named after them: "acme refunds.list: ...", "@storno/acme, ...".
  const named = `(^|/| )(${names.join("|")})\\b`;
  return [
    { what: "the spec is right", folder: ".", command: ["node", "scripts/lint-specs.ts", ...names] },
    {
      what: "generated code is what the spec gives",
      folder: ".",
      command: ["node", "scripts/generate.ts", ...names, "sandbox", "--check"],
    },
    { what: "all is formatted", folder: ".", command: ["prettier", "--check", "--log-level=warn", ...own, "packages/sandbox/README.md"] },
    { what: "the linter has nothing to say", folder: ".", command: ["oxlint", "--type-aware", "--deny-warnings", ...code] },
    ...names.map((name) => ({ what: `${name}: types`, folder: `packages/${name}`, command: ["tsc", "-p", "test"] })),
    ...names.map((name) => ({ what: `${name}: tests`, folder: `packages/${name}`, command: tests("") })),
  ];
}
