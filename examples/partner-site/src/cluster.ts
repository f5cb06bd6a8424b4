/** The cluster's site as this site sees it. */
import { Mazovia, type Item, type Language, type Page, type PageType } from "../../client/mazovia";
import type { components } from "../../client/schema";

type Schemas = components["schemas"];
export type Block = Schemas["pages_news.NewsPage"]["body"][number];
export type Summary = Schemas["Summary"];
export type Breadcrumb = Schemas["LinkedPage"];
export type FormData = Schemas["FormData"];
export type Menu = Schemas["Navigation"];
export type { Item, Page, PageType };

/** Where the API is asked. */
export const API = process.env.SITE ?? "http://127.0.0.1:8000";
export const cluster = new Mazovia(API);

/** What is the same for every page is asked for once in a build. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => (asked ??= ask());
}

export const languages = once<Language[]>(() => cluster.languages());

/** The address that the cluster's pages give as theirs. */
export const origin = once(async () => {
  const home = (await languages()).find((language) => language.home)?.home;
  return home ? new URL(home.html_url).origin : new URL(API).origin;
});

const menus = new Map<string, Promise<Menu>>();
export function menu(locale: string): Promise<Menu> {
  if (!menus.has(locale)) menus.set(locale, cluster.get<Menu>("navigation/", { locale }));
  return menus.get(locale)!;
}

/** The addresses of all public pages: what there is to build. */
export async function paths(): Promise<string[]> {
  const found = [];
  for await (const item of cluster.pages(null, { fields: "_,html_url" })) found.push(new URL(item.meta.html_url).pathname);
  return found;
}

/** Pages stand here under the same paths as on the cluster's site. */
export async function here(address: string): Promise<string> {
  const { origin: theirs, pathname, hash } = new URL(address);
  return theirs === (await origin()) ? pathname + hash : address;
}

/** Rich text whose links to pages lead to this site; files stay where they are. */
export async function linkedHere(html: string): Promise<string> {
  const theirs = await origin();
  return html.replace(/<a\b[^>]*\bdata-page-id=[^>]*>/g, (link) => link.replaceAll(`href="${theirs}/`, 'href="/'));
}

export function isOf<Type extends PageType>(page: Page, type: Type): page is Page<Type> & Page {
  return page.meta.type === type;
}

/** All items of a type in a language, in the order of the cluster's own lists. */
export async function listed<Type extends PageType>(type: Type, locale: string): Promise<Item<Type>[]> {
  const items: Item<Type>[] = [];
  for await (const item of cluster.pages(type, { locale: locale as "pl" })) items.push(item);
  return items;
}

const FORMS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
} as const;

/** A day as a language writes it, as exactly as it is known. */
export function written(day: string, precision: string, locale: string): string {
  const form = FORMS[precision as keyof typeof FORMS] ?? FORMS.day;
  // English dates are written as in Europe.
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...form, timeZone: "Europe/Warsaw" }).format(new Date(day));
}
