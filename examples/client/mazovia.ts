/**
 * A client of the pages API without dependencies. Types come from the site's own description:
 * `npm run types` writes schema.d.ts.
 */
import type { components, paths } from "./schema";

type Schemas = components["schemas"];
type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never;

/** The name of a page type, such as "pages_news.NewsPage". */
export type PageType = { [Name in keyof Schemas]: `${Name & string}Item` extends keyof Schemas ? Name : never }[keyof Schemas] & string;
/** A page in full: what its detail shows. */
export type Page<Type extends PageType = PageType> = Schemas[Type];
/** A page as a list shows it. */
export type Item<Type extends PageType = PageType> = Schemas[`${Type}Item` & keyof Schemas];
export type Located = Schemas["Located"];
export type Language = Schemas["SiteLanguage"];
export type Picture = Schemas["Picture"];
export type Problem = Schemas["Problem"];
export type Form = Schemas["FormData"];
export type Thanks = Schemas["Thanks"];
export type ListQuery = Omit<Query<"/api/v2/pages/">, "type" | "limit" | "offset" | "cursor" | "count">;
export type DetailQuery = Query<"/api/v2/pages/{id}/">;
export type LocateQuery = Omit<Query<"/api/v2/locate/">, "path">;

export type Change = Schemas["Change"];
type Changes = { meta: { cursor: string; more: boolean }; items: Change[] };
type List<Item> = { meta: { total_count: number }; next?: string | null; items: Item[] };
export interface ChangesQuery {
  type?: PageType | readonly PageType[];
  locale?: string;
}

/** An answer that is none: `problem` says why, where the API could. */
export class ApiError extends Error {
  constructor(readonly status: number, readonly problem?: Problem) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.name = "ApiError";
  }
}

/** The feed does not know the cursor any more: ask for a new one, then fetch everything again. */
export class StartAnew extends ApiError {}

export interface Options {
  /** How often a request that failed is tried again; 3 unless said otherwise. */
  retries?: number;
  /** Milliseconds before the first of these, each time twice as long; 300. */
  backoff?: number;
  /** How many answers are kept to be asked for with If-None-Match; 200. */
  keep?: number;
  fetch?: typeof fetch;
}

const PASSING = [408, 425, 429, 500, 502, 503, 504];
const LONGEST_WAIT = 30_000;

export class Mazovia {
  readonly #kept = new Map<string, { etag: string; body: unknown }>();
  readonly #base: string;
  readonly #retries: number;
  readonly #backoff: number;
  readonly #keep: number;
  readonly #fetch: typeof fetch;

  /** `site` is the address of the site, such as "https://cms.example.org". */
  constructor(site: string, options: Options = {}) {
    this.#base = site.replace(/\/+$/, "") + "/api/v2/";
    this.#retries = options.retries ?? 3;
    this.#backoff = options.backoff ?? 300;
    this.#keep = options.keep ?? 200;
    this.#fetch = options.fetch ?? ((...request) => fetch(...request));
  }

  /**
   * Every page of a list, fetched a hundred at a time as it is walked along; `null` for all types. By cursor, so that
   * what is published or withdrawn meanwhile moves no other page; what stands best first has no cursor and goes by offset.
   */
  async *pages<Type extends PageType = PageType>(type: Type | readonly Type[] | null, query: ListQuery & Record<string, unknown> = {}, signal?: AbortSignal): AsyncGenerator<Item<Type>> {
    const ranked = !query.order && (query.search ?? query.ids) !== undefined;
    for (let place: object | null = ranked ? { offset: 0 } : { cursor: "" }, offset = 0; place; ) {
      const count = ranked ? "exact" : "none";
      const list: List<Item<Type>> = await this.get("pages/", { ...query, type, limit: 100, count, ...place }, signal);
      yield* list.items;
      offset += 100;
      if (ranked) place = offset < list.meta.total_count ? { offset } : null;
      else place = list.next ? { cursor: new URL(list.next).searchParams.get("cursor") } : null;
    }
  }

  /** A page in full, null where the public sees none. */
  page<Type extends PageType = PageType>(id: number, query: DetailQuery = {}, signal?: AbortSignal): Promise<Page<Type> | null> {
    return this.#orNull(this.get(`pages/${id}/`, query, signal));
  }

  /** What stands at an address: the page, the redirect to follow, or null. */
  locate(path: string, query: LocateQuery = {}, signal?: AbortSignal): Promise<Located | null> {
    return this.#orNull(this.get("locate/", { ...query, path }, signal));
  }

  async languages(signal?: AbortSignal): Promise<Language[]> {
    return (await this.get<{ items: Language[] }>("languages/", {}, signal)).items;
  }

  /** Where the feed of changes ends now: ask for it before everything is fetched, and keep it. */
  async cursor(signal?: AbortSignal): Promise<string> {
    return (await this.get<Changes>("changes/", {}, signal)).meta.cursor;
  }

  /** What changed since a cursor, to the end; keep the `cursor` of each that is dealt with. Throws StartAnew. */
  async *changes(after: string, query: ChangesQuery = {}, signal?: AbortSignal): AsyncGenerator<Change> {
    for (let more = true; more; ) {
      const told = await this.get<Changes>("changes/", { ...query, after, limit: 500 }, signal).catch((error: unknown) => {
        throw error instanceof ApiError && error.status === 410 ? new StartAnew(410, error.problem) : error;
      });
      yield* told.items;
      ({ cursor: after, more } = told.meta);
    }
  }

  /**
   * Sends the form of a page; throws ApiError, whose `problem.errors` say what to correct. Give the same `key` when
   * the same values are sent again: they are taken once.
   */
  async submit(form: Form, values: Record<string, string | string[] | boolean>, key: string = crypto.randomUUID()): Promise<Thanks> {
    const response = await this.#fetch(form.action, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify({ values, ...(form.consent && { consent_version: form.consent.version }) }),
    });
    if (!response.ok) throw await failure(response);
    return (await response.json()) as Thanks;
  }

  /** Any address of the API. What failed in passing is tried again; what is known is not sent twice. */
  async get<Answer>(path: string, query: object = {}, signal?: AbortSignal): Promise<Answer> {
    const url = new URL(path, this.#base);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== null) url.searchParams.set(name, String(value));
    }
    const kept = this.#kept.get(url.href);
    for (let attempt = 0; ; attempt++) {
      let response: Response | undefined;
      try {
        response = await this.#fetch(url, { headers: kept ? { "If-None-Match": kept.etag } : {}, ...(signal && { signal }) });
        if (response.status === 304 && kept) return kept.body as Answer;
        if (response.ok) return this.#remember(url.href, response, await response.json()) as Answer;
      } catch (error) {
        if (signal?.aborted || attempt >= this.#retries) throw error;
      }
      if (response && (attempt >= this.#retries || !PASSING.includes(response.status))) throw await failure(response);
      await this.#pause(attempt, response?.headers.get("Retry-After"), signal);
    }
  }

  #remember(address: string, response: Response, body: unknown): unknown {
    const etag = response.headers.get("ETag");
    this.#kept.delete(address);
    if (etag) this.#kept.set(address, { etag, body });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#keep) break;
      this.#kept.delete(oldest);
    }
    return body;
  }

  async #orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof ApiError && (error.status === 404 || error.status === 410)) return null;
      throw error;
    }
  }

  #pause(attempt: number, wanted: string | null | undefined, signal?: AbortSignal): Promise<void> {
    const asked = Number(wanted) * 1000;
    const own = this.#backoff * 2 ** attempt * (0.5 + Math.random() / 2);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, Math.min(asked > 0 ? asked : own, LONGEST_WAIT));
      signal?.addEventListener("abort", () => (clearTimeout(timer), reject(signal.reason)), { once: true });
    });
  }
}

async function failure(response: Response): Promise<ApiError> {
  const told = response.headers.get("Content-Type")?.startsWith("application/problem+json");
  return new ApiError(response.status, told ? ((await response.json().catch(() => undefined)) as Problem) : undefined);
}

/** The attributes of a <picture>: its <source>s, best compression first, and its <img>. */
export function pictureAttributes(picture: Picture, sizes = "100vw") {
  return {
    sources: picture.sources.map(({ type, srcset }) => ({ type, srcset, sizes })),
    img: { src: picture.src, alt: picture.alt, width: picture.width, height: picture.height, loading: "lazy" as const },
  };
}
