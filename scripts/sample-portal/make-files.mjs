// @ts-check
// Makes the pictures and attachments of the sample portal anew from sources/; they are committed. `node scripts/sample-portal/make-files.mjs`
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../chromium.mjs';
import { drawPhoto } from './draw-photo.mjs';
import { storedZip } from './stored-zip.mjs';

const HERE = join(fileURLToPath(import.meta.url), '..');
const site = (/** @type {string} */ path) => join(HERE, 'site', path);
const source = (/** @type {string} */ path) => join(HERE, 'sources', path);

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH.');
const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const [path, picture] of Object.entries(JSON.parse(await readFile(source('pictures.json'), 'utf8')))) {
    const dataUrl = await page.evaluate(drawPhoto, picture);
    await writeFile(site(path), Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
  }
  await page.goto(pathToFileURL(source('windows.html')).href);
  await writeFile(site('zzgz/202611/P020261118503.pdf'), await page.pdf({ format: 'A4', tagged: false, outline: false }));
} finally {
  await browser.close();
}
for (const [path, members] of Object.entries(JSON.parse(await readFile(source('office.json'), 'utf8')))) {
  await writeFile(site(path), storedZip(members));
}
