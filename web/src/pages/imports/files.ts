/** Choosing files: by the browser's dialogue or by dropping them. */
import { fill, h, live } from "../../base/dom";
import { num } from "../../base/format";
import { onLang, t } from "../../base/i18n";
import { field, input, type Field } from "../../parts/frame/form";
import { texts } from "./texts";

export interface FilePicker {
  field: Field;
  files(): File[];
}

/** A size in bytes as people say it. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${num(bytes / 1024)} KB` : `${num(bytes / 1024 / 1024)} MB`;
}

export function filePicker(): FilePicker {
  const control = input({ type: "file", multiple: true, class: "file-input", id: "file", "data-testid": "file" });
  const chosen = h("p", { class: "chosen-files", role: "status", testid: "chosen-files" });
  const room = h("div", { class: "drop", testid: "drop" },
    h("p", {}, live(texts["imports.drop"]), " ", h("label", { class: "button button-quiet", for: "file" }, live(texts["imports.choose"])), control),
    chosen);
  const draw = () => {
    const files = [...(control.files ?? [])];
    fill(chosen, files.length > 0 && t(texts["imports.chosen"], {
      files: files.map((f) => f.name).join(t(texts.listComma)), size: size(files.reduce((sum, f) => sum + f.size, 0)),
    }));
  };
  control.addEventListener("change", () => {
    draw();
    room.dispatchEvent(new Event("input"));
  });
  onLang(draw);
  const over = (on: boolean) => (event: DragEvent) => {
    event.preventDefault();
    room.classList.toggle("over", on);
  };
  room.addEventListener("dragover", over(true));
  room.addEventListener("dragleave", over(false));
  room.addEventListener("drop", (event) => {
    over(false)(event);
    if (!event.dataTransfer?.files.length) return;
    control.files = event.dataTransfer.files;
    draw();
    room.dispatchEvent(new Event("input"));
  });
  return {
    field: field({ id: "file-group", label: texts["imports.file"], pointer: "/file", control: room, group: true, hint: texts["imports.formats"], mark: "required" }),
    files: () => [...(control.files ?? [])],
  };
}

/** Several files are taken as the parts of one Shapefile. */
export function filesFault(files: File[]): string {
  if (files.length === 0) return t(texts["imports.needFile"]);
  const parts = files.every((f) => /\.(shp|shx|dbf|prj|cpg|sbn|sbx|qix|qpj|xml)$/i.test(f.name));
  return files.length > 1 && !parts ? t(texts["imports.tooManyFiles"]) : "";
}
