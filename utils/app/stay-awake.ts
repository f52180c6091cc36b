/** How often the browser is asked something, in milliseconds: it stops a background that asks it nothing for 30 s, though a large file is on its way. */
const AWAKE_MS = 20_000;

/**
 * Asks the browser something now and then, until it is ended.
 * @param ask any call of the extension API
 */
export function stayAwake(ask: () => Promise<unknown>, report: (error: unknown) => void): { end(): void } {
  let timer: ReturnType<typeof setTimeout>;
  const next = (): void => {
    timer = setTimeout(() => {
      void ask().catch(report);
      next();
    }, AWAKE_MS);
  };
  next();
  return { end: () => clearTimeout(timer) };
}
