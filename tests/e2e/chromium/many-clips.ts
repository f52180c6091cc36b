import type { Page } from 'puppeteer-core';
import type { Clip } from '../../../utils/article/clip';

/** Fills the list with copies of the first clip under other names, straight into the database: lists read nothing else. `tagged` gives each a tag of its own. */
export function manyClips(ownPage: Page, count: number, { tagged = false } = {}): Promise<void> {
  return ownPage.evaluate(async (wanted, withTags) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('jianbao');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const first = await new Promise<Clip>((resolve, reject) => {
      const reading = db.transaction('clips').objectStore('clips').openCursor();
      reading.onsuccess = () => (reading.result ? resolve(reading.result.value as Clip) : reject(new Error('no clip to copy')));
    });
    const kinds = ['通知', '办法', '公告', '意见', '工作动态', '政策解读'];
    await new Promise<void>((resolve, reject) => {
      const tx = db.transaction(['clips', 'kv'], 'readwrite');
      const counting = tx.objectStore('kv').get('counts');
      counting.onsuccess = () => tx.objectStore('kv').put({ ...counting.result, live: counting.result.live + wanted }, 'counts');
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
      for (let n = 1; n <= wanted; n++) {
        const title = `云溪市第 ${n} 号${kinds[n % kinds.length]}：${'关于政务数据目录编制与共享责任清单'.repeat(1 + (n % 3))}`;
        const date = `20${10 + (n % 17)}-0${1 + (n % 9)}-1${n % 10}`;
        const view = { ...first.view, title, date, urlKey: `${first.view.urlKey}?n=${n}`, savedAt: (first.view.savedAt ?? 0) - n * 60_000 };
        const tag = `${kinds[n % kinds.length]}专题${n}`;
        if (withTags) view.tags = [tag];
        tx.objectStore('clips').put({ ...first, ...(withTags && { f: { ...first.f, [`tag:${tag}`]: { v: true, t: 1, e: `${first.uid}${n}` } } }), id: 1_000_000 + n, uid: `${first.uid.slice(0, -7)}${String(n).padStart(7, '0')}`, view });
      }
    });
    db.close();
  }, count, tagged);
}
