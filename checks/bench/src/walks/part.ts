import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { part, type Aim } from "../part.ts";
import { shown } from "../report/shown.ts";
import { walkers, type WalkerName } from "../walkers.ts";
import { measureWalks, type WalkFigures } from "./measure.ts";

/** The bars of the chart. */
const CHARTED = new Set<WalkerName>(["storno-stripe-prefetch", "stripe-node", "whop-sdk"]);

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
    aims: walks
      .filter(({ walker, consumer }) => walker === "storno-stripe-prefetch" && consumer === "busy")
      .map(({ faster: { median } }) => ({
        what: "Walking with `prefetch: 1` and a busy consumer, by stripe's iterator",
        aim: "at least 1.8 times as fast",
        measured: `${median.toFixed(2)} times`,
        reached: median >= 1.8,
      }))
      .concat(walks.filter(({ walker }) => walker === "storno-stripe-walk").map(walkAim)),
    bars: {
      title: "Walking 10,000 refunds, s",
      bars: walks
        .filter(({ walker, consumer }) => CHARTED.has(walker) && consumer === "busy")
        .map(({ walker, seconds: { median } }) => ({
          name: walkers[walker].title.replaceAll("`", ""),
          value: median,
          isOurs: walker.startsWith("storno-"),
        })),
    },
  }),
});

/** What `walk` has to reach, without losing or repeating a refund. */
function walkAim({ scene, faster: { median }, lost, repeated }: WalkFigures): Aim {
  const least = scene.startsWith("even") ? 4.5 : 3.3;
  return {
    what: `Walking with \`walk\`, 8 in flight, ${scene}, by stripe's iterator`,
    aim: `at least ${least} times as fast, 0 lost, 0 repeated`,
    measured: `${median.toFixed(2)} times, ${lost} lost, ${repeated} repeated`,
    reached: median >= least && lost === 0 && repeated === 0,
  };
}
