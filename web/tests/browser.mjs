// A real browser beside a real server, and what every test wants to know of a page.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch as launchBrowser } from "puppeteer-core";

const CHROMIUM = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
const PATIENCE = Number(process.env.PATIENCE_MS ?? 60_000);

/** Stands in for a model's endpoint: says `text` to whoever asks, and remembers what it was asked. */
export async function model(text) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    asked.push(JSON.parse(Buffer.concat(pieces).toString()));
    response.end(JSON.stringify({ choices: [{ message: { content: text } }] }));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/v1`, asked, stop: () => server.close() };
}

/** `cadforge serve` on a free port with an empty store, ended by `stop`. */
export async function serve(settings = {}) {
  const program = process.env.CADFORGE;
  assert.ok(program, "set CADFORGE to the cadforge binary");
  const home = mkdtempSync(join(tmpdir(), "cadforge-web-"));
  const env = { ...process.env, ...settings, CADFORGE_PORT: "0", CADFORGE_HOME: home };
  const child = spawn(program, ["serve"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const origin = await new Promise((resolve, reject) => {
    let said = "";
    const hear = (bytes) => {
      said += bytes;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`the server did not say where it listens: ${said}`)), PATIENCE).unref();
  });
  const stop = () =>
    new Promise((resolve) => {
      child.removeAllListeners("exit");
      child.on("exit", () => {
        rmSync(home, { recursive: true, force: true });
        resolve();
      });
      child.kill("SIGTERM");
    });
  return { origin, stop };
}

/** Headless Chromium that draws in software. */
export function launch() {
  assert.ok(CHROMIUM, "Chromium is not installed: apt-get install chromium, or set CHROMIUM");
  const args = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
  return launchBrowser({ executablePath: CHROMIUM, args, protocolTimeout: 3 * PATIENCE });
}

/** A page that remembers every error, and every request to elsewhere. */
export async function open(browser, origin, hash, { width = 1440, height = 900, theme = "light" } = {}) {
  const page = await browser.newPage();
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("requestfailed", (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && errors.push(`${request.url()} failed`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url)) errors.push(`asked ${url}`);
  });
  // The page keeps drafts: what one test wrote is none of the next one's business.
  await page.evaluateOnNewDocument(() => localStorage.clear());
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.goto(`${origin}/${hash}`, { waitUntil: "load" });
  return { page, errors };
}

/** The total in view, once it is there. */
export async function total(page, isRight = () => true) {
  const started = Date.now();
  for (;;) {
    const text = await page.$eval(".total", (output) => output.dataset.total).catch(() => undefined);
    const busy = await page.$eval(".reward", (section) => section.getAttribute("aria-busy")).catch(() => "true");
    if (text !== undefined && busy === "false" && isRight(Number(text))) return Number(text);
    assert.ok(Date.now() - started < PATIENCE, `no such total came: ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The share of strongly coloured pixels in what an element shows: the solid's, for all else here is pale. */
async function painted(page, selector) {
  const element = await page.$(selector);
  if (!element) return 0;
  const picture = await element.screenshot({ encoding: "base64" });
  return page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let strong = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [r, g, b] = [data[at], data[at + 1], data[at + 2]];
      if (Math.max(r, g, b) - Math.min(r, g, b) > 70) strong += 1;
    }
    return strong / (data.length / 4);
  }, picture);
}

/** Waits until an element shows a solid. */
export async function solid(page, selector) {
  const started = Date.now();
  let share = 0;
  while (share < 0.02) {
    assert.ok(Date.now() - started < PATIENCE, `${selector} shows no solid: ${share}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    share = await painted(page, selector);
  }
  return share;
}
