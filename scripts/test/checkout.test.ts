import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { copyCheckout, demandHistory, isDirty } from "../checkout.ts";
import { git } from "./git.ts";
import { emptyFolder, lay } from "./tarballs.ts";

/** A clone with a commit, and with changes that no commit has. */
function checkout(): string {
  const folder = emptyFolder();
  lay(folder, {
    ".gitignore": "dist/\n",
    "kept.ts": "1",
    "changed.ts": "1",
    "deleted.ts": "1",
    "deep/er/file.ts": "1",
  });
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message=Begin");
  lay(folder, { "changed.ts": "2", "new.ts": "1", "dist/built.js": "1" });
  rmSync(join(folder, "deleted.ts"));
  return folder;
}

it("A copy has the changes that no commit has, the history, and nothing that git ignores", () => {
  const from = checkout();
  const copy = join(emptyFolder(), "copy");
  copyCheckout(from, copy);
  expect(readFileSync(join(copy, "changed.ts"), "utf8")).toBe("2");
  const there = ["kept.ts", "new.ts", "deep/er/file.ts", "deleted.ts", "dist/built.js"];
  expect(there.filter((file) => existsSync(join(copy, file)))).toEqual(["kept.ts", "new.ts", "deep/er/file.ts"]);
  expect(git(copy, "log", "--format=%s")).toBe("Begin\n");
});

it("Nothing changes in what was copied, not even what git knows of it", () => {
  const from = checkout();
  const state = () => [git(from, "status", "--porcelain"), git(from, "worktree", "list"), git(from, "for-each-ref")];
  const before = state();
  copyCheckout(from, join(emptyFolder(), "copy"));
  expect(state()).toEqual(before);
  expect(isDirty(from)).toBe(true);
});

it("A folder without history is refused with what to do", () => {
  const folder = emptyFolder();
  lay(folder, { "package.json": "{}" });
  expect(() => copyCheckout(folder, join(emptyFolder(), "copy"))).toThrow(
    /git clone fails in .*; it takes a clone of the repository, with its history/,
  );
});

it("A history that is cut short is refused with what to do, in a copy as well", () => {
  const from = checkout();
  git(from, "commit", "--quiet", "--all", "--message=Go on");
  const shallow = join(emptyFolder(), "shallow");
  git(from, "clone", "--quiet", "--depth=1", pathToFileURL(from).href, shallow);
  const copy = join(emptyFolder(), "copy");
  copyCheckout(shallow, copy);
  demandHistory(from);
  expect(() => demandHistory(copy)).toThrow(/git fetch --unshallow/);
});
