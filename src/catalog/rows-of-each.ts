/** Workers take no statement of more SELECTs. */
const most = 5;

/**
 * The rows of a SELECT with one parameter for each of the values, in few statements. With `IN` each value would count as
 * another row that is read.
 */
export function rowsOfEach<Row extends Record<string, SqlStorageValue>>(
  sql: SqlStorage,
  select: string,
  values: readonly string[],
): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < values.length; from += most) {
    const some = values.slice(from, from + most);
    rows.push(...sql.exec<Row>(some.map(() => select).join(' UNION ALL '), ...some).toArray());
  }
  return rows;
}
