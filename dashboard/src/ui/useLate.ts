import { useEffect, useState } from 'react';

/** Whether something has been going on for longer than a time; as soon as it is over, no more. */
export function useLate(isOngoing: boolean, ms: number): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isOngoing) return;
    const timer = setTimeout(() => setIsLate(true), ms);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isOngoing, ms]);
  return isOngoing && isLate;
}
