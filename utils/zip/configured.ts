import { configure } from '@zip.js/zip.js/lib/zip-core-custom.js';

// The browser's own compression, in this very thread: the policy of our pages allows no worker from a blob. `maxWorkers` counts entries open at once.
configure({ useWebWorkers: false, useCompressionStream: true, maxWorkers: 16 });
