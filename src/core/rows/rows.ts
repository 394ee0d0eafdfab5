/** Rows of tables out of many notes: what other rooms import (features.md, rows 53 and 62). */
export { type NoteRow, type NoteTable, resultRows, type RowList, tableRows, tablesIn } from "./note-rows";
export { type RowQuery, type TableChoice, tableChoices, wantsTable } from "./row-query";
export { isFigures, type RowSort, sortRows } from "./sort-rows";
