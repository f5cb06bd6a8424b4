// The client against a running site: SITE=http://127.0.0.1:8000 npm test (after npm run build).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ApiError, Mazovia, StartAnew, pictureAttributes } from "./dist/mazovia.js";

const site = process.env.SITE;
assert.ok(site, "Name the running site, such as SITE=http://127.0.0.1:8000.");

/** A client whose requests are counted, with the answers' statuses; `before` may answer first. */
function counted(before = () => undefined, options = {}) {
  const statuses = [];
  const fetching = async (...request) => {
    const response = (await before(statuses.length, request)) ?? (await fetch(...request));
    statuses.push(response.status);
    return response;
  };
  return { client: new Mazovia(site, { backoff: 1, fetch: fetching, ...options }), statuses };
}

test("a list is walked along to its end, each page once", async () => {
  const { client, statuses } = counted();
  const ids = [];
  for await (const item of client.pages(["pages_news.NewsPage", "pages_members.MemberPage"])) ids.push(item.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(statuses.length, Math.ceil(ids.length / 100));
});

test("a list is walked along by cursors, uncounted, by the path that was given", async () => {
  const asked = [];
  const { client } = counted((_, [url]) => {
    asked.push(Object.fromEntries(url.searchParams));
    const next = asked.length < 2 ? "http://inside.example/api/v2/pages/?cursor=a.b&limit=100" : null;
    return Response.json({ meta: {}, next, previous: null, items: [{ id: asked.length }] });
  });
  const ids = [];
  for await (const item of client.pages("pages_news.NewsPage", { order: "-date" })) ids.push(item.id);
  assert.deepEqual(ids, [1, 2]);
  const same = { order: "-date", type: "pages_news.NewsPage", limit: "100", count: "none" };
  assert.deepEqual(asked, [{ ...same, cursor: "" }, { ...same, cursor: "a.b" }]);
});

test("what is found stands best first, or in an order", async () => {
  const { client } = counted();
  const found = async (query) => {
    const ids = [];
    for await (const item of client.pages("pages_members.MemberPage", { search: "sp. z o.o.", ...query })) ids.push(item.id);
    return ids.sort();
  };
  const best = await found({});
  assert.ok(best.length > 0);
  assert.deepEqual(await found({ order: "title" }), best);
});

test("a form is sent with its consent and a key; what is to be corrected comes with its field", async () => {
  const sent = [];
  const { client } = counted((_, [address, request]) => {
    sent.push([address, request.headers["Idempotency-Key"], JSON.parse(request.body)]);
    if (sent.length === 1) return Response.json({ title: "Dziękujemy" }, { status: 201 });
    const headers = { "Content-Type": "application/problem+json" };
    return new Response(JSON.stringify({ detail: "…", errors: [{ field: "email" }] }), { status: 422, headers });
  });
  const form = { action: "https://cms.example/api/v2/forms/7/", consent: { version: "v" } };
  assert.equal((await client.submit(form, { name: "Jan" }, "one")).title, "Dziękujemy");
  assert.deepEqual(sent, [[form.action, "one", { values: { name: "Jan" }, consent_version: "v" }]]);
  const refused = await client.submit(form, {}).catch((error) => error);
  assert.deepEqual([refused.status, refused.problem.errors[0].field], [422, "email"]);
  assert.notEqual(sent[1][1], "one");
});

test("a list is left where enough is seen, and takes filters", async () => {
  const { client } = counted();
  for await (const item of client.pages("pages_news.NewsPage", { locale: "en" })) {
    assert.equal(item.meta.type, "pages_news.NewsPage");
    assert.equal(item.meta.locale, "en");
    const page = await client.page(item.id);
    assert.equal(page.title, item.title);
    break;
  }
});

test("an address gives its page, and nothing where nothing stands", async () => {
  const { client } = counted();
  const home = await client.locate("/en/", { host: "relative" });
  assert.equal(home.type, "page");
  assert.equal(home.page.meta.html_url, "/en/");
  assert.equal(await client.locate("/no/such/page/"), null);
  assert.equal(await client.page(999999999), null);
});

test("languages are named in themselves", async () => {
  const names = (await counted().client.languages()).map((language) => language.name);
  assert.deepEqual(names, ["polski", "English"]);
});

test("what is known is not sent twice", async () => {
  const { client, statuses } = counted();
  const first = await client.locate("/en/");
  assert.deepEqual(await client.locate("/en/"), first);
  assert.deepEqual(statuses, [200, 304]);
});

test("no more is kept than was said", async () => {
  const { client, statuses } = counted(undefined, { keep: 1 });
  for (const path of ["/en/", "/", "/en/"]) await client.locate(path);
  assert.deepEqual(statuses, [200, 200, 200]);
});

test("what fails in passing is tried again, as long after as it says", async () => {
  const { client, statuses } = counted((attempt) => {
    if (attempt === 0) return new Response("", { status: 503, headers: { "Retry-After": "0.01" } });
    if (attempt === 1) return new Response("", { status: 429 });
  });
  assert.equal((await client.languages()).length, 2);
  assert.deepEqual(statuses, [503, 429, 200]);
});

test("a network that fails is tried again, and told in the end", async () => {
  let tried = 0;
  const failing = async () => {
    tried += 1;
    throw new TypeError("fetch failed");
  };
  const client = new Mazovia(site, { retries: 2, backoff: 1, fetch: failing });
  await assert.rejects(client.languages(), TypeError);
  assert.equal(tried, 3);
});

test("changes are walked along to the end of the feed", async () => {
  const asked = [];
  const feed = { "e.1": { meta: { cursor: "e.2", more: true }, items: [{ cursor: "e.2" }] }, "e.2": { meta: { cursor: "e.9", more: false }, items: [{ cursor: "e.3" }] } };
  const { client } = counted((_, [url]) => {
    asked.push(url.searchParams.get("after"));
    return Response.json(feed[url.searchParams.get("after")]);
  });
  const cursors = [];
  for await (const change of client.changes("e.1", { locale: "en" })) cursors.push(change.cursor);
  assert.deepEqual(cursors, ["e.2", "e.3"]);
  assert.deepEqual(asked, ["e.1", "e.2"]);
});

test("the site's own feed begins where it ends, and knows no cursor of another one", async () => {
  const { client } = counted();
  const cursor = await client.cursor();
  assert.match(cursor, /^[0-9a-f]{8}\.\d+$/);
  for await (const change of client.changes(cursor)) assert.ok(change.event);
  await assert.rejects(client.changes("ffffffff.1").next(), StartAnew);
});

test("a cursor that is not known any more is told apart", async () => {
  const gone = () => Response.json({ status: 410, detail: "Start anew." }, { status: 410, headers: { "Content-Type": "application/problem+json" } });
  const { client } = counted(gone);
  await assert.rejects(client.changes("old.1").next(), (error) => error instanceof StartAnew && error.message === "Start anew.");
});

test("a mistake is told at once, with the parameter's name", async () => {
  const { client, statuses } = counted();
  await assert.rejects(client.get("pages/", { limit: 1000 }), (error) => {
    return error instanceof ApiError && error.status === 400 && error.problem.parameter === "limit";
  });
  assert.deepEqual(statuses, [400]);
});

test("who asked may stop waiting", async () => {
  const stop = new AbortController();
  const { client } = counted(() => new Response("", { status: 503 }), { backoff: 60_000 });
  setTimeout(() => stop.abort(), 10);
  await assert.rejects(client.languages(stop.signal), { name: "AbortError" });
});

test("a picture becomes what a <picture> holds", async () => {
  const { client } = counted();
  const [image] = (await client.get("images/", { limit: 1 })).items;
  const { sources, img } = pictureAttributes({ ...image, alt: "What it shows" }, "50vw");
  assert.ok(sources.every((source) => source.sizes === "50vw" && / \d+w/.test(source.srcset)));
  assert.equal((await fetch(img.src)).status, 200);
});

test("the client stays small", () => {
  assert.ok(readFileSync(new URL("dist/mazovia.js", import.meta.url)).length < 5000);
});
