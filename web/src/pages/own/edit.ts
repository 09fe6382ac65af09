/** Entering and changing a firm's record. */
import { api } from "../../base/api";
import { fill, h, live } from "../../base/dom";
import { either, t } from "../../base/i18n";
import { formDialog } from "../../parts/frame/dialog";
import { field, input, select } from "../../parts/frame/form";
import type { Region } from "../../base/types";
import { addFirm, changeFirm, firmVersion, type Firm, type FirmRecord } from "../../parts/records/firm";
import { industryName, regions } from "../../parts/records/names";
import { texts } from "./texts";

const numbers = ["landHa", "floorAreaM2", "jobs", "powerKva", "waterTpd", "wastewaterTpd", "exportShare", "investmentWan", "outputWan",
  "taxWan", "energyTce"] as const;
const functions = ["production", "headquarters", "rnd", "sales"] as const;
const stages = ["production", "whole", "expansion", "outsourcing"] as const;
const plain = /^\d+(?:\.\d+)?$/;

const option = (r: Region) => h("option", { value: r.code }, either(r.name, r.nameEn));

/** City and county; the value is the county's code, or the city's if none is chosen. */
function place(all: Region[], code: string) {
  const own = all.find((r) => r.code === code);
  const city = h("select", {}, h("option", { value: "" }, live(texts["own.choose"])), ...all.filter((r) => r.level === "city").map(option));
  const county = h("select", {});
  const draw = () => {
    const inside = all.filter((r) => r.level === "county" && r.cityCode === city.value && r.code !== city.value);
    fill(county, h("option", { value: "" }, live(texts["own.wholeCity"])), ...inside.map(option));
    county.disabled = inside.length === 0;
  };
  city.value = own ? (own.level === "city" ? own.code : own.cityCode ?? "") : "";
  draw();
  if (own?.level === "county") county.value = own.code;
  if (county.selectedIndex < 0) county.selectedIndex = 0;
  city.addEventListener("change", draw);
  return { city, county, code: () => county.value || city.value };
}

/** Suggestions come from the server; whatever is typed is its to judge. */
function industryInput(value: string): { control: HTMLInputElement; list: HTMLElement; code(): string } {
  const list = h("datalist", { id: "own-industries" });
  const control = input({ value, list: list.id, maxlength: 60, autocomplete: "off" });
  let timer = 0;
  control.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const q = control.value.trim();
      if (q !== "") api.industries(q, 10).then(({ items }) => fill(list, ...items.map((i) => h("option", { value: `${i.code} ${either(i.name, i.nameEn)}` }))), () => {});
    }, 200);
  });
  return { control, list, code: () => (/^([A-T]|[A-T]?\d{2,4})(?:\s|$)/i.exec(control.value.trim())?.[1] ?? control.value.trim()) };
}

/** Ends with true once it is stored. */
export async function edited(firm?: Firm): Promise<boolean> {
  const [all, called, headers] = await Promise.all([regions(), industryName(firm?.industry ?? null), firm ? firmVersion(firm) : {}]);
  const name = input({ value: firm?.name ?? "", maxlength: 200 });
  const credit = input({ value: firm?.creditCode ?? "", maxlength: 18, autocapitalize: "characters", spellcheck: "false" });
  const where = place(all, firm?.origin ?? "");
  const industry = industryInput(called);
  const stage = select(stages.map((value) => ({ value, text: texts[`stage.${value}`] })), firm?.stage ?? "production");
  const boxes = functions.map((value) => input({ type: "checkbox", id: `own-fn-${value}`, value, checked: firm?.functions.includes(value) ?? false }));
  const does = h("div", {}, ...functions.map((value, i) =>
    h("label", { class: "check", for: `own-fn-${value}` }, boxes[i], h("span", {}, live(texts[`own.fn.${value}`])))));
  const polluting = select([{ value: "", text: texts["own.unsaid"] }, { value: "yes", text: texts["own.yes"] }, { value: "no", text: texts["own.no"] }],
    firm?.polluting == null ? "" : firm.polluting ? "yes" : "no");
  const group = input({ value: firm?.group ?? "", maxlength: 200 });
  const figures = numbers.map((key) => ({ key, control: input({ inputmode: "decimal", maxlength: 16, value: firm?.[key] == null ? "" : String(firm[key]) }) }));
  const record = (): FirmRecord => ({
    name: name.value.trim(), creditCode: credit.value.trim() || null, origin: where.code(), industry: industry.code(), stage: stage.value,
    functions: boxes.filter((box) => box.checked).map((box) => box.value),
    ...(Object.fromEntries(figures.map(({ key, control }) => [key, control.value.trim() === "" ? null : Number(control.value)])) as
      Pick<FirmRecord, typeof numbers[number]>),
    polluting: polluting.value === "" ? null : polluting.value === "yes", group: group.value.trim() || null,
    ...(firm && where.code() === firm.origin ? { lon: firm.lon, lat: firm.lat } : { lon: null, lat: null }),
  });
  return formDialog({
    testid: "firm-form", heading: firm ? texts["own.edit"] : texts["own.add"], submit: texts["page.save"], className: "figure-grid",
    fields: [
      field({ id: "firm-name", label: texts["own.name"], pointer: "/name", control: name, mark: "required" }),
      field({ id: "firm-industry", label: texts["own.industry"], pointer: "/industry", control: industry.control, mark: "required", hint: texts["own.industryHint"] }, industry.list),
      field({ id: "firm-city", label: texts["own.city"], pointer: "/origin", control: where.city, mark: "required" }),
      field({ id: "firm-county", label: texts["own.county"], pointer: "/county", control: where.county }),
      field({ id: "firm-credit", label: texts["own.creditCode"], pointer: "/creditCode", control: credit, hint: texts["own.creditHint"] }),
      field({ id: "firm-stage", label: texts["own.stage"], pointer: "/stage", control: stage }),
      ...figures.map(({ key, control }) => field({ id: `firm-${key}`, label: texts[`own.${key}`], pointer: `/${key}`, control })),
      field({ id: "firm-polluting", label: texts["own.polluting"], pointer: "/polluting", control: polluting }),
      field({ id: "firm-group", label: texts["own.group"], pointer: "/group", control: group }),
      field({ id: "firm-functions", label: texts["own.functions"], pointer: "/functions", control: does, group: true }),
    ],
    check: () => ({
      ...(name.value.trim() === "" ? { "/name": t(texts["own.needName"]) } : {}),
      ...(industry.control.value.trim() === "" ? { "/industry": t(texts["own.needIndustry"]) } : {}),
      ...(where.code() === "" ? { "/origin": t(texts["own.needCity"]) } : {}),
      ...Object.fromEntries(figures.filter(({ control }) => control.value.trim() !== "" && !plain.test(control.value.trim()))
        .map(({ key }) => [`/${key}`, t(texts["own.notNumber"])])),
    }),
    send: () => (firm ? changeFirm(firm, record(), headers) : addFirm(record())),
  });
}
