/** A piece of TypeScript in a Markdown file. */
export interface Snippet {
  readonly file: string;
  /** Where its first line stands. */
  readonly line: number;
  /**
   * The code, on the lines where it stands in the Markdown: what precedes it is empty, but for what its
   * `<!-- snippet: ... -->` declares.
   */
  readonly code: string;
}

const FENCE = /^(\s*)(```+)\s*(\S*)/;
const DECLARATION = /^\s*<!-- snippet: (.*?) -->\s*$/;

/**
 * The `ts` blocks of a Markdown file.
 *
 * @throws Error when a block has no end.
 */
export function snippetsIn(file: string, markdown: string): Snippet[] {
  const lines = markdown.split(/\r?\n/);
  const found: Snippet[] = [];
  let declared: { readonly index: number; readonly code: string } | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const [, code] = DECLARATION.exec(line) ?? [];
    const [, indent = "", fence, language] = FENCE.exec(line) ?? [];
    if (code !== undefined) declared = { index, code };
    else if (fence !== undefined) {
      const start = index + 1;
      do {
        index++;
        if (index === lines.length) throw new Error(`${file}:${start}: the block has no end`);
      } while (lines[index]?.trim() !== fence);
      if (language === "ts") {
        const before = Array.from({ length: start }, (_, at) => (at === declared?.index ? declared.code : ""));
        const block = lines
          .slice(start, index)
          .map((text) => (text.startsWith(indent) ? text.slice(indent.length) : text));
        found.push({ file, line: start + 1, code: [...before, ...block, ""].join("\n") });
      }
      declared = undefined;
    } else if (line.trim() !== "") declared = undefined;
  }
  return found;
}
