import type { Change } from "./change.ts";
import type { Manifest } from "./packages.ts";

/** What a package.json says to those who install it. */
export function manifestChanges(old: Manifest, now: Manifest): Change[] {
  return [
    ...namesChanges("`exports`", old.exports, now.exports),
    ...namesChanges("`bin`", old.bin, now.bin),
    ...engineChanges(old, now),
    ...dependencyChanges(old, now),
    ...(old.type === now.type ? [] : [{ level: "major" as const, text: `\`type\` is \`${now.type ?? "commonjs"}\`` }]),
  ];
}

type Named = Readonly<Record<string, unknown>>;

/** Entry points and commands: users write their names. Where a name leads is checked when it is packed. */
function namesChanges(what: string, old: Named = {}, now: Named = {}): Change[] {
  return [
    ...Object.keys(old).flatMap((name): Change[] =>
      name in now ? [] : [{ level: "major", text: `${what}: \`${name}\` was removed` }],
    ),
    ...Object.keys(now).flatMap((name): Change[] =>
      name in old ? [] : [{ level: "minor", text: `${what}: \`${name}\` was added` }],
    ),
  ];
}

/** Whether a range takes less than before is not asked: whoever edits it says so in the change log. */
function engineChanges({ engines: old = {} }: Manifest, { engines: now = {} }: Manifest): Change[] {
  return [
    ...namesAndRanges(old, now).map(([name, range]): Change => ({
      level: "major",
      text: `needs ${name} \`${range}\``,
    })),
    ...gone(old, now).map((name): Change => ({ level: "minor", text: `runs on any ${name}` })),
  ];
}

/** Ordinary dependencies come along by themselves; a peer is for the user to install. */
function dependencyChanges(old: Manifest, now: Manifest): Change[] {
  const peers = namesAndRanges(old.peerDependencies, now.peerDependencies).map(([name, range]): Change => ({
    level: "major",
    text: `needs \`${name}\` \`${range}\` beside it`,
  }));
  const own = namesAndRanges(old.dependencies, now.dependencies).map(([name, range]): Change => ({
    level: "patch",
    text: `depends on \`${name}\` \`${range}\``,
  }));
  return [
    ...peers,
    ...gone(old.peerDependencies, now.peerDependencies).map((name): Change => ({
      level: "minor",
      text: `no longer needs \`${name}\` beside it`,
    })),
    ...own,
    ...gone(old.dependencies, now.dependencies).map((name): Change => ({
      level: "patch",
      text: `no longer depends on \`${name}\``,
    })),
  ];
}

type Ranges = Readonly<Record<string, string>>;

/** What only the old side names. */
function gone(old: Ranges = {}, now: Ranges = {}): string[] {
  return Object.keys(old).filter((name) => !(name in now));
}

function namesAndRanges(old: Ranges = {}, now: Ranges = {}): [string, string][] {
  return Object.entries(now).filter(([name, range]) => old[name] !== range);
}
