/**
 * Builds the whole site into dist/. With --changed it builds only what the feed of changes names since the last
 * build, whose cursor stands in .cluster/cursor; without such a cursor, or where it is not known any more, the whole.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { changed, latest } from "./feed.mjs";

const API = new URL("/api/v2/", process.env.SITE ?? "http://127.0.0.1:8000");
const CURSOR = ".cluster/cursor";
const DIST = "dist";
const FRESH = ".cluster/fresh";

function astro(out, only) {
  const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", OUT_DIR: out, ...(only && { ONLY: JSON.stringify(only) }) };
  const { status } = spawnSync("astro", ["build"], { env: environment, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

function keep(cursor) {
  mkdirSync(dirname(CURSOR), { recursive: true });
  if (cursor) writeFileSync(CURSOR, cursor);
  else rmSync(CURSOR, { force: true });
}

async function whole() {
  // Asked for first: what changes while the site is built is built again the next time.
  const cursor = await latest(API);
  rmSync(FRESH, { recursive: true, force: true });
  astro(FRESH);
  rmSync(DIST, { recursive: true, force: true });
  renameSync(FRESH, DIST);
  keep(cursor);
  console.log("The whole site was built.");
}

async function part({ build, remove, cursor }) {
  for (const path of remove) rmSync(join(DIST, path, "index.html"), { force: true });
  if (build.length > 0) {
    rmSync(FRESH, { recursive: true, force: true });
    astro(FRESH, build);
    cpSync(FRESH, DIST, { recursive: true });
  }
  keep(cursor);
  console.log(`Built: ${build.join(" ") || "nothing"}. Removed: ${remove.join(" ") || "nothing"}.`);
}

const last = process.argv.includes("--changed") && existsSync(CURSOR) && existsSync(DIST) ? readFileSync(CURSOR, "utf8") : null;
const found = last && (await changed(API, last));
await (found ? part(found) : whole());
