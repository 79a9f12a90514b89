import { parse } from "yaml";

/** `owner/name/path@commit # v1.2.3`: a tag can be moved to other code, a commit cannot. */
const PINNED = /^\s*(?:- )?uses: [\w.-]+\/[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/;
const LOCAL = /^\s*(?:- )?uses: \.\/\S+$/;

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly "timeout-minutes"?: number;
  readonly environment?: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

/** What our own rules find in a workflow, or in an action of ours, that is valid: `file:line: message` or `file: message`. */
export function ruleProblems(file: string, text: string): string[] {
  const { jobs, ...workflow }: Workflow = parse(text);
  const found = pinProblems(text).map((message) => `${file}:${message}`);
  if (/\bsecrets\./.test(text)) found.push(`${file}: reads a secret; nothing here needs one`);
  if (jobs === undefined) return found;
  if (workflow.concurrency === undefined) found.push(`${file}: has no concurrency; say what happens to an older run`);
  if (!isReadOnly(workflow.permissions)) {
    found.push(`${file}: its top-level permissions must be {} or contents: read; a job that writes asks for it itself`);
  }
  const messages = Object.entries(jobs).flatMap(([name, job]) =>
    jobProblems(job).map((message) => `job ${name} ${message}`),
  );
  return [...found, ...messages.map((message) => `${file}: ${message}`)];
}

function pinProblems(text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    if (!/^[^#]*\buses:/.test(line) || PINNED.test(line) || LOCAL.test(line)) return [];
    return `${index + 1}: ${line.trim()} is not pinned; write the commit, 40 digits, and its version behind: @<commit> # v1.2.3`;
  });
}

function isReadOnly(permissions: unknown): boolean {
  return ["{}", '{"contents":"read"}'].includes(JSON.stringify(permissions));
}

function jobProblems({ steps = [], permissions = {}, environment, ...job }: Job): string[] {
  const found: string[] = [];
  if (job["timeout-minutes"] === undefined) found.push("has no timeout-minutes; a run that hangs costs six hours");
  const publishes = steps.some(({ uses }) => uses?.startsWith("changesets/action/publish@"));
  if ((permissions["id-token"] !== undefined) !== publishes) {
    found.push(
      "may ask for an identity (id-token) without publishing, or publishes without; only the one that publishes may",
    );
  }
  if (publishes && environment === undefined) found.push("publishes outside an environment; people approve it there");
  const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  if (checkouts.some((step) => step.with?.["persist-credentials"] !== false)) {
    found.push("leaves its token in the clone; check out with persist-credentials: false");
  }
  return found;
}

/** The commit that each action is pinned to, in every place: `actions/checkout@...`. Places may differ in the path behind the name. */
export function pins(text: string): [action: string, pin: string][] {
  const found = text.matchAll(/uses: ([\w.-]+\/[\w.-]+)[\w./-]*@(\S+ # \S+)$/gm);
  return [...found].map(([, action = "", pin = ""]) => [action, pin]);
}
