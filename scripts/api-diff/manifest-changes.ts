import { subset } from "semver";
import type { Change, Level } from "./change.ts";
import type { Manifest } from "./packages.ts";

/** What a package.json says to those who install it. */
export function manifestChanges(old: Manifest, now: Manifest): Change[] {
  return [
    ...namesChanges("`exports`", entriesOf(old.exports), entriesOf(now.exports)),
    ...namesChanges("`bin`", old.bin, now.bin),
    ...engineChanges(old, now),
    ...dependencyChanges(old, now),
    ...(old.type === now.type ? [] : [{ level: "major" as const, text: `\`type\` is \`${now.type ?? "commonjs"}\`` }]),
    ...(["license", "sideEffects", "files"] as const).flatMap((name): Change[] => {
      const [before, after] = [JSON.stringify(old[name]), JSON.stringify(now[name])];
      return before === after ? [] : [{ level: "patch", text: `\`${name}\` is \`${after}\`` }];
    }),
  ];
}

/** One entry point alone is written without its name. */
function entriesOf(exports: Manifest["exports"]): Named {
  return typeof exports === "string" ? { ".": exports } : (exports ?? {});
}

type Named = Readonly<Record<string, unknown>>;

/** Entry points and commands: users write their names, and their tools ask for the conditions. */
function namesChanges(what: string, old: Named = {}, now: Named = {}): Change[] {
  const both = Object.keys(old).filter((name) => name in now);
  return [
    ...gone(old, now).map((name): Change => ({ level: "major", text: `${what}: \`${name}\` was removed` })),
    ...gone(now, old).map((name): Change => ({ level: "minor", text: `${what}: \`${name}\` was added` })),
    ...both.flatMap((name) => targetChanges(`${what}: \`${name}\``, old[name], now[name])),
  ];
}

/** `require` of a package that had a `default`, and has an `import` alone, finds nothing. */
function targetChanges(what: string, old: unknown, now: unknown): Change[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const [before, after] = [old, now].map((target) => (typeof target === "object" ? Object.keys(target ?? {}) : []));
  const lost = before?.filter((condition) => after?.includes(condition) === false) ?? [];
  if (lost.length === 0) return [{ level: "patch", text: `${what} leads elsewhere` }];
  return lost.map((condition) => ({ level: "major", text: `${what} has no condition \`${condition}\` any more` }));
}

function engineChanges({ engines: old = {} }: Manifest, { engines: now = {} }: Manifest): Change[] {
  return [
    ...namesAndRanges(old, now).map(([name, range]) => ({
      level: asked(old[name], range),
      text: `needs ${name} \`${range}\``,
    })),
    ...gone(old, now).map((name): Change => ({ level: "minor", text: `runs on any ${name}` })),
  ];
}

/** Ordinary dependencies come along by themselves; a peer is for the user to install. */
function dependencyChanges(old: Manifest, now: Manifest): Change[] {
  const [before = {}, after = {}] = [old.peerDependencies, now.peerDependencies];
  return [
    ...namesAndRanges(before, after).map(([name, range]) => ({
      level: asked(before[name], range),
      text: `needs \`${name}\` \`${range}\` beside it`,
    })),
    ...gone(before, after).map((name): Change => ({ level: "minor", text: `no longer needs \`${name}\` beside it` })),
    ...namesAndRanges(old.dependencies, now.dependencies).map(([name, range]): Change => ({
      level: "patch",
      text: `depends on \`${name}\` \`${range}\``,
    })),
    ...gone(old.dependencies, now.dependencies).map((name): Change => ({
      level: "patch",
      text: `no longer depends on \`${name}\``,
    })),
  ];
}

/** What a user has to have: a range that takes all that the old one took asks for nothing new. */
function asked(old: string | undefined, now: string): Exclude<Level, "none"> {
  try {
    return old !== undefined && subset(old, now) ? "minor" : "major";
  } catch {
    // Not every range is one of npm's.
    return "major";
  }
}

type Ranges = Readonly<Record<string, string>>;

/** What only the old side names. */
function gone(old: Named = {}, now: Named = {}): string[] {
  return Object.keys(old).filter((name) => !(name in now));
}

function namesAndRanges(old: Ranges = {}, now: Ranges = {}): [string, string][] {
  return Object.entries(now).filter(([name, range]) => old[name] !== range);
}
