/** A park's record as it stands, and what is missing in it. */
import { fill, h, type Child } from "../../base/dom";
import { confidence, kind, num } from "../../base/format";
import { either, onLang, t, tOr, type TextKey } from "../../base/i18n";
import { table } from "../../parts/frame/show";
import { attributes, latest, type ParkDetail } from "./park";
import { sheet } from "./sheet";

const around = 0.06;

function facts(park: ParkDetail): Child[] {
  const area = park.approvedAreaHa ? t(park.areaBasis === "reported" ? "park.areaReported" : "park.areaCatalogue", { ha: num(park.approvedAreaHa) }) : null;
  const lines: [TextKey, string | null | undefined][] = [
    ["park.also", park.aliases?.join(t("listComma"))],
    ["park.kind", kind(park)],
    ["park.place", [park.city, park.county].filter(Boolean).join(" ")],
    ["park.area", area],
    ["park.approved", park.approved ? String(park.approved) : null],
    ["park.industries", park.industries?.join(t("listComma"))],
    ["park.partner", park.partner],
    ["park.position", [tOr(`accuracy.${park.positionAccuracy}`, park.positionAccuracy), park.positionBasis].filter(Boolean).join("；")],
    ["park.sources", park.sources?.join("；") ?? park.source],
    ["park.recorded", park.recorded],
    ["park.confidence", confidence(park.confidence)],
  ];
  return lines.filter(([, text]) => text).flatMap(([key, text]) => [h("dt", {}, t(key)), h("dd", {}, text ?? "")]);
}

function figures(park: ParkDetail): Child[] {
  const known = latest(park);
  const missing = attributes.filter(({ code }) => !known.has(code));
  const rows = attributes.flatMap(({ code }) => known.get(code) ?? []);
  return [
    h("h3", {}, t("park.figures")),
    rows.length === 0 ? h("p", { class: "muted" }, t("park.noFigures"))
      : table(`figures-${park.id}`, "park.figures", ["park.figure", "park.value", "park.asOf", "park.source"],
        rows.map((f) => [either(f.name, f.nameEn), `${num(f.value, 4)} ${f.unit}`, f.asOf, f.source])),
    h("p", { class: missing.length > 0 ? "note" : "done", testid: "park-missing" }, missing.length > 0
      ? `${t("park.missing", { n: missing.length })}${missing.map((a) => either(a.zh, a.en)).join(t("listComma"))}`
      : t("park.complete")),
    h("p", {}, h("a", { href: sheet(park), download: `tidu-${park.id}.csv`, testid: "park-sheet" }, t("park.sheet"))),
    h("p", { class: "hint" }, t("park.sheetHow")),
  ];
}

function mapLink(park: ParkDetail): HTMLElement | null {
  if (park.lon === null || park.lat === null) return null;
  const view = [park.lon - around, park.lat - around, park.lon + around, park.lat + around].map((d) => d.toFixed(4)).join(",");
  return h("p", { class: "actions" }, h("a", { class: "button button-quiet", href: `/?view=${view}` }, t("park.map")));
}

export function record(park: ParkDetail): HTMLElement {
  const box = h("section", { class: "part", testid: "park-record", "data-park-id": park.id });
  const draw = () => fill(box, h("h2", {}, park.name), h("dl", { class: "facts" }, ...facts(park)), mapLink(park), ...figures(park));
  draw();
  onLang(draw);
  return box;
}
