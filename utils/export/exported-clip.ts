import type { CaptureFile } from '../article/clip';
import type { Fields } from '../article/field';

/** A clip as exports take it: the fields as the reader sees them, and its current capture's address, time and contents. */
export interface ExportedClip {
  fields: Fields;
  /** Address of the page. */
  url: string;
  /** Time of the capture, ISO 8601 with offset. */
  at: string;
  html: string;
  text: string;
  files: readonly CaptureFile[];
  tags: readonly string[];
  note: string | null;
}
