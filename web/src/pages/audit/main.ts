/** The page of the audit: search, read before and after, export. */
import { fill, h, type Child } from "../../base/dom";
import { num } from "../../base/format";
import { onLang, t, tOr } from "../../base/i18n";
import { openPage, section } from "../../parts/frame/page";
import { cities } from "../../parts/frame/scopes";
import { button, table, when } from "../../parts/frame/show";
import { difference } from "./difference";
import { auditPage, exportAddress, filterOf, type AuditEvent, type Filter } from "./event";
import { searchForm } from "./search";
import { texts } from "./texts";

const formats = ["csv", "xlsx", "ndjson"];

function actor(event: AuditEvent): string {
  if (event.account) return event.account;
  if (event.accountId !== null && event.accountId !== undefined) return t(texts["audit.deletedAccount"], { n: event.accountId });
  if (event.role === "local") return t(texts["audit.operator"]);
  return t(event.role === "public" ? texts["audit.visitor"] : texts["audit.system"]);
}

function whence(event: AuditEvent): Child {
  const how = tOr(texts, `via.${event.via.split(":")[0] ?? ""}`, event.via);
  return h("span", { title: event.via }, [event.address, how].filter(Boolean).join(" · "));
}

class Search {
  private readonly room = h("div", { testid: "audit-results" });
  private filter: Filter = filterOf(new URLSearchParams(location.search));
  private events: AuditEvent[] = [];
  private total = 0;
  private next: string | undefined;
  private names = new Map<string, string>();

  constructor() {
    onLang(() => this.draw());
  }

  async parts(): Promise<HTMLElement[]> {
    await this.load();
    cities().then((all) => {
      for (const { code, name } of all) this.names.set(code, name);
      this.draw();
    }, () => {});
    return [
      section("audit-search", texts["audit.search"], searchForm(this.filter, (filter) => this.find(filter))),
      section("audit-lines", texts["audit.results"], this.room),
    ];
  }

  private async find(filter: Filter): Promise<void> {
    this.filter = filter;
    await this.load();
    history.replaceState(null, "", `/audit?${new URLSearchParams(filter as Record<string, string>)}`);
  }

  private async load(more = false): Promise<void> {
    const page = await auditPage(this.filter, more ? this.next : undefined);
    this.events = more ? [...this.events, ...page.items] : page.items;
    this.total = page.total;
    this.next = page.next;
    this.draw();
  }

  private what(event: AuditEvent): Child {
    const city = event.city ? this.names.get(event.city) ?? event.city : "";
    const rows = event.rows > 1 ? t(texts["audit.rows"], { n: num(event.rows, 0) }) : "";
    return h("div", {},
      h("strong", {}, `${tOr(texts, `act.${event.action}`, event.action)} ${tOr(texts, `obj.${event.object}`, event.object)}`),
      h("div", { class: "hint" }, [event.objectId, city, rows].filter(Boolean).join(" · ")));
  }

  private draw(): void {
    if (this.events.length === 0) return fill(this.room, h("p", { class: "muted", role: "status", testid: "audit-count" }, t(texts["audit.nothing"])));
    fill(this.room,
      h("p", { role: "status", testid: "audit-count" }, t(texts["audit.count"], { n: num(this.total, 0) })),
      h("p", { class: "links" }, h("span", {}, t(texts["audit.export"])), ...formats.map((format) =>
        h("a", { href: exportAddress(this.filter, format), download: "", testid: `audit-${format}` }, format.toUpperCase()))),
      table("audit-table", texts["audit.results"], [texts["audit.at"], texts["audit.who"], texts["audit.whence"], texts["audit.did"], texts["audit.change"]],
        this.events.map((event) => [when(event.at),
          h("span", {}, actor(event), " ", h("span", { class: "badge" }, event.role === "local" ? t(texts["audit.operator"]) : tOr(texts, `role.${event.role}`, event.role))),
          whence(event), this.what(event), difference(event)])),
      this.next && button(texts["page.more"], () => void this.load(true)));
  }
}

void openPage({
  page: "audit", heading: texts["audit.heading"], lead: texts["audit.lead"], roles: ["planner", "admin"],
  build: () => new Search().parts(),
});
