/** Texts on the map. */
import type { Texts } from "../../base/types";

export const texts = {
  zoomIn: { zh: "放大", en: "Zoom in" },
  zoomOut: { zh: "缩小", en: "Zoom out" },
  zoomHome: { zh: "全省", en: "Whole province" },
  approval: { zh: "审图号：{no}", en: "Map approval no.: {no}" },
  approvalNone: { zh: "审图号：待填（公开发布前须送审）", en: "Map approval no.: to be filled before publication" },
  rankLabel: { zh: "第 {rank} 名：{name}", en: "Rank {rank}: {name}" },
} as const satisfies Texts;
