import { objectCode } from "../../code.ts";
import type { Draft } from "../../draft.ts";
import type { Gaps } from "../../gaps.ts";

/** `errors.ts` of a stand-in. */
export function errors({ spec, title, errors: layout }: Draft, gaps: Gaps): string {
  const tables = layout.words.map((_, index) => (index === 0 ? "WORDS" : `WORDS_${index + 1}`));
  const parts = new Map([[layout.message, "message"]]);
  for (const [index, { pointer, rest }] of layout.words.entries()) {
    parts.set(pointer, `${tables[index]}[status] ?? ${JSON.stringify(rest)}`);
  }
  const body = objectCode(spec, layout.schema, parts, (pointer) => {
    const place = layout.type === undefined ? ["x-errors"] : ["components", "schemas", layout.type];
    const name = pointer.slice(1);
    gaps.report(
      spec.problem(
        place,
        layout.type ?? "errors",
        name,
        "is required, and the stand-in cannot know what to show; give it an example",
      ),
    );
  });
  const words = layout.words.map(({ byStatus, pointer }, index) => {
    const rows = [...byStatus].map(([status, word]) => `${status}: ${JSON.stringify(word)}`);
    return `/** What ${pointer} says to a status. Inferred: the spec lists the words, and not to what. */\nconst ${tables[index]}: Readonly<Record<number, string>> = { ${rows.join(", ")} };\n`;
  });
  return `import { Refusal, type Reply } from "../../http/exchange.ts";

${words.join("\n")}
/** An error in ${title}'s shape, and in words of our own. */
function errorReply(status: number, message: string): Reply {
  return { status, body: ${body} };
}

/** ${title} says no. */
export function refusal(status: number, message: string): Refusal {
  return new Refusal(errorReply(status, message));
}

/** 429 or a fault of ${title}'s own. */
export function failure(status: number): Reply {
  return errorReply(status, status === 429 ? "Too many requests" : "Something went wrong");
}
`;
}
