/** A stretch of one sequence in whose place another stretch stands in the other; places, ends exclusive. */
export interface Hunk {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

/** Work that may still be done, in single comparisons; shared by all parts of one comparison. */
export interface Budget {
  left: number;
}
