import { Refusal } from '$lib/api/refusal';

export interface Place {
  part: 'text' | 'overlay';
  line: number;
}

/** The line that a refusal names, as in "our-lens/overlay.yaml:12:3". */
export function placeIn(error: unknown): Place | undefined {
  const words = error instanceof Refusal ? `${error.words.title} ${error.words.detail}` : '';
  const found = /(lens\.json|overlay\.yaml):(\d+)/.exec(words);
  return found ? { part: found[1] === 'lens.json' ? 'text' : 'overlay', line: Number(found[2]) } : undefined;
}
