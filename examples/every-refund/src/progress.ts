import { stdout } from "node:process";

/** Counts that go up while the reader watches: redrawn in place on a terminal, a line at the end of each elsewhere. */
export class Progress {
  readonly #counts = new Map<string, { count: number; done: boolean }>();
  readonly #live = stdout.isTTY;
  #drawn = 0;
  #nextDraw = 0;

  constructor(names: readonly string[]) {
    for (const name of names) this.#counts.set(name, { count: 0, done: false });
  }

  set(name: string, count: number, done = false): void {
    this.#counts.set(name, { count, done });
    if (!this.#live) {
      if (done) console.log(this.#line(name));
    } else if (done || performance.now() >= this.#nextDraw) {
      this.#draw();
    }
  }

  #draw(): void {
    const up = this.#drawn > 0 ? `\u001B[${this.#drawn}A` : "";
    stdout.write(up + [...this.#counts.keys()].map((name) => `\u001B[2K${this.#line(name)}\n`).join(""));
    this.#drawn = this.#counts.size;
    this.#nextDraw = performance.now() + 80;
  }

  #line(name: string): string {
    const { count = 0, done = false } = this.#counts.get(name) ?? {};
    return `  ${done ? "✓" : "…"} ${name.padEnd(10)} ${count.toLocaleString("en").padStart(7)} refunds`;
  }
}
