/** How far an import is, with a way to stop it. */
import { fill, h, live } from "../../base/dom";
import { num } from "../../base/format";
import { t } from "../../base/i18n";
import { size } from "./files";
import type { Job } from "./types";
import { texts } from "./texts";

export interface ProgressView {
  element: HTMLElement;
  sending(sent: number, total: number): void;
  job(job: Job): void;
  lost(): void;
}

/** Often enough to hear that it goes on, seldom enough to be heard out. */
const spokenEvery = 5000;

function words(job: Job): string {
  if (job.state === "queued") return t(texts["imports.queued"]);
  const { phase, rows = 0, total, rowsPerSecond, secondsLeft } = job.progress;
  if (phase === "merging") return t(texts["imports.merging"], { rows: num(rows, 0) });
  const text = total ? t(texts["imports.readingOf"], { rows: num(rows, 0), total: num(total, 0) }) : t(texts["imports.reading"], { rows: num(rows, 0) });
  return text + (rowsPerSecond ? t(texts["imports.rate"], { n: num(rowsPerSecond, 0) }) : "") + (secondsLeft ? t(texts["imports.left"], { n: secondsLeft }) : "");
}

export function progressView(cancel: () => void): ProgressView {
  const bar = h("progress", { max: 100, testid: "progress-bar" });
  bar.setAttribute("aria-label", t(texts["imports.progress"]));
  const text = h("p", { class: "progress-text", testid: "progress-text", "aria-hidden": "true" });
  const spoken = h("p", { class: "visually-hidden", role: "status" });
  const stop = h("button", { type: "button", class: "button button-quiet", testid: "cancel-import" }, live(texts["imports.cancel"]));
  stop.addEventListener("click", () => {
    stop.disabled = true;
    fill(stop, t(texts["imports.cancelling"]));
    cancel();
  });
  let last = 0;
  const say = (what: string, at?: number) => {
    text.textContent = what;
    if (at === undefined) bar.removeAttribute("value");
    else bar.value = at;
    if (Date.now() - last < spokenEvery) return;
    last = Date.now();
    spoken.textContent = what;
  };
  return {
    element: h("div", { class: "progress", testid: "progress" }, bar, text, spoken, stop),
    sending: (sent, total) => {
      const percent = total > 0 ? Math.floor((sent / total) * 100) : 0;
      say(t(texts["imports.uploading"], { percent, done: size(sent), total: size(total) }), percent);
    },
    job: (job) => {
      const { rows = 0, total, phase } = job.progress;
      say(words(job), total && phase !== "merging" ? Math.min(99, (rows / total) * 100) : undefined);
    },
    lost: () => say(t(texts["imports.lost"])),
  };
}
