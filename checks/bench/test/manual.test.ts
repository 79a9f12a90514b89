import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { chart } from "../src/report/chart.ts";
import { accountsOf, paragraphs } from "../src/report/manual.ts";
import { readMeasured } from "../src/report/measured.ts";
import { shown } from "../src/report/shown.ts";
import { CHART, chartOf, MANUAL } from "../src/report/write.ts";

it("The manual says what was measured, and nothing else", () => {
  const manual = readFileSync(MANUAL, "utf8");
  const [, written] = /<!-- measured: .* -->\n([^]*)<!-- \/measured -->/.exec(manual) ?? [];
  expect(written).toBe(`\n${paragraphs(readMeasured()).join("\n\n")}\n\n`);
});

it("The chart shows what was measured", () => {
  expect(readFileSync(CHART, "utf8")).toBe(chartOf(readMeasured()));
});

it("A part that was not measured is passed over", () => {
  expect(accountsOf({})).toEqual(new Map());
  const { bundles } = readMeasured();
  const only = paragraphs(bundles === undefined ? {} : { bundles });
  expect(only.filter((text) => text.startsWith("### "))).toEqual(["### Aims", "### Bundle"]);
});

it("A figure is shown with the least and the most", () => {
  expect(shown({ min: 1, median: 1.256, max: 20 }, 2)).toBe("1.26 (1.00–20.00)");
});

it("Bars are as long as what they stand for, and ours are seen", () => {
  const svg = chart([
    {
      title: "Bytes & time",
      bars: [
        { name: "ours", value: 50, isOurs: true },
        { name: "<theirs>", value: 200, isOurs: false },
      ],
    },
  ]);
  const bars = [...svg.matchAll(/<rect class="(\w+)" .*?width="([\d.]+)"/g)].map(([, kind, width]) => [
    kind,
    Number(width),
  ]);
  expect(bars).toEqual([
    ["ours", 35],
    ["other", 140],
  ]);
  expect(svg).toContain(">Bytes &amp; time<");
  expect(svg).toContain(">&lt;theirs><");
});
