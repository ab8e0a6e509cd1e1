import type { Texts } from './lenses';

/** A text that no server has yet, and the draft that it began from. */
export interface Unsaved extends Texts {
  /** The tag of the draft that it began from; empty where there was none. */
  tag: string;
}

const keyOf = (lens: string): string => `kotsu-draft:${lens}`;

/** Keeps it on this device; false where the device has no room. */
export function keepHere(lens: string, unsaved: Unsaved): boolean {
  try {
    localStorage.setItem(keyOf(lens), JSON.stringify(unsaved));
    return true;
  } catch {
    return false;
  }
}

export function readHere(lens: string): Unsaved | undefined {
  try {
    return (JSON.parse(localStorage.getItem(keyOf(lens)) ?? 'null') as Unsaved | null) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forgetHere(lens: string): void {
  localStorage.removeItem(keyOf(lens));
}

/** What was typed with the line ends that the text had before: a text area knows only one kind. */
export function withEndsOf(before: string, typed: string): string {
  return before.includes('\r\n') ? typed.replace(/\r?\n/g, '\r\n') : typed;
}
