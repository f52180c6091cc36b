/** True for a table of several rows, and columns, as the page has it. */
export const isDataTable = (table: HTMLTableElement): boolean => table.rows.length >= 2 && [...table.rows].some(({ cells }) => cells.length >= 2) && !table.querySelector('table');
