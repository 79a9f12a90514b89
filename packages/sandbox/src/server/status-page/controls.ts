import { REFUND_OUTCOMES } from "../../life/refund-life.ts";
import { html, type Html } from "./html.ts";

/** The forms of the status page. Each names the control that it is for; without a script they cannot work and stay hidden. */
export function pageControls(providers: readonly string[]): Html {
  return html`<section id="controls" aria-label="Controls" hidden>
      <form data-method="POST" data-path="/sandbox/clock" data-done="Time has moved on.">
        <fieldset>
          <legend>Let time pass</legend>
          <button name="advance" value="1h">1 hour</button>
          <button name="advance" value="1d">1 day</button>
          <button name="advance" value="3d">3 days</button>
        </fieldset>
      </form>
      <form data-method="POST" data-path="/sandbox/payments" data-done="Payment added:">
        <fieldset>
          <legend>Add a payment</legend>
          ${[
            labelled("Provider", select("provider", providers)),
            labelled(
              "Amount in the smallest unit",
              html`<input name="amount" type="number" min="1" value="1000" required />`,
            ),
            labelled("Currency", html`<input name="currency" value="usd" required autocomplete="off" />`),
            labelled("What becomes of its refund", select("refundOutcome", REFUND_OUTCOMES)),
          ]}
          <button>Add</button>
        </fieldset>
      </form>
      <form data-method="DELETE" data-path="/sandbox/faults" data-done="Every request is answered now.">
        <fieldset>
          <legend>Faults</legend>
          <button>Clear all</button>
        </fieldset>
      </form>
    </section>
    <p id="said" role="status"></p>`;
}

function labelled(label: string, control: Html): Html {
  return html`<label>${label} ${control}</label>`;
}

function select(name: string, values: readonly string[]): Html {
  return html`<select name="${name}">
    ${values.map((value) => html`<option>${value}</option>`)}
  </select>`;
}
