import type { ActiveFault } from "../../faults/faults.ts";
import type { MovementEntry, RequestEntry } from "../../journal/journal.ts";
import type { Sandbox } from "../../sandbox.ts";
import type { WebhookDelivery } from "../../webhooks/delivery.ts";
import { isoTime } from "../../world/iso-time.ts";
import { html, type Content, type Html } from "./html.ts";
import type { SandboxServer } from "../listen.ts";
import { overviewOf, type DeliveryCounts, type ProviderOverview } from "../overview.ts";

/** So many of the newest rows are enough for a person; the journal's control has them all. */
const SHOWN = 20;

/** What the status page shows now: parts that are the same ones, in the same order, every time. */
export function pageState(sandbox: Sandbox, served: SandboxServer["providers"]): Html {
  const { journal, webhooks } = sandbox;
  const { clock, providers, faults, webhooks: counts } = overviewOf(sandbox, served);
  return html`<main>
    ${[
      html`<p class="faint">In the sandbox it is ${moment(clock.now.getTime() / 1000)} UTC.</p>`,
      part("Providers", PROVIDER_HEADERS, Object.entries(providers).map(providerRow)),
      part("Faults", FAULT_HEADERS, faults.map(faultRow)),
      part("Requests", REQUEST_HEADERS, newest(journal.requests()).map(requestRow)),
      part("Movements", MOVEMENT_HEADERS, newest(journal.movements()).map(movementRow)),
      part("Webhook deliveries", DELIVERY_HEADERS, newest(webhooks.deliveries()).map(deliveryRow)),
      html`<p class="faint">${sentenceOf(counts)}</p>`,
    ]}
  </main>`;
}

function newest<Item>(items: readonly Item[]): Item[] {
  return items.slice(-SHOWN).toReversed();
}

function part(title: string, headers: readonly string[], rows: readonly Html[]): Html {
  const content = rows.length === 0 ? html`<p class="faint">None.</p>` : table(title, headers, rows);
  return html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;
}

function table(title: string, headers: readonly string[], rows: readonly Html[]): Html {
  const head = headers.map((header) => html`<th scope="col">${header}</th>`);
  // It may be wider than the window and then scrolls, for which the keyboard has to reach it.
  return html`<div class="table" role="region" aria-label="${title}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function row(header: Content, ...cells: readonly Content[]): Html {
  return html`<tr>
    <th scope="row">${header}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}

const PROVIDER_HEADERS = ["Provider", "Base URL", "Key", "Refunds", "By currency", "By status"];

function providerRow([name, { url, apiKey, totals }]: [string, ProviderOverview]): Html {
  const amounts = Object.entries(totals.byCurrency).map(([currency, { amount }]) => `${amount} ${currency}`);
  const statuses = Object.entries(totals.byStatus).map(([status, count]) => `${count} ${status}`);
  return row(name, toCopy(url), toCopy(apiKey), totals.refunds, lines(amounts), lines(statuses));
}

const FAULT_HEADERS = ["Fault", "Where", "Rule", "Struck"];

function faultRow({ rule, struck }: ActiveFault): Html {
  const { kind, provider = "every provider", route = "every route", ...rest } = rule;
  const members = Object.entries(rest).map(([name, value]) => `${name}: ${String(value)}`);
  return row(kind, `${provider}, ${route}`, lines(members), struck);
}

const REQUEST_HEADERS = ["Number", "Time", "Provider", "Answer", "Fault", "Request"];

function requestRow({ number, at, provider, method, path, status, replayed, fault }: RequestEntry): Html {
  const answer = `${status ?? "none"}${replayed ? ", replayed" : ""}`;
  return row(number, moment(at), provider, answer, warning(fault ?? ""), html`<code>${method} ${path}</code>`);
}

const MOVEMENT_HEADERS = ["Number", "Time", "Provider", "Status", "Amount", "Refund", "Payment"];

function movementRow({ number, at, provider, refundId, paymentId, amount, currency, from, to }: MovementEntry): Html {
  return row(number, moment(at), provider, `${from ?? "new"} → ${to}`, `${amount} ${currency}`, refundId, paymentId);
}

const DELIVERY_HEADERS = ["Delivery", "Event", "Endpoint", "State", "Attempts", "Last answer"];

function deliveryRow({ id, eventType, url, state, attempts }: WebhookDelivery): Html {
  const last = attempts.at(-1);
  const answer = last?.status ?? last?.problem ?? "";
  const shownState = state === "failed" ? warning(state) : state;
  return row(id, eventType, html`<code>${url}</code>`, shownState, attempts.length, answer);
}

function sentenceOf({ waiting, delivered, failed, dropped }: DeliveryCounts): string {
  return `${delivered} delivered, ${waiting} waiting, ${failed} failed, ${dropped} dropped.`;
}

/** Sandbox time, given in unix seconds. */
function moment(at: number): Html {
  const iso = isoTime(at);
  return html`<time datetime="${iso}">${iso.slice(0, 19).replace("T", " ")}</time>`;
}

function toCopy(text: string): Html {
  return html`<code class="copy">${text}</code>`;
}

function warning(text: string): Html {
  return html`<span class="warning">${text}</span>`;
}

function lines(texts: readonly string[]): Html[] {
  return texts.map((text) => html`<div>${text}</div>`);
}
