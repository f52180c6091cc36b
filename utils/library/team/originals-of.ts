import type { CaptureRow } from '../schema';

/** What lies behind an article and can hold a log-in name: the removed blocks, and the page as it stood and as it was sent. Hashes of bodies. */
export const originalsOf = ({ details, serialised, received }: Pick<CaptureRow, 'details' | 'serialised' | 'received'>): string[] => [
  details,
  ...('sha' in serialised ? [serialised.sha] : []),
  ...('sha' in received ? [received.sha] : []),
];
