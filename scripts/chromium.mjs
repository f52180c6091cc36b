// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  darwin: ['chromium', 'google-chrome'],
  win32: ['chrome.exe', 'msedge.exe', 'chromium.exe'],
};

const APPS = {
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((root) => root !== undefined)
    .flatMap((root) => [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Chromium/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/**
 * Path of a Chromium, Chrome or Edge on this machine: CHROMIUM_PATH, else the PATH, else where installers put it.
 * @returns {string | undefined}
 */
export function findChromium() {
  const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
  const given = process.env['CHROMIUM_PATH'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...(given ? [given] : []),
    ...NAMES[platform].flatMap((name) => onPath.map((folder) => join(folder, name))),
    ...APPS[platform],
  ];
  return candidates.find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
