import { Reader } from '@zip.js/zip.js/lib/zip-core-custom.js';

/** Bytes read at once. Entries are read mostly one after the other, and each look into a file costs a way to another process. */
const WINDOW = 2 * 1024 * 1024;

/** A blob, read some way ahead. */
export class AheadReader extends Reader<Blob> {
  #start = 0;
  #window: Promise<Uint8Array<ArrayBuffer>> = Promise.resolve(new Uint8Array());
  #length = 0;

  constructor(private readonly file: Blob) {
    super(file);
    this.size = file.size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const end = Math.min(index + length, this.file.size);
    if (index < this.#start || end > this.#start + this.#length) {
      this.#start = index;
      this.#length = Math.min(Math.max(length, WINDOW), this.file.size - index);
      this.#window = this.#read(index, index + this.#length);
    }
    const start = this.#start;
    // Of its own, since it may be handed on to a stream.
    return (await this.#window).slice(index - start, end - start);
  }

  async #read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.file.slice(from, to).arrayBuffer());
  }
}
