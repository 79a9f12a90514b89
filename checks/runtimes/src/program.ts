/**
 * The program that runs on every runtime. It is told what there is by a URL and tells there what it has found, so that it needs
 * nothing but the packages and `fetch`; in particular nothing of Node.
 */
import type {
  ClientOptions,
  Fetch,
  Paginated,
  ProviderError,
  ProviderErrorDetails,
  ProviderErrorOf,
  Refund,
  VerifyWebhook,
  WebhookError,
} from "@storno/shared";
import type { ProviderReport, ProviderScene, Purpose, Report, Scene, SeenRefund } from "./scene.ts";

/** A provider's package without its own types: the program takes all of them the same way. */
interface Package {
  readonly create: (options: ClientOptions) => Client;
  readonly isError: (value: unknown) => boolean;
  readonly ProviderError: typeof ProviderError;
  readonly WebhookError: typeof WebhookError;
  readonly verifyWebhook?: VerifyWebhook<unknown>;
  toRefund(refund: unknown): Refund;
}

interface Client {
  readonly refunds: {
    readonly list?: () => Paginated<unknown>;
    readonly retrieve: (id: string) => Promise<unknown>;
  };
}

type Failure = ProviderErrorOf;

/** What the packages have done while they were imported: anything at all is wrong. */
type Touched = readonly string[];

/** Runs every step for every provider, and reports to the URL that it was told of. @param pool - a `fetch` to be tried out, too */
export async function run(
  url: string,
  packages: Readonly<Record<string, object>>,
  touched: Touched,
  pool?: Fetch,
): Promise<void> {
  // What was sent by `fetch` has these members, by the type that the sender has as well.
  const scene = (await (await fetch(`${url}/scene`)).json()) as Scene;
  const reports = Object.entries(scene.providers).map(async ([name, provider]) => {
    return [name, await tryOut(name, scene, provider, packageOf(packages[name]), touched, pool)] as const;
  });
  const report: Report = Object.fromEntries(await Promise.all(reports));
  await fetch(`${url}/report`, { method: "POST", body: JSON.stringify(report) });
}

function packageOf(exported: object = {}): Package {
  const named = (pattern: RegExp): unknown => Object.entries(exported).find(([name]) => pattern.test(name))?.[1];
  // The packages' own tests check these types; here only their common shape counts.
  return { ...exported, create: named(/^create[A-Z]/), isError: named(/^is[A-Z]\w*Error$/) } as Package;
}

async function tryOut(
  name: string,
  scene: Scene,
  { apiKey, url, refunding, webhook }: ProviderScene,
  provider: Package,
  touched: Touched,
  pool: Fetch | undefined,
): Promise<ProviderReport> {
  const steps: { name: string; problem?: string }[] = [];
  const seen: { listed?: SeenRefund[]; created?: SeenRefund; closedPort?: string } = {};
  const { keyed, refusal } = refunding;

  async function step(title: string, work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
      steps.push({ name: title });
    } catch (error) {
      steps.push({ name: title, problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    }
  }

  /** Makes the next request to the provider go wrong. */
  async function harm(fault: object): Promise<void> {
    const answer = await fetch(`${scene.sandbox}/sandbox/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ provider: name, times: 1, ...fault }),
    });
    claim(answer.ok, `the sandbox answers ${answer.status} to ${JSON.stringify(fault)}`);
  }

  async function refund(purpose: Purpose, options: object = {}, client: object = made()): Promise<unknown> {
    const path = refunding.operation.split(".");
    const method = path.reduce<unknown>((branch, part) => Reflect.get(Object(branch), part), client);
    claim(typeof method === "function", `there is no method ${refunding.operation}`);
    return await Reflect.apply(method, undefined, [...refunding.calls[purpose].inputs, options]);
  }

  /** What a call fails with, which must be an error of this provider, and say what became of the call. */
  async function failureOf(call: Promise<unknown>, expected: Partial<ProviderErrorDetails>): Promise<Failure> {
    const error: unknown = await call.then(
      () => new Error("the call succeeded"),
      (reason: unknown) => reason,
    );
    if (!provider.ProviderError.is(error)) throw error;
    claim(provider.isError(error), `${error.message} is not known as an error of ${name}`);
    for (const [member, value] of Object.entries(expected)) {
      const actual: unknown = Reflect.get(error, member);
      claim(actual === value, `"${error.message}" has the ${member} ${String(actual)}, not ${String(value)}`);
    }
    return error;
  }

  const made = (options: Partial<ClientOptions> = {}): Client => provider.create({ apiKey, baseUrl: url, ...options });
  const view = (shown: unknown): SeenRefund => {
    const { id, amount, providerStatus: status } = provider.toRefund(shown);
    return { id, amount: amount.amount, status };
  };

  await step("importing does nothing", () => {
    claim(touched.length === 0, `at the import, ${touched.join(", ")} was called`);
  });

  const { list } = made().refunds;
  if (list !== undefined) {
    await step("list every refund, all pages", async () => {
      seen.listed = [];
      let pages = 0;
      for await (const page of list().pages()) {
        seen.listed.push(...page.items.map(view));
        pages += 1;
      }
      claim(pages > 1, `the list has ${pages} page(s), which shows nothing`);
      let count = 0;
      for await (const one of list()) count += view(one).id === seen.listed[count]?.id ? 1 : Number.NaN;
      claim(count === seen.listed.length, "a second walk gives other refunds than the first");
    });

    await step("read a page again whose body broke off", async () => {
      await harm({ kind: "cut-body", bytes: 40 });
      const { items } = await list().page();
      claim(items.length > 0 && view(items[0]).id === seen.listed?.[0]?.id, "the page is not the first one");
    });
  }

  await step("create a refund", async () => {
    const answer = await refund("create");
    const { payment } = refunding.calls.create;
    let found: unknown;
    if (list === undefined) found = await made().refunds.retrieve(String(Reflect.get(Object(answer), "id")));
    else {
      for await (const one of list()) if (provider.toRefund(one).paymentId === payment) found = one;
    }
    claim(found !== undefined, `no refund of ${payment} is listed`);
    seen.created = view(found);
  });

  if (pool !== undefined) {
    await step("retrieve a refund over the pool", async () => {
      const { id = "" } = seen.created ?? {};
      const retrieved = view(await made({ fetch: pool }).refunds.retrieve(id));
      claim(retrieved.id === id, `it is ${retrieved.id}, not ${id}`);
    });
  }

  await step("a refund of too much is refused", async () => {
    const { status = 0 } = await failureOf(refund("refuse"), { kind: "api", outcome: refusal });
    claim(status >= 400, `its status is ${status}`);
  });

  await step("a refund that there is not is not found", async () => {
    const call = made().refunds.retrieve("re_missing");
    const error = await failureOf(call, { kind: "api", status: 404, outcome: "rejected" });
    claim(error.message.includes("refunds.retrieve"), `the message does not name the operation: ${error.message}`);
    claim(!JSON.stringify(error).includes(apiKey), "the error shows the key");
  });

  await step("a call that is aborted before is not sent", async () => {
    const signal = AbortSignal.abort();
    await failureOf(refund("abort before", { signal }), { kind: "aborted", attempts: 0, outcome: "not-sent" });
  });

  await step("a call that is aborted on its way is in doubt", async () => {
    await harm({ kind: "hang", commit: false });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);
    const call = refund("abort", { signal: controller.signal });
    await failureOf(call, { kind: "aborted", attempts: 1, outcome: "unknown" });
  });

  await step("a call that times out is in doubt, and can be repeated with its key", async () => {
    await harm({ kind: "hang", commit: true });
    const call = refund("time-out", { timeoutMs: 2000, retry: { attempts: 1 } });
    const { idempotencyKey } = await failureOf(call, { kind: "timeout", attempts: 1, outcome: "unknown" });
    claim((idempotencyKey !== undefined) === keyed, `its key is ${idempotencyKey}`);
    if (keyed) await refund("time-out", { idempotencyKey });
  });

  await step("a lost answer doubles nothing", async () => {
    // On a connection that has been used before: some runtimes send such a request again by themselves.
    const client = made();
    await client.refunds.retrieve("re_missing").catch(() => {});
    await harm({ kind: "lost-answer" });
    const call = refund("lost answer", {}, client);
    const inDoubt = { kind: "connection", attempts: 1, outcome: "unknown" } as const;
    if (keyed) await call;
    else if (scene.resends) await call.catch(() => failureOf(call, inDoubt));
    else await failureOf(call, inDoubt);
  });

  await step("nobody listens", async () => {
    const client = made({ baseUrl: scene.closedUrl, retry: { attempts: 1 } });
    const { outcome } = await failureOf(refund("closed port", {}, client), { kind: "connection" });
    seen.closedPort = outcome;
  });

  const { verifyWebhook } = provider;
  if (webhook !== undefined || verifyWebhook !== undefined) {
    await step("verify a webhook", async () => {
      claim(webhook !== undefined && verifyWebhook !== undefined, "only one of package and sandbox knows webhooks");
      const { body, headers, secret } = webhook;
      const event = await verifyWebhook(new TextEncoder().encode(body), new Headers(headers), secret);
      claim(JSON.stringify(event) === JSON.stringify(JSON.parse(body)), "the event is not the body");
      const forged = [verifyWebhook(`${body} `, headers, secret), verifyWebhook(body, headers, `${secret}x`)];
      for (const { status, ...end } of await Promise.allSettled(forged)) {
        const error: unknown = "reason" in end ? end.reason : status;
        claim(provider.WebhookError.is(error) && error.reason === "no-match", `a forged one gives ${String(error)}`);
      }
    });
  }

  return { steps, ...seen };
}

function claim(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}
