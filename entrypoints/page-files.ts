import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePageFiles } from '../utils/browser/port';

/** Injected after a clip whose page has files of its own origin; the background asks for them over a port. */
export default defineUnlistedScript({ main: servePageFiles });
