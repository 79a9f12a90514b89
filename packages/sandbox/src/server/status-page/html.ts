const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Markup. What was text in it has been escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a piece of markup: text, which is escaped, or markup, which is not. */
export type Content = string | number | Html | readonly Html[];

/** Writes markup; whatever is put in is text unless it is markup itself. */
export function html(markup: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(String.raw({ raw: markup }, ...contents.map(write)));
}

function write(content: Content): string {
  if (content instanceof Html) return content.markup;
  if (typeof content === "object") return content.map(write).join("");
  return String(content).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}
