import { fieldsOf, read, write, type Content, type Field } from './content';

/** A field that both changed, each in another way. Mine stands in the draft; nothing of it is dropped until somebody chooses. */
export interface Collision {
  /** What both began with. */
  ancestor: string;
  theirs: string;
}

export type Collisions = Readonly<Record<Field, Collision>>;

export interface Merged {
  content: Content;
  collisions: Collisions;
}

/** Merges what two people made of one ancestor, field by field. Where both changed the same field differently, mine stands and the collision is told. */
export function merge(ancestor: Content, mine: Content, theirs: Content, before: Collisions = {}): Merged {
  let content = mine;
  const collisions: Record<Field, Collision> = {};
  for (const field of fieldsOf(ancestor, mine, theirs)) {
    const [was, here, there] = [read(ancestor, field), read(mine, field), read(theirs, field)];
    const open = before[field];
    if (here === there) {
      continue;
    }

    if (open) {
      collisions[field] = { ancestor: open.ancestor, theirs: there };
    } else if (here === was) {
      content = write(content, field, there);
    } else if (there !== was) {
      collisions[field] = { ancestor: was, theirs: there };
    }
  }

  return { content, collisions };
}
