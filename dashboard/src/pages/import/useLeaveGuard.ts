import { useEffect, useRef, useState } from 'react';

/** https://developer.mozilla.org/docs/Web/API/NavigateEvent, as far as it is used. */
interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
}

export interface LeaveGuard {
  /** Path and query to which the person wanted to go. */
  readonly wanted: string | undefined;
  stay(): void;
  /** Lets the next navigation pass. */
  release(): void;
}

/**
 * Holds a person who is about to leave the page, by a link, by Back, or by closing the tab, so that the page can ask
 * first. A browser without the Navigation API asks when the tab is closed only.
 */
export function useLeaveGuard(isActive: boolean): LeaveGuard {
  const [wanted, setWanted] = useState<string>();
  const isReleased = useRef(false);
  useEffect(() => {
    if (!isActive) return;
    isReleased.current = false;
    const onNavigate = (event: Event): void => {
      const { pathname, search } = new URL((event as NavigateEvent).destination.url);
      if (isReleased.current || !event.cancelable || pathname === window.location.pathname) return;
      event.preventDefault();
      setWanted(pathname + search);
    };
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    const { navigation } = window as { navigation?: EventTarget };
    navigation?.addEventListener('navigate', onNavigate);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      navigation?.removeEventListener('navigate', onNavigate);
      window.removeEventListener('beforeunload', onUnload);
      setWanted(undefined);
    };
  }, [isActive]);
  return {
    wanted: isActive ? wanted : undefined,
    stay: () => setWanted(undefined),
    release() {
      isReleased.current = true;
    },
  };
}
