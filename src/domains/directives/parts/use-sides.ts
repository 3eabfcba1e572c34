import { useCallback, useEffect, useRef, useState } from 'react';
import { bringIntoPane, goTo, sideOf, spotlight } from './places.ts';

/**
 * The two sides of the reading view: which draft or entry is pointed at, which one is held by the keyboard, and the jumps
 * between text and list. On a phone only one side is there at a time, so a jump turns the page first.
 */
export function useSides(setSide: (side: string) => void, setIsPaper: (isPaper: boolean) => void) {
  const root = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const lit = useRef<string | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  const kept = useRef<string | null>(null);
  const point = useCallback((key: string | null) => {
    const wanted = key ?? kept.current;
    if (wanted !== lit.current) spotlight(root.current, wanted);
    lit.current = wanted;
  }, []);
  // What was drawn anew has lost its light.
  useEffect(() => spotlight(root.current, lit.current));
  const hold = useCallback((key: string) => {
    setHeld(key);
    kept.current = key;
    lit.current = key;
  }, []);
  const stand = useCallback(
    (key: string) => {
      hold(key);
      bringIntoPane(pane.current, document.getElementById(key));
    },
    [hold],
  );
  const toText = useCallback(
    (place: string) => {
      setIsPaper(true);
      // The other side may be hidden on a phone until this very moment.
      requestAnimationFrame(() => goTo(place));
    },
    [setIsPaper],
  );
  const toSide = useCallback(
    (key: string) => {
      setSide(sideOf(key));
      setIsPaper(false);
      hold(key);
      requestAnimationFrame(() => goTo(key));
    },
    [setSide, setIsPaper, hold],
  );
  // The review page leads to a card by its name.
  useEffect(() => {
    const named = /^#(viec-\d+)$/.exec(window.location.hash)?.[1];
    const frame = requestAnimationFrame(() => named && toSide(named));
    return () => cancelAnimationFrame(frame);
  }, [toSide]);
  return { root, pane, held, point, hold, stand, toText, toSide };
}
