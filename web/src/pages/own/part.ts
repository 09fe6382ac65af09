/** A list below a firm that is fetched, shown as a table, and fetched again after each change. */
import { fill, h, live, type Child } from "../../base/dom";
import { onLang, t, type Bilingual } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { statusLine, table } from "../../parts/frame/show";

interface Listed<T> {
  testid: string;
  heading: Bilingual;
  hint?: Bilingual;
  none: Bilingual;
  heads: Bilingual[];
  fetch(): Promise<T[]>;
  row(one: T, change: (work: () => Promise<unknown>) => void): Child[];
  /** Leads to something new; true: the list has changed. */
  add: { text: Bilingual; run(): Promise<boolean> };
}

export interface ListedPart {
  element: HTMLElement;
  reload(): Promise<void>;
}

export function listedPart<T>(of: Listed<T>): ListedPart {
  const room = h("div", {});
  const status = statusLine(`${of.testid}-status`);
  let items: T[] = [];
  const draw = () => fill(room, items.length === 0 ? h("p", { class: "muted" }, t(of.none))
    : table(of.testid, of.heading, of.heads, items.map((one) => of.row(one, (work) => void change(work)))));
  const reload = async () => {
    try {
      items = await of.fetch();
      draw();
    } catch (error) {
      fill(room, failureView(error, { retry: () => void reload() }));
    }
  };
  const change = async (work: () => Promise<unknown>) => {
    status.say();
    try {
      await work();
    } catch (error) {
      status.say(failureView(error));
    }
    await reload();
  };
  const add = h("button", { type: "button", class: "button button-quiet", testid: `${of.testid}-add`, on: { click: () => void change(of.add.run) } },
    live(of.add.text));
  onLang(draw);
  void reload();
  return {
    element: h("div", { class: "sub" }, h("h3", {}, live(of.heading)), of.hint && h("p", { class: "hint" }, live(of.hint)), room, status.box,
      h("p", { class: "actions" }, add)),
    reload,
  };
}
