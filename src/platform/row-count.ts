/** How many of something a row of a plan touches. `at`: the row, from 0. */
export interface RowCount {
  at: number;
  what: string;
  count: number;
}
