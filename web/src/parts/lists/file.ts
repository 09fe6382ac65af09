/** A list of firms chosen by the user, or the sample. */
import { fill, h, live } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { save } from "./save";
import { texts } from "./texts";

const types: Record<string, string> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ndjson: "application/x-ndjson",
  jsonl: "application/x-ndjson",
};

/** Made-up firms, one of which cannot be placed, so that everything a result can say is seen. */
const sample = `企业名称,转出地,行业,用地(亩),是否有污染,组团
示例一电子,深圳市宝安区,39,60,否,示例产业链
示例二制鞋,东莞,制鞋业,45,否,
示例三陶瓷,佛山市禅城区,陶瓷,120,是,
示例四家具,佛山市顺德区,家具,90,否,
示例五玩具,东莞,玩具,30,否,
示例六电子配套,惠州市惠城区,3982,25,否,示例产业链
示例七不知何处,长沙,39,30,否,
`;

export interface ListFile {
  name: string;
  type: string;
  body: Blob;
  isSample: boolean;
}

export interface FilePicker {
  element: HTMLElement;
  /** The list, or null with a message shown. */
  chosen(): ListFile | null;
}

/** The field; `onChange` hears of every list that can be read. */
export function filePicker(onChange: (file: ListFile) => void = () => {}): FilePicker {
  let list: ListFile | null = null;
  const error = h("p", { class: "field-error", id: "list-error", role: "alert", hidden: true });
  const said = h("p", { class: "hint", role: "status", testid: "list-chosen" });
  const input = h("input", { id: "list", type: "file", accept: ".csv,.xlsx,.ndjson,.jsonl", "aria-describedby": "list-hint list-error", testid: "list" });
  const tell = (message: string) => {
    error.hidden = message === "";
    error.textContent = message;
  };
  const show = () => fill(said, list && t(texts["list.chosen"], { name: list.name }), list?.isSample && ` ${t(texts["list.sampleNote"])}`);
  const take = (file: ListFile | null) => {
    list = file;
    tell("");
    show();
    if (file) onChange(file);
  };
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    const type = types[file?.name.split(".").pop()?.toLowerCase() ?? ""];
    if (file && type) return take({ name: file.name, type, body: file, isSample: false });
    take(null);
    if (file) tell(t(texts["list.badType"]));
  });
  const useSample = () => {
    input.value = "";
    take({ name: "sample.csv", type: "text/csv", body: new Blob([sample], { type: "text/csv" }), isSample: true });
  };
  onLang(show);
  return {
    element: h("div", { class: "field" },
      h("label", { for: "list", class: "label" }, live(texts["list.file"])), input,
      h("p", { class: "hint", id: "list-hint" }, live(texts["list.fileHint"])),
      h("p", {},
        h("button", { type: "button", class: "link", testid: "list-sample", on: { click: useSample } }, live(texts["list.sample"])), " · ",
        h("button", { type: "button", class: "link", on: { click: () => save("sample.csv", ["\uFEFF", sample], "text/csv") } }, live(texts["list.sampleDownload"]))),
      said, error),
    chosen: () => {
      if (!list) tell(t(texts["list.need"]));
      return list;
    },
  };
}
