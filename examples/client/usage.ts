/** How the client is used; `npm run check` shows that types follow. */
import { Mazovia, StartAnew, pictureAttributes, type Page } from "./mazovia";

const cluster = new Mazovia("http://127.0.0.1:8000");

/** The newest news of a language as lines of text. */
export async function headlines(locale: "pl" | "en", most: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const item of cluster.pages("pages_news.NewsPage", { locale, order: "-date" })) {
    lines.push(`${item.meta.date ?? ""} ${item.title}`);
    if (lines.length === most) break;
  }
  return lines;
}

/** Blocks are told apart by their type. */
export function headings(page: Page<"pages_news.NewsPage">): string[] {
  return page.body.flatMap((block) => (block.type === "heading" ? [block.value.text] : []));
}

/** What a site does with an address that a reader opens. */
export async function answer(path: string): Promise<{ status: number; location?: string; title?: string; cover?: object }> {
  const found = await cluster.locate(path, { host: "relative" });
  if (found === null) return { status: 404 };
  if (found.type === "redirect") {
    return { status: found.redirect.is_permanent ? 301 : 302, location: found.redirect.location };
  }
  const { page } = found;
  if (!found.is_canonical) return { status: 301, location: page.meta.html_url };
  const cover = "cover" in page && page.cover ? pictureAttributes(page.cover) : undefined;
  return { status: 200, title: page.title, ...(cover && { cover }) };
}

/** What a site that keeps copies does now and then; `keep` and `forget` are its own. Returns the cursor for the next time. */
export async function follow(cursor: string, keep: (id: number) => Promise<void>, forget: (id: number) => Promise<void>): Promise<string> {
  try {
    for await (const { event, id, cursor: place } of cluster.changes(cursor)) {
      if (id !== null) await (["published", "changed", "moved"].includes(event) ? keep(id) : forget(id));
      cursor = place;
    }
  } catch (error) {
    if (!(error instanceof StartAnew)) throw error;
    cursor = await cluster.cursor();
    for await (const page of cluster.pages("pages_news.NewsPage")) await keep(page.id);
  }
  return cursor;
}
