import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const WORTH_IT = /\.(?:js|css|svg|html)$/;

/** Lays a packed file beside each that gains by it, so that the server need not pack. */
function packed(): Plugin {
  let folder = "";
  return {
    name: "packed",
    apply: "build",
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: () => {
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => WORTH_IT.test(name))) {
        writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
      }
    },
  };
}

// `outDir` comes from the build script of the server, so that nothing is written beside the sources.
export default defineConfig({
  plugins: [packed()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
  // `npm run dev` beside `cadforge serve`.
  server: { proxy: { "/page/": "http://127.0.0.1:8000", "/v1/": "http://127.0.0.1:8000", "/env/": "http://127.0.0.1:8000" } },
});
