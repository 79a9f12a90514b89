import { expect, it } from "vitest";
import changelog from "../release/changelog.ts";

const commit = "3d345a6b319ccafeca3f79aaada51fb7207f8428";
const link = `([3d345a6](https://github.com/storno/storno/commit/${commit}))`;

it("An entry is what the changeset says, and links to the commit", () => {
  const summary = "`refunds.create` takes `reason`.\n\nIt is sent as it is.\n";
  expect(changelog.getReleaseLine({ summary, commit })).toBe(
    `- \`refunds.create\` takes \`reason\`. ${link}\n\n  It is sent as it is.`,
  );
});

it("A list of operations stays a list, and each item has its link", () => {
  const summary =
    "- `refunds.list`: takes `charge`.\n- `refunds.create`: `amount` is required.\n  Pass what was paid.\n";
  expect(changelog.getReleaseLine({ summary, commit })).toBe(
    [
      `- \`refunds.list\`: takes \`charge\`. ${link}`,
      `- \`refunds.create\`: \`amount\` is required. ${link}`,
      "  Pass what was paid.",
    ].join("\n"),
  );
});

it("A changeset that is not committed yet has no link", () => {
  expect(changelog.getReleaseLine({ summary: "Faster." })).toBe("- Faster.");
});

it("Packages of ours that came along are one line, and none when none came", () => {
  const updated = [
    { name: "@storno/shared", newVersion: "0.2.0" },
    { name: "@storno/sandbox", newVersion: "1.0.0" },
  ];
  expect(changelog.getDependencyReleaseLine([{ summary: "Faster.", commit }], updated)).toBe(
    "- Updated dependencies: `@storno/shared` 0.2.0, `@storno/sandbox` 1.0.0.",
  );
  expect(changelog.getDependencyReleaseLine([{ summary: "Faster.", commit }], [])).toBe("");
});
