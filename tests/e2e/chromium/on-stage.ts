import { afterAll, beforeAll } from 'vitest';
import { servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { discard, type Installed, launch, type LaunchOptions } from './harness';

export interface Stage {
  portal: Awaited<ReturnType<typeof servePortal>>;
  installed: Installed;
}

/** A sample portal, and a browser with the extension, for all tests of a file: handed to `set` before the first, gone after the last. */
export function onStage(set: (stage: Stage) => void, options: LaunchOptions = {}): void {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = { portal: await servePortal(), installed: await launch(options) };
    set(stage);
  });
  afterAll(async () => {
    if (!stage) return;
    await discard(stage.installed);
    await stage.portal.close();
  });
}
