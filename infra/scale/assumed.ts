/** What no measurement says. Whoever knows better changes it here and runs `npm run scale`. */
export const assumed = {
  /** Memory at which a function has one whole processor (Lambda Developer Guide, “Configure Lambda function memory”). */
  wholeProcessorMb: 1769,
  /** Milliseconds a function waits for an answer, one call after another. */
  wait: { reads: 5, writes: 10, puts: 25, gets: 12, signs: 12 },
  /** Bytes the platform logs of each request: the gateway's access line, Lambda's report. */
  platformLog: 700,
  /** Bytes of headers around each answer. */
  headers: 600,
  /** A screen in the hall, and one in the county, asks again after so many seconds. */
  everySeconds: 30,
  hallMinutes: 120,
  countyHours: 4,
  townships: 38_000,
  townshipsInCounty: 20,
  branchesInCounty: 300,
  branches: 3_000_000,
  /** The fortnight in which the branches elect: hours in which they do, and how far a busy second lies over the mean. */
  branchHours: 14 * 10,
  branchPeak: 5,
  /** The largest province beside the next one, and so on: about two and a half times the mean for the first of 31. */
  nextProvince: 0.93,
  /** Of everybody registered, those who bear the commonest name. */
  commonestName: 1 / 1000,
  /** How long everything is kept. */
  years: 5,
} as const;
