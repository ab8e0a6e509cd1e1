const name = (form: string): string => `kotsu-form/${form}`;

/** What was typed into a form and not sent, over what the form begins with. */
export function recall<T extends Record<string, unknown>>(form: string, begin: T): T {
  try {
    return { ...begin, ...(JSON.parse(localStorage.getItem(name(form)) ?? '{}') as Partial<T>) };
  } catch {
    return begin; // forbidden, or not of ours
  }
}

/** Keeps what is typed into a form until it is sent or put aside. */
export function remember(form: string, typed: Record<string, unknown>): void {
  try {
    localStorage.setItem(name(form), JSON.stringify(typed));
  } catch {
    // Full or forbidden: the form itself still has it.
  }
}

export function forget(form: string): void {
  try {
    localStorage.removeItem(name(form));
  } catch {
    // Then nothing was kept either.
  }
}
