/** A park's record as it stands, and what is missing in it. */
import { fill, h, type Child } from "../../base/dom";
import { confidence, kind, num } from "../../base/format";
import { either, onLang, t, tOr, type Bilingual } from "../../base/i18n";
import { table } from "../../parts/frame/show";
import { attributes, latest, type ParkDetail } from "./park";
import { sheet } from "./sheet";
import { texts } from "./texts";

const around = 0.06;

function facts(park: ParkDetail): Child[] {
  const area = park.approvedAreaHa ? t(park.areaBasis === "reported" ? texts["park.areaReported"] : texts["park.areaCatalogue"], { ha: num(park.approvedAreaHa) }) : null;
  const lines: [Bilingual, string | null | undefined][] = [
    [texts["park.also"], park.aliases?.join(t(texts.listComma))],
    [texts["park.kind"], kind(park)],
    [texts["park.place"], [park.city, park.county].filter(Boolean).join(" ")],
    [texts["park.area"], area],
    [texts["park.approved"], park.approved ? String(park.approved) : null],
    [texts["park.industries"], park.industries?.join(t(texts.listComma))],
    [texts["park.partner"], park.partner],
    [texts["park.position"], [tOr(texts, `accuracy.${park.positionAccuracy}`, park.positionAccuracy), park.positionBasis].filter(Boolean).join("；")],
    [texts["park.sources"], park.sources?.join("；") ?? park.source],
    [texts["park.recorded"], park.recorded],
    [texts["park.confidence"], confidence(park.confidence)],
  ];
  return lines.filter(([, text]) => text).flatMap(([key, text]) => [h("dt", {}, t(key)), h("dd", {}, text ?? "")]);
}

function figures(park: ParkDetail): Child[] {
  const known = latest(park);
  const missing = attributes.filter(({ code }) => !known.has(code));
  const rows = attributes.flatMap(({ code }) => known.get(code) ?? []);
  return [
    h("h3", {}, t(texts["park.figures"])),
    rows.length === 0 ? h("p", { class: "muted" }, t(texts["park.noFigures"]))
      : table(`figures-${park.id}`, texts["park.figures"], [texts["park.figure"], texts["park.value"], texts["park.asOf"], texts["park.source"]],
        rows.map((f) => [either(f.name, f.nameEn), `${num(f.value, 4)} ${f.unit}`, f.asOf, f.source])),
    h("p", { class: missing.length > 0 ? "note" : "done", testid: "park-missing" }, missing.length > 0
      ? `${t(texts["park.missing"], { n: missing.length })}${missing.map((a) => either(a.zh, a.en)).join(t(texts.listComma))}`
      : t(texts["park.complete"])),
    h("p", {}, h("a", { href: sheet(park), download: `tidu-${park.id}.csv`, testid: "park-sheet" }, t(texts["park.sheet"]))),
    h("p", { class: "hint" }, t(texts["park.sheetHow"])),
  ];
}

function mapLink(park: ParkDetail): HTMLElement | null {
  if (park.lon === null || park.lat === null) return null;
  const view = [park.lon - around, park.lat - around, park.lon + around, park.lat + around].map((d) => d.toFixed(4)).join(",");
  return h("p", { class: "actions" }, h("a", { class: "button button-quiet", href: `/?view=${view}` }, t(texts["park.map"])));
}

export function record(park: ParkDetail): HTMLElement {
  const box = h("section", { class: "part", testid: "park-record", "data-park-id": park.id });
  const draw = () => fill(box, h("h2", {}, park.name), h("dl", { class: "facts" }, ...facts(park)), mapLink(park), ...figures(park));
  draw();
  onLang(draw);
  return box;
}
