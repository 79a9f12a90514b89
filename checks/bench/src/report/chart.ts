import type { Bars } from "../part.ts";

/** Pixels. */
const [WIDTH, COLUMN, GAP, LABEL, LINE, HEAD] = [840, 400, 40, 200, 22, 30];

/** Seen on a light and on a dark page. */
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; }
  .ours { fill: #0969da; }
  .other { fill: #afb8c1; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .ours { fill: #4493f8; }
    .other { fill: #57606a; }
  }
`;

/** A chart of bars as SVG, two groups beside each other; the longest bar of a group fills its width. Shorter is better. */
export function chart(groups: readonly Bars[]): string {
  const rows = Math.ceil(groups.length / 2);
  const heights = Array.from({ length: rows }, (_, row) => {
    return Math.max(...groups.slice(2 * row, 2 * row + 2).map(({ bars }) => HEAD + bars.length * LINE)) + LINE;
  });
  const drawn = groups.map((group, place) => {
    const row = Math.floor(place / 2);
    const top = heights.slice(0, row).reduce((sum, height) => sum + height, 0);
    return `<g transform="translate(${(place % 2) * (COLUMN + GAP)} ${top})">\n${groupOf(group)}\n</g>`;
  });
  const height = heights.reduce((sum, each) => sum + each, 0);
  const size = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  const title = escaped(groups.map((group) => group.title).join("; "));
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">
<title>${title}; shorter is better</title>
<style>${STYLE}</style>
${drawn.join("\n")}
</svg>
`;
}

function groupOf({ title, bars }: Bars): string {
  const longest = Math.max(...bars.map(({ value }) => value));
  // The number stands behind its bar.
  const room = COLUMN - LABEL - 60;
  const lines = bars.map(({ name, value, isOurs }, place) => {
    const top = HEAD + place * LINE;
    const width = Math.max(1, (value / longest) * room).toFixed(1);
    return [
      `<text x="${LABEL - 8}" y="${top + 12}" text-anchor="end">${escaped(name)}</text>`,
      `<rect class="${isOurs ? "ours" : "other"}" x="${LABEL}" y="${top}" width="${width}" height="16" rx="2"/>`,
      `<text x="${(LABEL + Number(width) + 6).toFixed(1)}" y="${top + 12}">${number(value)}</text>`,
    ].join("\n");
  });
  return [`<text class="title" x="0" y="16">${escaped(title)}</text>`, ...lines].join("\n");
}

/** Three digits are enough to see a difference. */
function number(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
