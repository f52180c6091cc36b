// @ts-check

/** A fixed sequence of numbers from 0 (included) to 1. @param {number} seed */
export function sequence(seed) {
  let state = seed;
  return () => {
    // Park and Miller's minimal standard generator.
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Characters that words are made of; many, so that a word is as rare as in real texts. */
const CHARACTERS = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i * 5)).join('');
const WORDS = 20_000;

/**
 * Made-up clips for measuring search: titles and texts whose lengths scatter as those of articles do (about 2,000 characters), words as
 * unevenly frequent as in a language, with sentences that people understand, years and document numbers in between. Always the same ones.
 * @param {number} count
 * @param {readonly string[]} sentences
 * @returns {Generator<{ title: string, body: string, documentNumber: string, date: string, tags: string[], folder: string | null }>}
 */
export function* madeUpTexts(count, sentences) {
  const random = sequence(20261127);
  const pick = (/** @type {number} */ n) => Math.floor(random() * n);
  const words = Array.from({ length: WORDS }, () => Array.from({ length: 2 + pick(3) }, () => CHARACTERS[pick(CHARACTERS.length)]).join(''));
  // By Zipf's law the n-th word comes 1/n as often as the first.
  const word = () => words[Math.floor(WORDS ** random()) - 1] ?? '';
  for (let i = 0; i < count; i++) {
    const year = 2015 + pick(12);
    const number = `云政办发〔${year}〕${1 + pick(200)}号`;
    const length = Math.min(9000, Math.round(300 + 1200 * Math.exp(random() + random() - 0.6)));
    let body = '';
    while (body.length < length) {
      const kind = pick(10);
      if (kind === 0) body += sentences[pick(sentences.length)] ?? '';
      else if (kind === 1) body += `根据${number}和${year}年工作安排，`;
      else body += `${Array.from({ length: 4 + pick(8) }, word).join('')}${pick(3) === 0 ? '。\n' : '，'}`;
    }
    yield {
      title: `关于${word()}${word()}${pick(5) === 0 ? '数据共享' : word()}的通知`,
      body,
      documentNumber: number,
      date: `${year}-${String(1 + pick(12)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`,
      tags: pick(4) === 0 ? [`标签${pick(300)}`] : [],
      folder: pick(8) === 0 ? `文件夹${pick(20)}` : null,
    };
  }
}
