// What the status page does in the browser. These functions are sent as text: they can use each other and nothing else.

function say(message: string): void {
  const said = document.querySelector("#said");
  if (said !== null && said.textContent !== message) said.textContent = message;
}

/** Replaces those parts of the page that the server shows otherwise now. */
async function refresh(): Promise<void> {
  const response = await fetch("/");
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = page.querySelectorAll("main > *");
  for (const [place, part] of document.querySelectorAll("main > *").entries()) {
    const newer = next[place];
    if (newer !== undefined && !part.isEqualNode(newer)) part.replaceWith(newer);
  }
}

/** Sends a form to the control that it names, and gives what is to be said about it. */
async function steer(form: HTMLFormElement, button: HTMLElement | null): Promise<string> {
  const { method = "", path = "", done } = form.dataset;
  const members: Record<string, unknown> = Object.fromEntries(new FormData(form, button));
  const numbers = form.querySelectorAll<HTMLInputElement>("[type=number]");
  for (const { name, valueAsNumber } of numbers) members[name] = valueAsNumber;
  const body = method === "POST" ? JSON.stringify(members) : null;
  const response = await fetch(path, { method, headers: { "Content-Type": "application/json" }, body });
  const answer = await response.json();
  return response.ok ? [done, answer.id].filter(Boolean).join(" ") : answer.error.message;
}

function whenSubmitted(event: SubmitEvent): void {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  steer(event.target, event.submitter).then(say).then(refresh).catch(whenUnanswered);
}

function whenTimePassed(): void {
  // Whoever marks something to copy it must not lose it.
  if (document.hidden || getSelection()?.type === "Range") return;
  refresh().catch(whenUnanswered);
}

function whenUnanswered(): void {
  say("The sandbox does not answer.");
}

function start(): void {
  document.addEventListener("submit", whenSubmitted);
  setInterval(whenTimePassed, 1000);
  document.querySelector("#controls")?.removeAttribute("hidden");
}

/** The script of the status page: shows the controls, sends them as JSON, and keeps up with the sandbox. */
export const pageScript = [say, refresh, steer, whenSubmitted, whenTimePassed, whenUnanswered, start]
  .map(String)
  .concat("start();")
  .join("\n");
