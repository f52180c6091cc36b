// Made-up failures and a made-up storage estimate; the real disk is tests/e2e/chromium/full-disk.test.ts.
import 'fake-indexeddb/auto';
import './cases/full-disk';
