import type { Draft } from "../../draft.ts";
import { when } from "../../lines.ts";
import { namesOf } from "../../names.ts";
import { amountOf, makingInput } from "../../sample.ts";
import { moneyCode } from "./money.ts";

/** `README.md` of a provider's package. */
export function readme(draft: Draft): string {
  const { name, title, spec, retrieve, making, listing, telling, refund, hasTest } = draft;
  const { create } = namesOf(draft);
  const variable = name.toUpperCase();
  const before = making.payment.in === "path" ? '"pay_1", ' : "";
  const input = JSON.stringify(makingInput(draft, amountOf(draft), "pay_1"));
  const limits = spec.openapi["x-rate-limits"] === undefined ? "" : '`"documented"`, or ';
  return `# @storno/${name}

Typed client for [${title}'s API](${retrieve.source.externalDocs?.url}).

\`\`\`sh
npm install @storno/${name}
\`\`\`

## Use

\`\`\`ts
import { ${create}, toRefund } from "@storno/${name}";

const ${name} = ${create}({ apiKey: process.env.${variable}_API_KEY });

const made = await ${name}.${making.operation.name}(${before}${input});
console.log(toRefund(await ${name}.${retrieve.name}(made.id)));
${when(listing, `for await (const refund of ${name}.refunds.list()) console.log(toRefund(refund));`)}
\`\`\`

${
  making.isKeyed
    ? `Every \`${making.operation.name}\` carries an idempotency key, the same one in all of its attempts; \`error.idempotencyKey\` holds it.`
    : `${title} documents no idempotency key, so \`${making.operation.name}\` is sent once, and never repeated. One whose answer was lost fails with \`outcome: "unknown"\`: look for the refund before you send another one.`
}

${when(
  telling,
  `## Webhooks

\`\`\`ts
import { verifyWebhook } from "@storno/${name}";

export async function receive(body: string, headers: Headers): Promise<void> {
  const event = await verifyWebhook(body, headers, process.env.${variable}_WEBHOOK_SECRET); // throws a WebhookError
  console.log(event.id, event.type);
}
\`\`\`

The body is the raw text or bytes of the request. Times that differ from now by more than 300 seconds, in either direction, are
refused.
`,
)}
## Options

| option | meaning |
| ------ | ------- |
| \`apiKey\` | ${title}'s key${hasTest ? "" : "; live or test is decided by it"} |
${when(hasTest, "| `environment` | `live`, the default, or `test`: another host |")}
| \`baseUrl\`, \`fetch\` | another host, such as the [sandbox](../sandbox); another \`fetch\` |
| \`timeoutMs\`, \`headers\` | of every call; default 60,000 ms, attempts and waits included |
| \`retry\` | \`{ attempts: 5, maxWaitMs: 30_000 }\` unless told otherwise; \`attemptTimeoutMs\` is half of \`timeoutMs\` |
| \`rateLimit\` | ${limits}your own \`{ requests, perMs }\` |
| \`observe\` | is told of every call, attempt, repetition and page |

## Money

${moneyCode(refund).says} \`toRefund\` and \`toAmount\` convert exactly, or throw.

Types, errors, lists and the raw response: see the [README of the project](../../README.md).
`.replace(/\n(\| `(apiKey|environment)[^\n]*)\n\n/g, "\n$1\n");
}
