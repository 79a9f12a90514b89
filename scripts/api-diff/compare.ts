import { Bench } from "./bench.ts";
import { highest, releasedAs, type Change, type Level } from "./change.ts";
import { packageChanges } from "./compare-package.ts";
import type { Exported } from "./exported.ts";
import type { Package } from "./packages.ts";
import { genericUse, PROBE, probeSource } from "./probe.ts";
import { allExportsOf, sideOf } from "./side.ts";
import { tableOf } from "./table.ts";
import { brokenUses, writeUses } from "./uses.ts";

/** A package on both sides; on one of them it may not be. */
export type Pair =
  { readonly old: Package; readonly now: Package | undefined } | { readonly old: undefined; readonly now: Package };

/** What is to be released of a package, and why. */
export interface Verdict {
  readonly name: string;
  /** The version of the base. */
  readonly version: string | undefined;
  /** As semantic versioning has it. */
  readonly level: Level;
  /** As it is released: below 1.0.0 a minor version is what breaks. */
  readonly release: Level;
  readonly changes: readonly Change[];
  readonly isGone?: true;
}

/** Compares packages, all in one TypeScript program. */
export function compare(pairs: readonly Pair[]): Verdict[] {
  const bench = new Bench();
  const toCompare = pairs.flatMap(({ old, now }) =>
    old !== undefined && now !== undefined && differ(old, now) ? [{ old, now }] : [],
  );
  for (const { old, now } of toCompare) for (const side of [old, now]) bench.add(side);
  if (toCompare.length > 0) prepare(bench, toCompare);
  const program = toCompare.length > 0 ? bench.program() : undefined;
  return pairs.map(({ old, now }) => {
    if (old === undefined) return firstRelease(now);
    if (now === undefined) return removal(old);
    if (program === undefined || !differ(old, now)) return verdict(old, []);
    const changes = packageChanges(program.getTypeChecker(), sideOf(bench, program, old), sideOf(bench, program, now));
    const grown = changes.flatMap((change) => change.grown ?? []);
    return verdict(old, [...changes, ...brokenUses(bench, program, old, now, grown)]);
  });
}

function differ(old: Package, now: Package): boolean {
  return old.hash !== now.hash || JSON.stringify(old.manifest) !== JSON.stringify(now.manifest);
}

/** Writes the probes and the uses of the base. Which exports are generic is known only once there is a program. */
function prepare(bench: Bench, pairs: readonly { old: Package; now: Package }[]): void {
  const program = bench.program();
  const checker = program.getTypeChecker();
  for (const { old, now } of pairs) {
    const [before, after] = [old, now].map((side) => allExportsOf(bench, program, side));
    const generics = [...(before ?? [])].flatMap(([name, exported]) => {
      const other = after?.get(name);
      return other !== undefined && (isGeneric(exported) || isGeneric(other)) ? [genericUse(checker, exported)] : [];
    });
    for (const side of [old, now]) bench.write(side, PROBE, probeSource(side, tableOf(side), generics));
    writeUses(bench, old, now);
  }
}

const isGeneric = ({ typeParameters }: Exported): boolean => typeParameters.length > 0;

function verdict({ name, manifest: { version } }: Package, changes: readonly Change[]): Verdict {
  const level = highest(changes.map((change) => change.level));
  return { name, version, level, release: releasedAs(level, version), changes };
}

function firstRelease({ name, manifest: { version } }: Package): Verdict {
  const text = `First release of \`${name}\``;
  return { name, version, level: "minor", release: "minor", changes: [{ level: "minor", text }] };
}

/** A changeset cannot name what is no longer there, so nothing of it is released. */
function removal({ name, manifest: { version } }: Package): Verdict {
  const text = `\`${name}\` is gone. What is published stays as it is: run npm deprecate ${name} "..." and say what to use instead`;
  return { name, version, level: "major", release: "none", changes: [{ level: "major", text }], isGone: true };
}
