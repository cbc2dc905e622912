/** Whether `2023-01-02` is a day of the Gregorian calendar; JavaScript itself takes 30 February for 2 March. */
export function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
