/** The page of imports: choose, follow, read the report. */
import { ApiError } from "../../base/api";
import { fill, h } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { openPage, section } from "../../parts/frame/page";
import { importForm } from "./form";
import { history } from "./history";
import { progressView } from "./progress";
import { reportView } from "./report";
import { cancelJob, follow, importOf, upload, type Order } from "./send";
import { ended, type Import, type Job } from "./types";
import { texts } from "./texts";

/** The one import that is shown: on its way, or ended. */
class Desk {
  readonly room = h("div", { testid: "outcome" });
  private readonly past = history((id) => void this.open(id));
  /** The file of the dry run that is shown, while the page is not left. */
  private order: Order | null = null;
  private stop: () => void = () => {};
  private redraw: () => void = () => {};

  constructor() {
    onLang(() => this.redraw());
  }

  parts(): HTMLElement[] {
    const form = section("new-import", texts["imports.new"], importForm((order, dryRun) => this.start(order, dryRun)));
    const asked = new URLSearchParams(location.search).get("id");
    if (asked) void this.open(asked);
    return [form, this.room, this.past.element];
  }

  private show(draw: () => HTMLElement): void {
    this.redraw = () => fill(this.room, draw());
    this.redraw();
  }

  private address(id: string): void {
    window.history.replaceState(null, "", `/imports?id=${encodeURIComponent(id)}`);
  }

  async start(order: Order, dryRun: boolean): Promise<void> {
    this.stop();
    this.order = order;
    let cancel = () => {};
    const view = progressView(() => cancel());
    this.redraw = () => {};
    fill(this.room, section("on-its-way", texts["imports.progress"], view.element));
    this.room.scrollIntoView({ block: "nearest" });
    const sending = upload(order, dryRun, (sent, total) => view.sending(sent, total));
    cancel = () => sending.stop();
    try {
      const id = await sending.accepted;
      cancel = () => void cancelJob(id).catch((error: unknown) => this.show(() => failureView(error)));
      this.address(id);
      this.listen(id, view);
    } catch (error) {
      fill(this.room);
      if (!ApiError.isAbort(error)) throw error;
      this.show(() => section("stopped", texts["imports.report"], h("p", { class: "headline", testid: "headline" }, t(texts["say.cancelled"]))));
    }
  }

  private listen(id: string, view: ReturnType<typeof progressView>): void {
    this.stop = follow(id, (job) => {
      if (ended(job)) void this.finish(id, job);
      else view.job(job);
    }, (final) => {
      if (final === null) view.lost();
      else void this.finish(id, null);
    });
  }

  /** The report tells more than the job; a failure nobody foresaw has only the job. */
  private async finish(id: string, job: Job | null): Promise<void> {
    try {
      this.report(await importOf(id));
    } catch (error) {
      const known = job?.result && "detail" in job.result ? new ApiError(422, job.result) : error;
      const gone = !job && error instanceof ApiError && error.status === 404;
      this.show(() => section("no-report", texts["imports.report"],
        gone ? h("p", { class: "headline headline-bad", role: "alert", testid: "headline" }, t(texts["imports.gone"])) : failureView(known)));
    }
    await this.past.load();
  }

  private report(one: Import): void {
    const order = this.order;
    const now = order && order.into === one.into && one.state === "dry-run"
      ? () => void this.start(order, false).catch((error: unknown) => this.show(() => failureView(error)))
      : null;
    this.show(() => section("report-part", texts["imports.report"], reportView(one, now)));
    this.room.scrollIntoView({ block: "start" });
  }

  /** A past import, or one that is still going on. */
  private async open(id: string): Promise<void> {
    this.stop();
    this.order = null;
    this.address(id);
    try {
      this.report(await importOf(id));
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 404)) return this.show(() => failureView(error));
      const view = progressView(() => void cancelJob(id));
      this.redraw = () => {};
      fill(this.room, section("on-its-way", texts["imports.progress"], view.element));
      this.listen(id, view);
    }
  }
}

void openPage({
  page: "imports", heading: texts["imports.heading"], lead: texts["imports.lead"], roles: ["planner", "admin"],
  build: () => new Desk().parts(),
});
