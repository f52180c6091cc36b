import { MOST } from '../article/most';

/** A MIME type as it is kept: one that nobody would know anyhow, but of any length, is that of bytes. */
export const keptMime = (mime: string): string => (mime.length > MOST.mime ? 'application/octet-stream' : mime);
