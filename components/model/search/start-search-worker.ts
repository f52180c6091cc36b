/** The worker is a script of its own beside the page's, so that the page loads nothing of it. */
export const startSearchWorker = (): Worker => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
