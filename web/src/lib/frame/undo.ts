import { m } from '$lib/paraglide/messages';
import { Refusal } from '$lib/api/refusal';
import { dismiss, tell } from './notices.svelte';

interface Step {
  words: () => string;
  back: () => Promise<void>;
  notice: number;
}

const steps: Step[] = [];

/** Remembers how to take back what was just done, and says so; `z` takes back the newest. */
export function didUndoable(words: () => string, back: () => Promise<void>): void {
  const notice = tell({ words, act: { name: m.undo, run: undoLast } });
  steps.push({ words, back, notice });
}

export async function undoLast(): Promise<void> {
  const step = steps.pop();
  if (!step) {
    tell({ words: m.nothing_to_undo });
    return;
  }

  dismiss(step.notice);
  try {
    await step.back();
    tell({ words: () => m.undone({ what: step.words() }) });
  } catch (failure) {
    tell({ words: () => (failure instanceof Refusal ? `${failure.words.title} ${failure.words.detail}` : m.could_not_undo()), isFailure: true });
  }
}
