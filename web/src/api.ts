/** Typed client for the server's JSON API. Every failure becomes an {@link ApiError}. */
import { lang } from "./i18n";
import type {
  About, Ahp, GuidanceRule, Industry, ItemList, Judgement, MatchRequest, MatchResult, Park, Preset, Problem, Region,
} from "./types";
import type { Editions } from "./types/editions";
import type { Explanation } from "./types/whynot";

/** A request that failed: `status` 0 means that the server could not be reached. */
export class ApiError extends Error {
  constructor(readonly status: number, readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = "ApiError";
  }

  /** True when the request was cancelled by the page itself and nobody needs to hear of it. */
  static isAbort(error: unknown): boolean {
    return error instanceof DOMException && error.name === "AbortError";
  }
}

const base = "/api/v1";

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

export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers: Record<string, string> = {
    Accept: "application/json, application/problem+json",
    "Accept-Language": lang() === "zh" ? "zh-CN" : "en",
  };
  if (init.body) headers["Content-Type"] = "application/json; charset=utf-8";
  let response: Response;
  try {
    response = await fetch(base + path, { ...init, headers });
  } catch (error) {
    if (ApiError.isAbort(error)) throw error;
    throw new ApiError(0, {});
  }
  if (!response.ok) throw new ApiError(response.status, await problemOf(response));
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (ApiError.isAbort(error)) throw error;
    throw new ApiError(response.status, { title: "invalid JSON" });
  }
}

function query(params: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && value !== "") search.set(key, String(value));
  }
  return `?${search}`;
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

  parks: () => request<ItemList<Park>>(`/parks${query({ limit: 500 })}`),

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
