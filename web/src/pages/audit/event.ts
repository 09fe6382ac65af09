/** A line of the audit, and what is asked of the server about it. */
import { query, request } from "../../base/api";
import type { ItemList } from "../../base/types";

export interface AuditEvent {
  id: number;
  at: string;
  accountId: number | null;
  account: string | null;
  role: string;
  via: string;
  address: string;
  action: string;
  object: string;
  objectId: string;
  city: string | null;
  rows: number;
  /** Of an update only what changed; values that begin with `hash:` are not kept themselves. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export const filterNames = ["actor", "action", "object", "objectId", "city", "from", "to", "q"] as const;
export type Filter = Partial<Record<(typeof filterNames)[number], string>>;

export const auditPage = (filter: Filter, next?: string): Promise<ItemList<AuditEvent>> =>
  request<ItemList<AuditEvent>>(next ? next.replace(/^\/api\/v1/, "") : `/audit${query({ ...filter, limit: 50 })}`);

export const exportAddress = (filter: Filter, format: string) => `/api/v1/audit/export${query({ ...filter, format })}`;

/** The filter in the page's own address, so that a search can be shared with a colleague. */
export function filterOf(search: URLSearchParams): Filter {
  const filter: Filter = {};
  for (const name of filterNames) {
    const value = search.get(name)?.trim();
    if (value) filter[name] = value;
  }
  return filter;
}
