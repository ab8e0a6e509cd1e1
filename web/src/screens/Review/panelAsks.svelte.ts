/** What the panel of a practice is asked to open: a form, or nothing but itself. */
export type Form = 'evidence' | 'acceptance' | 'none';
export type Part = 'evidence' | 'guidance' | 'history';

let form = $state<Form | undefined>();
let part = $state<Part>('evidence');

export const panelAsks = {
  get form(): Form | undefined {
    return form;
  },
  set form(value: Form | undefined) {
    form = value;
  },
};

/** The part that the reader looks at stays the same from practice to practice. */
export const panelPart = {
  get now(): Part {
    return part;
  },
  set now(value: Part) {
    part = value;
  },
};
