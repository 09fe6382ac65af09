/** Park symbols drawn on a canvas: one shape and colour per kind, solid or hollow. */
import type { Map as MapLibreMap } from "maplibre-gl";
import { inForce, expired, kindLooks, otherLook, type KindLook, type Shape } from "./colors";

const size = 22;
const ratio = 2;

export function iconId(kind: string, hollow: boolean): string {
  return `park-${kind in kindLooks ? kind : "other"}-${hollow ? "hollow" : "solid"}`;
}

/** Corners of a regular polygon or star around the centre; `inner` is the radius of odd corners. */
function corners(count: number, radius: number, turn: number, inner = radius): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / count;
    const r = i % 2 ? inner : radius;
    return [size / 2 + r * Math.cos(angle), size / 2 + r * Math.sin(angle)];
  });
}

const up = -Math.PI / 2;
const c = size / 2;

const outlines: Record<Exclude<Shape, "circle">, [number, number][]> = {
  star: corners(10, 9, up, 4.2),
  diamond: corners(4, 8.6, up),
  triangle: corners(3, 8.6, up).map(([x, y]) => [x, y + 1.5]),
  "triangle-down": corners(3, 8.6, -up).map(([x, y]) => [x, y - 1.5]),
  square: [[c - 6, c - 6], [c + 6, c - 6], [c + 6, c + 6], [c - 6, c + 6]],
  hexagon: corners(6, 7.8, 0),
  cross: [
    [c - 2.6, c - 7.5], [c + 2.6, c - 7.5], [c + 2.6, c - 2.6], [c + 7.5, c - 2.6], [c + 7.5, c + 2.6], [c + 2.6, c + 2.6],
    [c + 2.6, c + 7.5], [c - 2.6, c + 7.5], [c - 2.6, c + 2.6], [c - 7.5, c + 2.6], [c - 7.5, c - 2.6], [c - 2.6, c - 2.6],
  ],
  house: [[c, c - 8.2], [c + 7, c - 1.2], [c + 5, c - 1.2], [c + 5, c + 6.6], [c - 5, c + 6.6], [c - 5, c - 1.2], [c - 7, c - 1.2]],
};

function trace(context: CanvasRenderingContext2D, shape: Shape): void {
  context.beginPath();
  if (shape === "circle") {
    context.arc(c, c, 6.6, 0, 2 * Math.PI);
    return;
  }
  for (const [x, y] of outlines[shape]) context.lineTo(x, y);
  context.closePath();
}

/** Draws one symbol; a hollow one is white inside. */
export function drawIcon(look: KindLook, hollow: boolean): HTMLCanvasElement {
  const { canvas, context } = blank();
  context.lineJoin = "round";
  trace(context, look.shape);
  context.strokeStyle = "#ffffff";
  context.lineWidth = hollow ? 5 : 3.4;
  context.stroke();
  context.fillStyle = hollow ? "#ffffff" : look.colour;
  context.fill();
  if (hollow) {
    context.strokeStyle = look.colour;
    context.lineWidth = 2;
    context.stroke();
  }
  return canvas;
}

/** The head of a guidance line, pointing up. */
function drawArrow(colour: string): HTMLCanvasElement {
  const { canvas, context } = blank();
  context.beginPath();
  context.moveTo(c, 4);
  context.lineTo(c + 6, 17);
  context.lineTo(c, 13.5);
  context.lineTo(c - 6, 17);
  context.closePath();
  context.strokeStyle = "#ffffff";
  context.lineWidth = 2.5;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
  return canvas;
}

function blank(): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * ratio;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2D canvas");
  context.scale(ratio, ratio);
  return { canvas, context };
}

function pixels(canvas: HTMLCanvasElement): ImageData {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2D canvas");
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Registers all symbols with the map. */
export function addIcons(map: MapLibreMap): void {
  const add = (id: string, canvas: HTMLCanvasElement) => map.addImage(id, pixels(canvas), { pixelRatio: ratio });
  for (const [kind, look] of Object.entries({ ...kindLooks, other: otherLook })) {
    for (const hollow of [false, true]) add(`park-${kind}-${hollow ? "hollow" : "solid"}`, drawIcon(look, hollow));
  }
  add("arrow-in-force", drawArrow(inForce));
  add("arrow-expired", drawArrow(expired));
}
