// @ts-check
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../chromium.mjs';

/**
 * Draws public/icon/<size>.png from the two drawings beside this file: the small one has fewer, bolder strokes. Run by hand
 * when a drawing changes; the pictures are committed.
 */
const HERE = dirname(fileURLToPath(import.meta.url));
const TARGET = join(HERE, '../../public/icon');
const SIZES = { 16: 'icon-small.svg', 32: 'icon.svg', 48: 'icon.svg', 128: 'icon.svg' };

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found; set CHROMIUM_PATH.');
const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  await mkdir(TARGET, { recursive: true });
  for (const [size, drawing] of Object.entries(SIZES)) {
    const side = Number(size);
    const svg = await readFile(join(HERE, drawing), 'utf8');
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setViewport({ width: side, height: side });
    await page.setContent(`<style>body{margin:0}img{display:block}</style><img width="${side}" height="${side}" src="${address}">`);
    await writeFile(join(TARGET, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
