/** What is to be imported, and how it is to be read. */
import { fill, h, live } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { field, form, input, select } from "../../parts/frame/form";
import { filePicker, filesFault } from "./files";
import type { Order } from "./send";
import { examples } from "./templates";
import { collections, type Collection } from "./types";
import { texts } from "./texts";

const datums = ["", "cgcs2000", "wgs84", "gcj02", "bd09", "crs"] as const;
const encodings = ["UTF-8", "GBK", "GB18030"];
const systems = [4490, 4545, 4546, 4547, 4548, 4524, 4525, 4526, 4527];
const exported: readonly Collection[] = ["parks", "regions", "guidance", "relocations"];

function aboutBox(into: HTMLSelectElement): HTMLElement {
  const box = h("div", { class: "into-about", testid: "into-about", "aria-live": "polite" });
  const draw = () => {
    const chosen = into.value as Collection;
    const example = examples[chosen];
    fill(box, h("p", { class: "hint" }, t(texts[`about.${chosen}`])),
      h("p", { class: "links" },
        example && h("a", { href: example, download: `tidu-${chosen}.csv`, testid: "template" }, t(texts["imports.template"])),
        exported.includes(chosen) && h("a", { href: `/api/v1/downloads/${chosen}?format=${chosen === "guidance" || chosen === "relocations" ? "csv" : "gpkg"}` },
          t(texts["imports.current"]))));
  };
  into.addEventListener("change", draw);
  onLang(draw);
  draw();
  return box;
}

/** The form; `start` is told what was chosen and which of the two buttons was pressed. */
export function importForm(start: (order: Order, dryRun: boolean) => Promise<void>): HTMLElement {
  const into = select(collections.map((c) => ({ value: c, text: texts[`into.${c}`] })), "parks");
  const picker = filePicker();
  const datum = select(datums.map((d) => ({ value: d, text: texts[`datum.${d}`] })));
  const crs = input({ list: "epsg", spellcheck: "false", placeholder: "EPSG:4547", maxlength: 20 });
  const crsField = field({ id: "crs", label: texts["imports.crs"], pointer: "/crs", control: crs, hint: texts["imports.crsHint"] },
    h("datalist", { id: "epsg" }, ...systems.map((code) => h("option", { value: `EPSG:${code}` }))));
  const showCrs = () => (crsField.box.hidden = datum.value !== "crs");
  datum.addEventListener("change", showCrs);
  showCrs();
  const encoding = h("select", {}, h("option", { value: "" }, live(texts["imports.encodingAuto"])), ...encodings.map((e) => h("option", { value: e }, e)));
  const swap = input({ type: "checkbox", id: "swap-xy", "data-testid": "swap-xy" });
  const mapping = input({ type: "file", accept: ".csv" });
  const encodingField = field({ id: "encoding", label: texts["imports.encoding"], pointer: "/encoding", control: encoding, hint: texts["imports.encodingHint"] });
  const mappingField = field({ id: "mapping", label: texts["imports.mapping"], pointer: "/mapping", control: mapping, hint: texts["imports.mappingHint"] });
  const more = h("details", { class: "more" }, h("summary", {}, live(texts["imports.moreOptions"])),
    encodingField.box, h("label", { class: "check", for: "swap-xy" }, swap, h("span", {}, live(texts["imports.swap"]))), mappingField.box);
  const fields = [
    field({ id: "into", label: texts["imports.into"], pointer: "/into", control: into }, aboutBox(into)),
    picker.field,
    field({ id: "datum", label: texts["imports.datum"], pointer: "/datum", control: datum, hint: texts["imports.datumHint"] }),
    crsField,
  ];
  let dryRun = true;
  const order = (): Order => ({
    files: picker.files(), into: into.value as Collection, datum: datum.value === "crs" ? "" : datum.value,
    crs: datum.value === "crs" ? crs.value.trim() : "", encoding: encoding.value, swapXy: swap.checked, mapping: mapping.files?.[0] ?? null,
  });
  const body = form({
    testid: "import-form", submit: texts["imports.dryRun"], fields: [...fields, encodingField, mappingField],
    check: () => ({
      ...(filesFault(picker.files()) ? { "/file": filesFault(picker.files()) } : {}),
      ...(datum.value === "crs" && !/^(EPSG:)?\d{4,6}$/i.test(crs.value.trim()) ? { "/crs": t(texts["imports.needCrs"]) } : {}),
    }),
    send: () => start(order(), dryRun),
  });
  body.insertBefore(more, encodingField.box);
  more.append(encodingField.box, mappingField.box);
  const write = h("button", { type: "submit", class: "button button-quiet", testid: "import-run" }, live(texts["imports.run"]));
  body.querySelector(".form-end")?.append(write);
  body.addEventListener("click", (event) => {
    const target = (event.target as Element).closest("button[type=submit]");
    if (target) dryRun = target !== write;
  }, true);
  return body;
}
