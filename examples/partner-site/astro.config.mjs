import { defineConfig } from "astro/config";

export default defineConfig({
  // Where the result will stand: what search engines are told of languages needs whole addresses.
  site: process.env.PARTNER_SITE ?? "http://127.0.0.1:4321",
  trailingSlash: "always",
  outDir: process.env.OUT_DIR ?? "dist",
  // Every address of the cluster's site is asked for once; this many at a time.
  build: { concurrency: 4 },
  devToolbar: { enabled: false },
});
