import { contentProblems } from "./contents.ts";
import { publintProblems, typeProblems } from "./linters.ts";
import { manifestProblems } from "./manifest.ts";
import type { Problem } from "./problem.ts";
import type { Tarball } from "./tarball.ts";

/** Everything that is wrong with packages as their users would get them, but for size and speed. The licence is the repository's. */
export async function packProblems(tarballs: readonly Tarball[], licence: string): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const tarball of tarballs) {
    found.push(...contentProblems(tarball, licence), ...manifestProblems(tarball));
    found.push(...(await publintProblems(tarball)), ...(await typeProblems(tarball)));
  }
  return found;
}
