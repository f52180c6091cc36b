import { type ReadonlySignal, signal } from '@preact/signals';

/** Where a page of the extension stands: a list, and in it an opened clip. */
export interface Route {
  trash: boolean;
  clip: number | undefined;
}

/** `#/`, `#/clip/3`, `#/trash`, `#/trash/clip/3`; anything else is the list. */
export function parseRoute(hash: string): Route {
  const match = /^#\/(trash\/?)?(?:clip\/(\d+))?$/.exec(hash);
  return { trash: match?.[1] !== undefined, clip: match?.[2] === undefined ? undefined : Number(match[2]) };
}

export function routeHash({ trash, clip }: Route): string {
  return `#/${[trash && 'trash', clip !== undefined && `clip/${clip}`].filter(Boolean).join('/')}`;
}

/** The route of this page, followed until `page` aborts. */
export function currentRoute(page: AbortSignal): ReadonlySignal<Route> {
  const route = signal(parseRoute(location.hash));
  addEventListener('hashchange', () => (route.value = parseRoute(location.hash)), { signal: page });
  return route;
}

export function go(route: Route): void {
  location.hash = routeHash(route);
}
