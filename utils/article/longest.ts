/**
 * What the library takes from a person, in UTF-16 units: the name of a tag or folder, which every team takes too; a text of his own, such as a note, as long as
 * a backup takes it back.
 */
export const LONGEST = { label: 500, text: 2_000_000 } as const;
