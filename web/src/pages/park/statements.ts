/** What a park states of itself: a form for figures, and what became of those stated before. */
import { ApiError } from "../../base/api";
import { fill, h, live } from "../../base/dom";
import { either, onLang, t, type Bilingual } from "../../base/i18n";
import { num } from "../../base/format";
import { failureView } from "../../parts/frame/failure";
import { field, form, input } from "../../parts/frame/form";
import { button, statusLine, table, when } from "../../parts/frame/show";
import { state, stateBadge, statementsOf, withdraw, type Statement } from "../../parts/records/statement";
import { attributes, type Attribute, type ParkDetail } from "./park";
import { texts } from "./texts";

/** An attribute with its unit. */
const labelOf = ({ zh, en, header, unitEn }: Attribute): Bilingual => ({ zh: header.replace(zh, `${zh} `), en: `${en} (${unitEn})` });

const plain = /^\d+(?:\.\d+)?$/;

/** The server counts the figures it was sent; the form knows them by what they are. */
function named(error: unknown, sent: { attribute: string }[]): unknown {
  if (!(error instanceof ApiError)) return error;
  const errors = (error.problem.errors ?? []).map((one) => ({
    ...one, pointer: one.pointer.replace(/^[#/]*figures\/(\d+)(\/.*)?$/, (_all, i: string) => `/figures/${sent[Number(i)]?.attribute ?? i}`),
  }));
  return new ApiError(error.status, { ...error.problem, errors }, error.retryAfter);
}

function stateForm(park: ParkDetail, done: (n: number) => void): HTMLElement {
  const day = new Date().toLocaleDateString("sv-SE");
  const asOf = input({ type: "date", max: day, value: day, "data-testid": "state-as-of" });
  const source = input({ maxlength: 500, "data-testid": "state-source" });
  const boxes = attributes.map((one) => ({ code: one.code, label: labelOf(one), control: input({ inputmode: "decimal", autocomplete: "off", maxlength: 16, "data-testid": `state-${one.code}` }) }));
  const given = () => boxes.filter(({ control }) => control.value.trim() !== "");
  const made = form({
    testid: "state-form", submit: texts["state.submit"],
    fields: [
      field({ id: `state-as-of-${park.id}`, label: texts["state.asOf"], pointer: "/asOf", control: asOf }),
      field({ id: `state-source-${park.id}`, label: texts["state.source"], pointer: "/source", control: source, hint: texts["state.sourceHint"] }),
      ...boxes.map(({ code, label, control }) =>
        field({ id: `state-${code}-${park.id}`, label, pointer: `/figures/${code}`, control })),
    ],
    check: () => ({
      ...(asOf.value === "" ? { "/asOf": t(texts["state.needDay"]) } : {}),
      ...(source.value.trim() === "" ? { "/source": t(texts["state.needSource"]) } : {}),
      ...(given().length === 0 ? { "/figures/spare-land": t(texts["state.needFigure"]) } : {}),
      ...Object.fromEntries(given().filter(({ control }) => !plain.test(control.value.trim()))
        .map(({ code }) => [`/figures/${code}`, t(texts["state.notNumber"])])),
    }),
    send: async () => {
      const figures = given().map(({ code, control }) => ({ attribute: code, value: Number(control.value) }));
      try {
        await state(park.id, { asOf: asOf.value, source: source.value.trim(), figures });
      } catch (error) {
        throw named(error, figures);
      }
      for (const { control } of boxes) control.value = "";
      done(figures.length);
    },
  });
  made.classList.add("figure-grid");
  return made;
}

const figure = (one: Statement) => either(one.name, one.nameEn);

export function statementsPart(park: ParkDetail): HTMLElement {
  const room = h("div", {});
  const status = statusLine("state-status");
  let items: Statement[] = [];
  const outcome = (one: Statement) => h("div", {}, stateBadge(one), one.reason && h("div", { class: "hint" }, one.reason));
  const draw = () => fill(room, items.length === 0 ? h("p", { class: "muted" }, t(texts["state.noneYet"]))
    : table("own-statements", texts["state.mine"],
      [texts["statement.figure"], texts["statement.value"], texts["statement.asOf"], texts["statement.source"], texts["statement.at"], texts["statement.state"], texts["statement.action"]],
      items.map((one) => [figure(one), `${num(one.value, 4)} ${one.unit}`, h("span", { class: "nowrap" }, one.asOf), one.source, when(one.statedAt), outcome(one),
        one.state === "pending" ? button(texts["state.withdraw"], () => void take(one), { "data-testid": "withdraw", "aria-label": `${t(texts["state.withdraw"])} ${figure(one)}` }) : "—"])));
  const load = async () => {
    try {
      items = await statementsOf(park.id);
      draw();
    } catch (error) {
      fill(room, failureView(error, { retry: () => void load() }));
    }
  };
  const take = async (one: Statement) => {
    try {
      await withdraw(one);
      status.say(h("p", { class: "done" }, live(texts["state.withdrawn"], { figure: figure(one) })));
    } catch (error) {
      status.say(failureView(error));
    }
    await load();
  };
  onLang(draw);
  void load();
  const sent = (n: number) => {
    status.say(h("p", { class: "done" }, live(texts["state.sent"], { n })));
    void load();
  };
  return h("section", { class: "part", testid: "state-part", "aria-label": park.name },
    h("h2", {}, live(texts["state.heading"]), ` · ${park.name}`), h("p", { class: "hint" }, live(texts["state.lead"])),
    stateForm(park, sent), status.box, h("h3", {}, live(texts["state.mine"])), room);
}
