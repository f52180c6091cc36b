// The same cases as in library.test.ts, on a real database.
import './cases/backup';
import './cases/backup-properties';
import './cases/damaged-backup';
import './cases/cut-backup';
import './cases/derive-capture';
import './cases/edit';
import './cases/edit-many';
import './cases/empty-trash';
import './cases/files';
import './cases/nothing-half';
import './cases/open';
import './cases/random-use';
import './cases/read';
import './cases/store-capture';
import './cases/take-back';
import './cases/versions';
