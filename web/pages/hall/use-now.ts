import { useEffect, useState } from 'preact/hooks';

/** Milliseconds between looks at the clock. */
const pause = 5000;

/** What this computer's clock says, RFC 3339 UTC, while the page is shown: whoever sets it right sees it at once. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), pause);
    return () => clearInterval(timer);
  }, []);
  return now;
}
