/** 2000-01-01 and 2099-12-31 as spreadsheets count days: no election of ours lies outside, and few other numbers inside. */
const firstSerial = 36_526;
const lastSerial = 73_050;

/** The date of a day number of the 1900 date system, a whole number of this century; undefined for any other. */
export function dateOfSerial(serial: number): string | undefined {
  if (!Number.isInteger(serial) || serial < firstSerial || serial > lastSerial) return undefined;
  // Years begin in March, so that the leap day comes last; day 35,125 is 1996-03-01, and every fourth year is a leap year.
  const days = serial - 35_125;
  const cycle = Math.floor(days / 1461);
  const yearOfCycle = Math.min(3, Math.floor((days % 1461) / 365));
  const dayOfYear = (days % 1461) - 365 * yearOfCycle;
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const calendarMonth = month < 10 ? month + 3 : month - 9;
  const calendarYear = 1996 + 4 * cycle + yearOfCycle + (month < 10 ? 0 : 1);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${calendarYear}-${two(calendarMonth)}-${two(day)}`;
}
