/** How the status page looks, by day and by night. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf8; --card: #fff; --ink: #1d1b26; --faint: #666374; --line: #e4e1ea; --accent: #4b3fb5; --wrong: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15141b; --card: #1d1c25; --ink: #e9e7f0; --faint: #a09dae; --line: #33313f; --accent: #b3aaff; --wrong: #ff9b92;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 90rem;
  background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif;
}
h1 { margin: 0; font-size: 1.6rem; letter-spacing: -0.01em; }
h2 { margin: 2.2rem 0 0.6rem; font-size: 1.05rem; }
p { margin: 0.3rem 0; }
.faint { color: var(--faint); }
.warning { color: var(--wrong); font-weight: 600; }
.table { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.4rem 0.75rem; text-align: left; vertical-align: top; white-space: nowrap; }
th { color: var(--faint); font-size: 0.85em; font-weight: 600; }
tbody tr { border-top: 1px solid var(--line); }
tbody th { color: inherit; font-size: inherit; }
code { font: 0.9em ui-monospace, monospace; }
.copy { user-select: all; }
#controls { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin-top: 1.2rem; }
#controls[hidden] { display: none; }
fieldset { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; min-width: 0; margin: 0; padding: 0; border: 0; }
legend { padding: 0 0 0.3rem; font-weight: 600; }
label { display: grid; color: var(--faint); font-size: 0.85em; }
button, input, select {
  height: 2.3rem; padding: 0 0.7rem; border: 1px solid var(--line); border-radius: 7px;
  background: var(--card); color: var(--ink); font: inherit;
}
label > * { font-size: 15px; }
button { border-color: var(--accent); color: var(--accent); cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
input[type="number"] { width: 8rem; }
input[name="currency"] { width: 5rem; }
#said { min-height: 1.5em; margin-top: 1rem; }
`;
