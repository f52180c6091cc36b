import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findScreen } from '../../../../scripts/lib/ensure-screen.mjs';
import { readDump } from './read-dump';

const run = promisify(execFile);

/** A point of the screen, in pixels from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** A screen that nobody looks at, with keyboard and mouse: what is pressed here, the browser takes for a person's. */
export interface Screen {
  /** As the environment variable DISPLAY wants it. */
  display: string;
  /** Keys one after another, by their X names, e.g. `press('ctrl+shift+y')`. */
  press(...keys: string[]): Promise<void>;
  rightClick(point: Point): Promise<void>;
  /** How many windows are to be seen; a menu is one. */
  windows(): Promise<number>;
  /** Where a colour is seen first, from the top. */
  find(rgb: number): Promise<Point | undefined>;
  /** Resolves when what is shown has been the same for two looks. */
  still(): Promise<Buffer>;
  close(): Promise<void>;
}

const WIDTH = 1280;
const HEIGHT = 900;

/** An X server without a monitor, whose picture lies in a file. */
export async function openScreen(): Promise<Screen> {
  const programs = findScreen();
  if (!programs) throw new Error('no Xvfb or no xdotool: install both');
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-screen-'));
  // Without repeating a key that a busy machine lets go late: what is pressed once comes once.
  const server = spawn(programs.server, ['-displayfd', '3', '-r', '-screen', '0', `${WIDTH}x${HEIGHT}x24`, '-fbdir', folder, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]!.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  const display = `:${number}`;
  const hand = async (...args: string[]): Promise<string> =>
    (await run(programs.hand, args, { env: { ...process.env, DISPLAY: display } })).stdout;
  const picture = (): Promise<Buffer> => readFile(join(folder, 'Xvfb_screen0'));
  return {
    display,
    press: async (...keys) => void (await hand('key', ...keys)),
    rightClick: async ({ x, y }) => void (await hand('mousemove', `${Math.round(x)}`, `${Math.round(y)}`, 'click', '3')),
    windows: async () => (await hand('search', '--onlyvisible', '--name', '')).trim().split('\n').length,
    find: async (rgb) => readDump(await picture()).find(rgb),
    async still() {
      for (let before = await picture(); ; ) {
        await new Promise((next) => setTimeout(next, 150));
        const now = await picture();
        if (now.equals(before)) return now;
        before = now;
      }
    },
    async close() {
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
