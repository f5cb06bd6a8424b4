import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { changed, latest } from "./feed.mjs";

const API = "http://cluster.example/api/v2/";
const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});

/** A feed whose answers stand under the cursor that is asked with. */
function feed(answers) {
  globalThis.fetch = async (address) => {
    const found = answers[address.searchParams.get("after") ?? ""];
    return found ? Response.json({ items: [], ...found }) : new Response("", { status: 410 });
  };
}

test("what changed is built with what stands above it, to the end of the feed", async () => {
  feed({
    "e.1": { meta: { cursor: "e.2", more: true }, items: [{ id: 7, path: "/en/news/a/", old_path: null }] },
    "e.2": { meta: { cursor: "e.3", more: false }, items: [{ id: 8, path: "/wiesci/b/", old_path: null }] },
  });
  const { build, remove, cursor } = await changed(API, "e.1");
  assert.deepEqual(build.sort(), ["/", "/en/", "/en/news/", "/en/news/a/", "/wiesci/", "/wiesci/b/"]);
  assert.deepEqual([remove, cursor], [[], "e.3"]);
});

test("what was withdrawn or moved away is removed, and is built where it came back", async () => {
  const items = [
    { id: 7, path: null, old_path: "/a/" },
    { id: 8, path: "/c/", old_path: "/b/" },
    { id: null, path: "https://elsewhere.example/", old_path: "/e/" },
    { id: 9, path: null, old_path: "/d/" },
    { id: 9, path: "/d/", old_path: null },
  ];
  feed({ "e.1": { meta: { cursor: "e.5", more: false }, items } });
  const { build, remove } = await changed(API, "e.1");
  assert.deepEqual(build.sort(), ["/", "/c/", "/d/"]);
  assert.deepEqual(remove.sort(), ["/a/", "/b/", "/e/"]);
});

test("a menu that changed, and a cursor that is not known, build everything", async () => {
  feed({ "e.1": { meta: { cursor: "e.2", more: false }, items: [{ id: null, path: null, old_path: null }] } });
  assert.equal(await changed(API, "e.1"), null);
  assert.equal(await changed(API, "old.1"), null);
});

test("the feed says where it ends", async () => {
  feed({ "": { meta: { cursor: "e.9", more: false } } });
  assert.equal(await latest(API), "e.9");
  feed({});
  assert.equal(await latest(API), undefined);
});
