import { language } from '$lib/language.svelte';
import type { components } from './schema';

export type Problem = components['schemas']['ProblemView'];

/** The server understood and said no. Its sentences stand in both languages, so that a switch needs no second request. */
export class Refusal extends Error {
  readonly problem: Problem | undefined;
  readonly status: number;

  constructor(problem: Problem | undefined, status: number) {
    super(problem?.title ?? `HTTP ${status}`);
    this.problem = problem;
    this.status = status;
  }

  static from(error: unknown, response: Response): Refusal {
    return new Refusal(isProblem(error) ? error : undefined, response.status);
  }

  get code(): string {
    return this.problem?.code ?? `HTTP ${this.status}`;
  }

  get words(): { title: string; detail: string } {
    return this.problem?.languages[language.now] ?? { title: this.message, detail: this.problem?.detail ?? '' };
  }
}

/** Nothing answered: the network or the server is gone for now. */
export class Unreachable extends Error {}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'languages' in error;
}
