/** What the data are and are not, as the server states it. */
import { fill, h } from "../../../base/dom";
import { onLang, pick, t } from "../../../base/i18n";
import { store } from "../state";
import { texts } from "../texts";

export function aboutBox(): HTMLElement {
  const box = h("footer", { class: "about" });
  const show = () => {
    const about = store.get("about");
    if (!about) return fill(box);
    const notes = (about.notes ?? []).map((note) => h("li", {}, pick(note)));
    fill(box,
      notes.length > 0 && h("details", { class: "more" },
        h("summary", {}, t(texts.aboutTitle)),
        h("ul", { class: "about-notes" }, ...notes)),
      h("p", { class: "hint" }, `${about.name} ${about.version} · ${t(texts.dataVersion, { v: about.dataVersion })}`));
  };
  store.on(["about"], show);
  onLang(show);
  return box;
}
