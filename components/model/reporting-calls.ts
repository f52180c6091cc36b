type Calls<T> = { [K in keyof T]: T[K] extends (...given: never[]) => Promise<unknown> ? T[K] : never };

/** The same calls, but `report` hears of every one that fails, whoever else is told. */
export function reportingCalls<T extends Calls<T>>(calls: T, report: (error: unknown) => void): T {
  const telling = Object.entries(calls).map(([name, call]) => [
    name,
    (...given: unknown[]) =>
      (call as (...given: unknown[]) => Promise<unknown>)(...given).catch((error: unknown) => {
        report(error);
        throw error;
      }),
  ]);
  return Object.fromEntries(telling) as T;
}
