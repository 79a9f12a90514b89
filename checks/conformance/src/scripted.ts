import type { Fetch } from "@storno/shared";

/** What a request is answered with. It may reject, or never settle. */
export type Answer = (request: Request) => Promise<Response>;

/** A request as it was given to `fetch`. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A `fetch` that answers one request after the other, the last answer for ever, and keeps what it was sent. */
export function scripted(...answers: readonly Answer[]): { readonly fetch: Fetch; readonly sent: readonly Sent[] } {
  const sent: Sent[] = [];
  const fetch: Fetch = async (request) => {
    const { method, url, headers } = request;
    const answer = answers[Math.min(sent.length, answers.length - 1)];
    sent.push({ method, url, headers: Object.fromEntries(headers), body: await request.clone().text() });
    if (answer === undefined) throw new TypeError("nothing should have been sent");
    return answer(request);
  };
  return { fetch, sent };
}
