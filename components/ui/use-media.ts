import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const watched = new AbortController();
    const media = matchMedia(query);
    media.addEventListener('change', () => setHolds(media.matches), { signal: watched.signal });
    setHolds(media.matches);
    return () => watched.abort();
  }, [query]);
  return holds;
}
