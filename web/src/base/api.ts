/** Typed client for the server's JSON API. Every failure becomes an {@link ApiError}. */
import { lang } from "./i18n";
import type {
  About, Ahp, GuidanceRule, Industry, ItemList, Judgement, MatchRequest, MatchResult, Park, Preset, Problem, Region,
} from "./types";
import type { Editions } from "./types/editions";
import type { Explanation } from "./types/whynot";

/** A request that failed: `status` 0 means that the server could not be reached. */
export class ApiError extends Error {
  /** `retryAfter` is in seconds; 0 where the server says nothing of it. */
  constructor(readonly status: number, readonly problem: Problem, readonly retryAfter = 0) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = "ApiError";
  }

  /** True when the request was cancelled by the page itself and nobody needs to hear of it. */
  static isAbort(error: unknown): boolean {
    return error instanceof DOMException && error.name === "AbortError";
  }
}

const base = "/api/v1";

/** What changes something by a session's cookie must show this too; see `GET /api/v1/session`. */
let csrf = "";

export function useCsrf(token: string | undefined): void {
  csrf = token ?? "";
}

/** Reads a body as problem details, however little of them the server sent. */
async function problemOf(response: Response): Promise<Problem> {
  try {
    const body: unknown = await response.json();
    if (body !== null && typeof body === "object") return body as Problem;
  } catch {
    // Not JSON: a proxy's error page, or nothing. The status alone has to do.
  }
  return { status: response.status };
}

/** Headers of every request; a form with files brings its own type. */
export function headersOf(method: string, body?: unknown): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: "application/json, application/problem+json",
    "Accept-Language": lang() === "zh" ? "zh-CN" : "en",
  };
  if (typeof body === "string") headers["Content-Type"] = "application/json; charset=utf-8";
  if (csrf && method !== "GET") headers["X-CSRF-Token"] = csrf;
  return headers;
}

/** Asks the server; an answer that is no success becomes an {@link ApiError}. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    const headers = { ...headersOf(init.method ?? "GET", init.body), ...(init.headers as Record<string, string>) };
    response = await fetch(base + path, { ...init, headers });
  } catch (error) {
    if (ApiError.isAbort(error)) throw error;
    throw new ApiError(0, {});
  }
  if (response.ok) return response;
  const wait = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  throw new ApiError(response.status, await problemOf(response), Number.isFinite(wait) ? wait : 0);
}

export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await send(path, init);
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (ApiError.isAbort(error)) throw error;
    throw new ApiError(response.status, { title: "invalid JSON" });
  }
}

export function query(params: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && value !== "") search.set(key, String(value));
  }
  return `?${search}`;
}

/** Every item of a list, page after page, up to so many: for lists that people keep by hand. */
export async function everything<T>(path: string, filter: Record<string, string> = {}, most = Infinity): Promise<T[]> {
  const items: T[] = [];
  for (let at: string | undefined = path + query({ ...filter, limit: 500 }); at && items.length < most; ) {
    const page: ItemList<T> = await request<ItemList<T>>(at);
    items.push(...page.items);
    at = page.next?.replace(base, "");
  }
  return items;
}

/** Sends JSON. */
export const post = <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
  request<T>(path, { method: "POST", body: JSON.stringify(body), ...withSignal(signal) });

/** Adds the abort signal only when there is one. */
const withSignal = (signal?: AbortSignal): RequestInit => (signal ? { signal } : {});

export const api = {
  about: () => request<About>("/about"),

  regions: (level: "city" | "county") =>
    request<ItemList<Region>>(`/regions${query({ level, limit: 200 })}`),

  regionAt: (lon: number, lat: number) => request<Region>(`/regions/at${query({ lon, lat })}`),

  /** To choose from: beyond five thousand nobody finds one by its name in a list. */
  parks: async (): Promise<ItemList<Park>> => {
    const items = await everything<Park>("/parks", {}, 5000);
    return { items, total: items.length };
  },

  industries: (q: string, limit: number, signal?: AbortSignal) =>
    request<ItemList<Industry>>(`/industries${query({ q, limit })}`, withSignal(signal)),

  /** Pairing rules whose source is the given city, as they stood on a day (empty: today). */
  pairings: (source: string, asOf: string, signal?: AbortSignal) =>
    request<ItemList<GuidanceRule>>(
      `/guidance${query({ source, asOf, kind: "pairing", limit: 200 })}`, withSignal(signal)),

  /** Every rule with its status of today. */
  guidance: () => request<ItemList<GuidanceRule>>(`/guidance${query({ limit: 1000 })}`),

  presets: () => request<ItemList<Preset>>("/weights/presets"),

  ahp: (judgements: Judgement[], signal?: AbortSignal) => post<Ahp>("/weights/ahp", { judgements }, signal),

  match: (body: MatchRequest, signal?: AbortSignal) => post<MatchResult>("/matches", body, signal),

  whyNot: (park: string, body: MatchRequest) =>
    post<{ explanation: Explanation }>("/matches/why-not", { ...body, park }),

  editions: (body: MatchRequest) => post<Editions>("/matches/editions", body),
};
