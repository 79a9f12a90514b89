import { createHash } from "node:crypto";
import type { Answer } from "../http/exchange.ts";
import type { Sandbox } from "../sandbox.ts";
import { html, Html } from "./status-page/html.ts";
import type { SandboxServer } from "./listen.ts";
import { pageControls } from "./status-page/controls.ts";
import { pageScript } from "./status-page/script.ts";
import { pageState } from "./status-page/state.ts";
import { pageStyle } from "./status-page/style.ts";

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  // Paths and ids come from callers: even if one of them were not escaped, nothing of it would run.
  "Content-Security-Policy": [
    "default-src 'none'",
    "img-src data:",
    "connect-src 'self'",
    `style-src ${sourceOf(pageStyle)}`,
    `script-src ${sourceOf(pageScript)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** The page for the browser: what the sandbox is doing now, and the controls that a person wants most. */
export function statusPage(sandbox: Sandbox, served: SandboxServer["providers"]): Answer {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Storno sandbox</title>
        <link rel="icon" href="data:," />
        ${new Html(`<style>${pageStyle}</style>`)}
      </head>
      <body>
        <h1>Storno sandbox</h1>
        ${pageControls(Object.keys(served))} ${pageState(sandbox, served)}
        ${new Html(`<script type="module">${pageScript}</script>`)}
      </body>
    </html>`;
  return { status: 200, headers: HEADERS, body: page.markup, arrival: { kind: "whole" } };
}

/** Names an inline script or style in a Content-Security-Policy. */
function sourceOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
