import { Fragment, type ReactNode } from 'react';
import { classes } from './classes';

export interface Column<Row> {
  key: string;
  title: string;
  /** Numbers stand right, tabular. */
  number?: boolean;
  /** On a phone the row becomes two lines: where this column goes; 'none' leaves it out. */
  phone?: 'first' | 'second' | 'end' | 'none';
  /** Only where there is room for it: from 1280 px. */
  roomy?: boolean;
  cell: (row: Row) => ReactNode;
}

interface TableProps<Row> {
  /** Read aloud as the name of the table. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** What a row has to say across all columns, below them. */
  under?: (row: Row) => ReactNode;
}

const PHONE = {
  first: 'max-tablet:col-start-1 max-tablet:row-start-1',
  second: 'max-tablet:col-start-1 max-tablet:row-start-2 max-tablet:text-meta max-tablet:text-text-2',
  end: 'max-tablet:col-start-2 max-tablet:row-span-2 max-tablet:row-start-1 max-tablet:self-center',
  none: 'max-tablet:hidden',
};

const ROW = 'max-tablet:grid max-tablet:grid-cols-[1fr_auto] max-tablet:gap-x-3 max-tablet:gap-y-0.5';
const RULED = 'border-b border-line max-tablet:py-3';

/** Hairlines only; on a phone each row becomes two lines. The roles are written out because the phone's grid would drop them. */
export function Table<Row>({ label, columns, rows, keyOf, under }: TableProps<Row>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: the phone's grid layout drops the roles of table elements
    <table role="table" aria-label={label} className="w-full border-collapse text-ui max-tablet:block">
      <thead role="rowgroup" className="max-tablet:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={classes(
                column.roomy && 'max-details:hidden',
                'border-b border-line px-2.5 py-2.5 text-micro font-button whitespace-nowrap text-text-3 first:ps-0 last:pe-0',
                column.number ? 'text-end' : 'text-start',
              )}
            >
              {column.title || <span className="sr-only">{label}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-tablet:block">
        {rows.map((row) => {
          const below = under?.(row);
          return (
            <Fragment key={keyOf(row)}>
              <tr role="row" className={classes(ROW, below ? 'max-tablet:pt-3 max-tablet:pb-1' : RULED)}>
                {columns.map((column, at) => (
                  <td
                    key={column.key}
                    role="cell"
                    className={classes(
                      column.roomy && 'max-details:hidden',
                      'h-13.5 px-2.5 py-2 first:ps-0 last:pe-0 max-tablet:h-auto max-tablet:min-w-0 max-tablet:p-0',
                      at === 0 && 'font-semibold text-text',
                      column.number && 'text-end tabular-nums',
                      PHONE[column.phone ?? (at === 0 ? 'first' : 'none')],
                    )}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
              {below && (
                <tr role="row" className="border-b border-line max-tablet:block">
                  <td role="cell" colSpan={columns.length} className="pb-3 max-tablet:block">
                    {below}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: the phone's grid layout drops the roles of table elements
  );
}
