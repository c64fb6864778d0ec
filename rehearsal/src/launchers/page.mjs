// Runs the page in Chromium: node page.mjs <executable> <URL of the page> <URL of the mock>
import { chromium } from 'playwright-core';

const [executablePath, pageUrl, orgUrl] = process.argv.slice(2);
// Chromium refuses to run as root, as containers do, with its sandbox.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => process.stdout.write(`${error.stack}\n`));
  await page.goto(pageUrl, { waitUntil: 'load' });
  await page.evaluate((url) => globalThis.useClientIn(url), orgUrl);
  process.stdout.write('ok\n');
} finally {
  await browser.close();
}
