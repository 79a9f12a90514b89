import type { Draft } from "../../draft.ts";
import { namesOf } from "../../names.ts";

/** `test/answers.ts` of a provider's package. */
export function answers(draft: Draft): string {
  const { title } = draft;
  const { create, options } = namesOf(draft);
  return `import { ${create}, type ${title}, type ${options} } from "../src/index.ts";

/** A request as it left. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** A client whose handler, passed as \`fetch\`, gives the same answer to every call and keeps what it was sent. */
export function answering(body: unknown, init?: ResponseInit, options?: Partial<${options}>): [${title}, Sent[]] {
  const sent: Sent[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request;
    sent.push({ method, url, headers, body: await request.text() });
    return Response.json(body, init);
  };
  return [${create}({ apiKey: "sk_test_1", fetch, ...options }), sent];
}
`;
}
