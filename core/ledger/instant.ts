const instantForm = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.\d{3}Z$/;
const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day of the calendar as `2026-11-22`. */
export function isDate(text: string): boolean {
  const parts = dateForm.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

/** RFC 3339 UTC with milliseconds, `2026-11-22T08:00:00.000Z`: such texts compare by code unit as the times do. */
export function isInstant(text: string): boolean {
  const parts = instantForm.exec(text);
  return parts !== null && isDate(parts[1]!);
}

/** Whole seconds since 1970 of an instant, as a JWT counts them. */
export function epochSeconds(instant: string): number {
  const field = (from: number, to: number) => Number(instant.slice(from, to));
  const days = daysSince1970(field(0, 4), field(5, 7), field(8, 10));
  return days * 86_400 + field(11, 13) * 3600 + field(14, 16) * 60 + field(17, 19);
}

/** Whole days from one date to another, negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return daysOf(to) - daysOf(from);
}

/** The date after a date. */
export function nextDate(date: string): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  if (day < daysIn(month, year)) return dateOf(year, month, day + 1);
  return month < 12 ? dateOf(year, month + 1, 1) : dateOf(year + 1, 1, 1);
}

function dateOf(year: number, month: number, day: number): string {
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function daysOf(date: string): number {
  return daysSince1970(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days of the proleptic Gregorian calendar, the year taken to begin in March so that the leap day comes last. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
