import { Refusal, Unreachable } from '$lib/api/refusal';
import { waitBefore } from '$lib/answers/backOff';
import { newKey } from '$lib/answers/wire';

/** Sends a form once, however often the network fails: every attempt has the same key until the server answers. */
export class Sending {
  state = $state<'still' | 'sending' | 'waiting'>('still');
  failure = $state<unknown>();
  private isGone = false;
  private key = newKey();

  /** @returns what was sent for, or undefined where it was refused or the form was left. */
  async send<T>(attempt: (key: string) => Promise<T>): Promise<T | undefined> {
    this.failure = undefined;
    for (let attempts = 1; !this.isGone; attempts++) {
      this.state = attempts === 1 ? 'sending' : 'waiting';
      try {
        const done = await attempt(this.key);
        this.state = 'still';
        return done;
      } catch (failure) {
        const isAway = failure instanceof Unreachable || (failure instanceof Refusal && (failure.status >= 500 || failure.status === 429));
        if (!isAway) {
          this.failure = failure;
          this.state = 'still';
          this.key = newKey(); // what is sent next is something else
          return undefined;
        }

        this.state = 'waiting';
        await new Promise((done) => setTimeout(done, waitBefore(attempts)));
      }
    }

    return undefined;
  }

  leave(): void {
    this.isGone = true;
  }
}
