/** Firms of one's own, and what hangs on them: contacts, consents, leads, requests. */
import { everything, request, send } from "../../base/api";
import type { Schemas } from "../../base/types";

/** What a record holds, in the units of the API. */
export interface FirmRecord {
  name: string;
  creditCode: string | null;
  origin: string;
  industry: string;
  stage: string;
  functions: string[];
  landHa: number | null;
  floorAreaM2: number | null;
  jobs: number | null;
  powerKva: number | null;
  waterTpd: number | null;
  wastewaterTpd: number | null;
  exportShare: number | null;
  investmentWan: number | null;
  outputWan: number | null;
  taxWan: number | null;
  energyTce: number | null;
  polluting: boolean | null;
  group: string | null;
  lon: number | null;
  lat: number | null;
}

export interface Firm extends FirmRecord {
  id: number;
  verified: boolean;
  contactsShown: boolean;
  source: string;
}

export type Contact = Schemas["Contact"];

export interface Consent {
  id: number;
  kind: "park" | "city" | "organizer";
  grantee: string;
  contacts: boolean;
  givenAt: string;
}

export interface Lead {
  id: number;
  parkId: string;
  park: string | null;
  enterpriseId: number;
  enterprise: string | null;
  industry: string | null;
  origin: string | null;
  landHa: number | null;
  message: string;
  state: "new" | "contacted" | "visiting" | "signed" | "declined" | "withdrawn";
  note: string | null;
  contactsShown: boolean | null;
  contactRequest: "pending" | "granted" | "declined" | null;
  createdAt: string;
  updatedAt: string;
}

export type ContactRequest = Schemas["ContactRequest"];

const json = (method: string, body: unknown): RequestInit => ({ method, body: JSON.stringify(body) });

/** The version that a change says it was made from. */
async function version(path: string): Promise<Record<string, string>> {
  return { "If-Match": (await send(path)).headers.get("ETag") ?? "*" };
}

export const firms = () => everything<Firm>("/enterprises");
export const leads = () => everything<Lead>("/leads");
export const contactRequests = () => everything<ContactRequest>("/contact-requests");

const of = (firm: number) => `/enterprises/${firm}`;

export const addFirm = (record: FirmRecord) => request<Firm>("/enterprises", json("POST", record));

/** The version is asked for when the form opens: whoever changes the record meanwhile is not overwritten. */
export const firmVersion = (firm: Firm) => version(of(firm.id));

export const changeFirm = (firm: Firm, record: FirmRecord, headers: Record<string, string>) =>
  request<Firm>(of(firm.id), { ...json("PUT", record), headers });

export const removeFirm = async (firm: Firm) => send(of(firm.id), { method: "DELETE", headers: await version(of(firm.id)) });

export const contacts = (firm: number) => request<{ items: Contact[] }>(`${of(firm)}/contacts`).then(({ items }) => items);
export const addContact = (firm: number, body: unknown) => send(`${of(firm)}/contacts`, json("POST", body));
export const removeContact = (firm: number, id: number) => send(`${of(firm)}/contacts/${id}`, { method: "DELETE" });

export const consents = (firm: number) => request<{ items: Consent[] }>(`${of(firm)}/consents`).then(({ items }) => items);
export const giveConsent = (firm: number, body: unknown) => send(`${of(firm)}/consents`, json("POST", body));
export const takeBack = (firm: number, id: number) => send(`${of(firm)}/consents/${id}`, { method: "DELETE" });

export const turnTo = (firm: number, body: unknown) => request<Lead>(`${of(firm)}/leads`, json("POST", body));
export const followUp = async (lead: Lead, body: unknown) =>
  request<Lead>(`/leads/${lead.id}`, { ...json("PUT", body), headers: await version(`/leads/${lead.id}`) });

export const askForContacts = (firm: number, parkId: string, message: string) =>
  request<ContactRequest>(`${of(firm)}/contact-requests`, json("POST", { parkId, message }));
export const answer = (one: ContactRequest, granted: boolean) =>
  request<ContactRequest>(`/contact-requests/${one.id}/answer`, json("POST", { granted }));
