import { sizeOf } from "@storno/scripts/packs/size.ts";
import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { part, type Aim } from "../part.ts";
import { bundles as all, type Bundle } from "./bundles.ts";

/** Bytes of a bundle, minified and gzipped. */
export interface BundleSize extends Pick<Bundle, "title" | "kind"> {
  readonly bytes: number;
}

/** The one that the other providers' clients are added to. */
const FIRST = "`@storno/stripe`, everything";

/** The bars of the chart. */
const CHARTED = new Set([FIRST, "`stripe`", "`@whop/sdk`"]);

const COLUMNS: readonly Column<BundleSize>[] = [
  ["bundle", ({ title }) => title],
  ["bytes", ({ bytes }) => bytes],
];

/** What a page has to load. */
export const bundles = part<{ readonly sizes: readonly BundleSize[] }>({
  title: "Bundle",
  async measure() {
    const sizes: BundleSize[] = [];
    for (const { title, kind, code, folder } of all) {
      sizes.push({ title, kind, bytes: await sizeOf(code, folder) });
    }
    return { sizes };
  },
  account: ({ sizes }) => ({
    paragraphs: [markdownTable(COLUMNS, sizes), `The second of two providers adds ${added(sizes)} bytes.`],
    aims: [
      ...sizes
        .filter(({ kind }) => kind === "client")
        .map(({ title, bytes }) => atMost(6000, `Bundle of ${title}`, bytes)),
      atMost(600, "What a second provider adds to a bundle", added(sizes)),
    ],
    bars: {
      title: "Bundle, gzipped kB",
      bars: sizes
        .filter(({ title }) => CHARTED.has(title))
        .map(({ title, kind, bytes }) => ({
          name: title.replaceAll("`", "").replace(", everything", ""),
          value: bytes / 1000,
          isOurs: kind === "client",
        })),
    },
  }),
});

function atMost(most: number, what: string, bytes: number): Aim {
  return { what, aim: `at most ${most} bytes`, measured: `${bytes} bytes`, reached: bytes <= most };
}

/** What Whop's client adds to an application that has Stripe's. */
function added(sizes: readonly BundleSize[]): number {
  const first = sizes.find(({ title }) => title === FIRST)?.bytes ?? Number.NaN;
  const both = sizes.find(({ kind }) => kind === "pair")?.bytes ?? Number.NaN;
  return both - first;
}
