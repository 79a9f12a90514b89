import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyCheckout, demandHistory } from "../checkout.ts";
import { budgetOf, sizeProblems } from "../packs/budget.ts";
import { packProblems } from "../packs/check.ts";
import { install } from "../packs/consumer.ts";
import { pnpm } from "../packs/pnpm.ts";
import type { Problem } from "../packs/problem.ts";
import { everythingOf, sizeOf } from "../packs/size.ts";
import { pack, type PackedManifest, type Tarball } from "../packs/tarball.ts";
import { workspacesOf, type Manifest } from "../workspaces.ts";
import { changesetFiles, changesetProblems } from "./changesets.ts";
import type { Publication } from "./publication.ts";
import { published, type Published } from "./registry.ts";
import { publicationProblems } from "./rules.ts";

/** What a release would do, and what would go wrong. Without publications it did not come to packing. */
export interface Rehearsal {
  readonly publications: readonly Publication[];
  readonly problems: readonly Problem[];
}

/**
 * Does everything that a release of a checkout does, but for publishing, in a copy that is gone afterwards: applies the pending
 * changesets, installs, builds, packs and checks. `repository` (`owner/name`) is the one that a release runs in; a dry run has none.
 */
export async function rehearse(
  checkout: string,
  repository: string | undefined,
  ask: (manifest: PackedManifest) => Promise<Published> = published,
): Promise<Rehearsal> {
  const manifests = workspacesOf(checkout).map(({ manifest }) => manifest);
  const problems = changesetProblems(checkout, manifests);
  if (problems.length > 0) return { publications: [], problems };
  const folder = mkdtempSync(join(tmpdir(), "storno-release-"));
  try {
    const copy = join(folder, "checkout");
    const packs = join(folder, "packs");
    copyCheckout(checkout, copy);
    const isPending = changesetFiles(copy).length > 0;
    if (isPending) demandHistory(copy);
    pnpm(["install", "--frozen-lockfile", "--prefer-offline"], copy);
    if (isPending) pnpm(["exec", "changeset", "version"], copy);
    pnpm(["--recursive", "--filter", "./packages/*", "run", "build"], copy);
    mkdirSync(packs);
    const tarballs = pack("packages/*", packs, copy);
    const publications = await publicationsOf(tarballs, manifests, tagIn(copy), ask);
    const found = [
      ...publicationProblems(publications, repository),
      ...(await packProblems(tarballs, readFileSync(join(copy, "LICENSE"), "utf8"))),
      ...(await overBudget(tarballs, packs)),
    ];
    return { publications, problems: found };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The dist-tag that changesets publishes under: `latest`, but while a prerelease goes on. */
function tagIn(checkout: string): string {
  const path = join(checkout, ".changeset/pre.json");
  if (!existsSync(path)) return "latest";
  const { mode, tag } = JSON.parse(readFileSync(path, "utf8"));
  return mode === "pre" ? tag : "latest";
}

async function publicationsOf(
  tarballs: readonly Tarball[],
  before: readonly Manifest[],
  tag: string,
  ask: (manifest: PackedManifest) => Promise<Published>,
): Promise<Publication[]> {
  return Promise.all(
    tarballs.map(async (tarball) => {
      const { name, version } = tarball.manifest;
      const from = before.find((manifest) => manifest.name === name)?.version ?? version;
      return { tarball, from, tag, published: await ask(tarball.manifest) };
    }),
  );
}

async function overBudget(tarballs: readonly Tarball[], folder: string): Promise<Problem[]> {
  install(tarballs, folder);
  const found: Problem[] = [];
  for (const { manifest } of tarballs) {
    if (budgetOf(manifest.name) === undefined) continue;
    found.push(...sizeProblems(manifest.name, await sizeOf(everythingOf(manifest.name), folder)));
  }
  return found;
}
