/** What is asked of the server about imports. */
import { ApiError, headersOf, query, request, send } from "../../base/api";
import type { ItemList, Problem } from "../../base/types";
import { ended, type Collection, type Import, type Job, type PastImport } from "./types";

/** What is to be imported, as chosen in the form. */
export interface Order {
  files: File[];
  into: Collection;
  datum: string;
  crs: string;
  encoding: string;
  swapXy: boolean;
  mapping: File | null;
}

function bodyOf(order: Order, dryRun: boolean): FormData {
  const body = new FormData();
  const options: Record<string, string> = {
    into: order.into, datum: order.datum, crs: order.crs, encoding: order.encoding,
    swapXy: order.swapXy ? "true" : "", dryRun: dryRun ? "true" : "",
  };
  // Before the files: a server that reads as it comes knows what to do with them.
  for (const [name, value] of Object.entries(options)) if (value) body.set(name, value);
  if (order.mapping) body.set("mapping", order.mapping);
  for (const file of order.files) body.append("file", file);
  return body;
}

function problemOf(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}

/** An upload on its way; `fetch` does not tell how far it is. */
export interface Upload {
  /** The id of the job and of the import. */
  accepted: Promise<string>;
  stop(): void;
}

export function upload(order: Order, dryRun: boolean, hear: (sent: number, total: number) => void): Upload {
  const call = new XMLHttpRequest();
  const accepted = new Promise<string>((resolve, reject) => {
    call.open("POST", "/api/v1/imports");
    for (const [name, value] of Object.entries(headersOf("POST"))) call.setRequestHeader(name, value);
    call.upload.addEventListener("progress", (event) => hear(event.loaded, event.total));
    call.addEventListener("load", () => {
      if (call.status === 202) return resolve((JSON.parse(call.responseText) as { id: string }).id);
      reject(new ApiError(call.status, problemOf(call.responseText), Number(call.getResponseHeader("Retry-After") ?? 0) || 0));
    });
    call.addEventListener("error", () => reject(new ApiError(0, {})));
    call.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
    call.send(bodyOf(order, dryRun));
  });
  return { accepted, stop: () => call.abort() };
}

/** Hears every state of a job until it has ended; returns how to stop listening. */
export function follow(id: string, hear: (job: Job) => void, lost: (final: unknown) => void): () => void {
  const source = new EventSource(`/api/v1/jobs/${id}/events`);
  source.addEventListener("message", (event: MessageEvent<string>) => {
    const job = JSON.parse(event.data) as Job;
    if (ended(job)) source.close();
    hear(job);
  });
  source.addEventListener("error", () => {
    // The browser tries again by itself, unless the answer was none it could listen to.
    if (source.readyState !== EventSource.CLOSED) return lost(null);
    request<Job>(`/jobs/${id}`).then(hear, lost);
  });
  return () => source.close();
}

export const cancelJob = (id: string) => send(`/jobs/${id}`, { method: "DELETE" });

export const importOf = (id: string) => request<Import>(`/imports/${encodeURIComponent(id)}`);

export const pastImports = (into: string, next?: string) =>
  request<ItemList<PastImport>>(next ? next.replace(/^\/api\/v1/, "") : `/imports${query({ into, limit: 20 })}`);
