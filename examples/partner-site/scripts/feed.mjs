/** What the feed of changes says that has to be built anew. */

/** An answer of the feed; null where it has to be begun anew, or the site has none. */
async function answer(api, after) {
  const address = new URL("changes/", api);
  if (after) address.search = new URLSearchParams({ after, limit: "500" });
  const response = await fetch(address);
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return response.json();
}

/** Where the feed ends now; undefined where the site has none. */
export async function latest(api) {
  return (await answer(api))?.meta.cursor;
}

/** The paths to build and to remove since a cursor, and the cursor of the next time; null where everything has to be built. */
export async function changed(api, after) {
  const build = new Set();
  const remove = new Set();
  for (let more = true; more; ) {
    const told = await answer(api, after);
    if (told === null) return null;
    for (const { id, path, old_path: old } of told.items) {
      // A menu, a language or a setting stands on every page; what else is no page is a redirect.
      if (id === null && !old) return null;
      if (old && old !== path) {
        remove.add(old);
        build.delete(old);
      }
      if (id === null) continue;
      if (path) {
        build.add(path);
        remove.delete(path);
      }
      // The pages above list what stands below them.
      for (let above = path ?? old; above !== "/"; build.add(above)) above = above.replace(/[^/]+\/?$/, "");
    }
    ({ cursor: after, more } = told.meta);
  }
  return { build: [...build].filter((path) => !remove.has(path)), remove: [...remove], cursor: after };
}
