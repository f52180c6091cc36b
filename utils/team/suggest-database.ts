import { crc32 } from './crc32';

/**
 * A name for a team's database, made of the Latin letters and digits of the team's own, else of its checksum: the same each time, so
 * that a wizard that begins again comes upon what it had begun.
 */
export function suggestDatabase(name: string): string {
  const words = name.normalize('NFKC').trim();
  if (words === '') return '';
  const latin = words.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
  return `team-${latin.length >= 3 ? latin : crc32(new TextEncoder().encode(words)).toString(16).padStart(8, '0')}`;
}
