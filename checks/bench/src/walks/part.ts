import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { part } from "../part.ts";
import { shown } from "../report/shown.ts";
import { walkers } from "../walkers.ts";
import { measureWalks, type WalkFigures } from "./measure.ts";

const COLUMNS: readonly Column<WalkFigures>[] = [
  ["walk", ({ walker }) => walkers[walker].title],
  ["refunds", ({ scene }) => scene],
  ["consumer", ({ consumer }) => consumer],
  ["seconds", ({ seconds }) => shown(seconds, 2)],
  ["times as fast as its SDK", ({ faster }) => shown(faster, 2)],
  ["lost", ({ lost }) => lost],
  ["repeated", ({ repeated }) => repeated],
];

/** How long it takes to walk through 10,000 refunds. */
export const walks = part<{ readonly walks: readonly WalkFigures[] }>({
  title: "Walking 10,000 refunds",
  measure: async ({ quick }) => ({ walks: await measureWalks(quick ? 1 : 3) }),
  account: ({ walks }) => ({
    paragraphs: [markdownTable(COLUMNS, walks)],
    aims: [],
    bars: {
      title: "Walking 10,000 refunds, s",
      bars: walks
        .filter(({ consumer }) => consumer === "idle")
        .map(({ walker, seconds: { median } }) => ({
          name: walkers[walker].title.replaceAll("`", ""),
          value: median,
          isOurs: walker.startsWith("storno-"),
        })),
    },
  }),
});
