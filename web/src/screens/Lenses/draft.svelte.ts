import { Refusal } from '$lib/api/refusal';
import { didUndoable } from '$lib/frame/undo';
import { m } from '$lib/paraglide/messages';
import { draftNumber, keepDraft, readVersion, textsOf, type Texts } from './lenses';
import { forgetHere, keepHere, readHere, withEndsOf } from './unsaved';

const pause = 300;

/** A draft in the editor: what is typed, what the server has, and how the one becomes the other. */
export class Draft {
  readonly alias: string;
  text = $state.raw('');
  overlay = $state.raw('');
  isLoaded = $state(false);
  isAbsent = $state(false);
  isSaving = $state(false);
  /** What is typed was typed before this visit. */
  isFromHere = $state(false);
  hasRoom = $state(true);
  failure = $state.raw<unknown>();
  /** What somebody else saved meanwhile, with its tag. */
  theirs = $state.raw<(Texts & { tag: string }) | undefined>();

  #kept = $state.raw<Texts>({ text: '', overlay: null });
  #tag = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(alias: string) {
    this.alias = alias;
  }

  get texts(): Texts {
    return { text: this.text, overlay: this.overlay || null };
  }

  get isChanged(): boolean {
    return this.isLoaded && !isSame(this.texts, this.#kept);
  }

  async load(): Promise<void> {
    this.failure = undefined;
    const here = readHere(this.alias);
    const there = await this.#read();
    if (this.failure) {
      return;
    }

    this.isAbsent = !there && !here;
    this.#kept = there ?? { text: '', overlay: null };
    this.#tag = there?.tag ?? '';
    this.#show(here ?? this.#kept);
    this.isLoaded = !this.isAbsent;
    this.isFromHere = here !== undefined && this.isChanged;
    this.theirs = this.isFromHere && there && here?.tag !== there.tag ? there : undefined;
  }

  type(part: 'text' | 'overlay', typed: string): void {
    this.failure = undefined;
    this[part] = withEndsOf(this[part] || (this.#kept[part] ?? ''), typed);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  /** Keeps what is typed on this device, now. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.isLoaded) {
      return;
    }

    if (this.isChanged) {
      this.hasRoom = keepHere(this.alias, { ...this.texts, tag: this.#tag });
    } else {
      forgetHere(this.alias);
    }
  }

  /** What is typed is no longer wanted. */
  forget(): void {
    clearTimeout(this.#timer);
    this.isLoaded = false;
    forgetHere(this.alias);
  }

  /** Hands it to the server; false where it was refused. */
  async save(): Promise<boolean> {
    const [before, texts] = [this.#kept, this.texts];
    this.failure = undefined;
    this.isSaving = true;
    try {
      this.#tag = await keepDraft(this.alias, texts, this.#tag || undefined);
      this.#kept = texts;
      this.isFromHere = false;
      this.flush();
      didUndoable(() => m.lens_draft_saved({ alias: this.alias }), () => this.#putBack(before, texts));
      return true;
    } catch (refused) {
      this.flush();
      await this.#understand(refused);
      return false;
    } finally {
      this.isSaving = false;
    }
  }

  /** Goes back to what the server has; what was typed can be had back. */
  discard(): void {
    const mine = this.texts;
    this.failure = undefined;
    this.isFromHere = false;
    this.#show(this.#kept);
    this.flush();
    didUndoable(m.lens_discarded, async () => {
      this.#show(mine);
      this.flush();
    });
  }

  /** Takes what somebody else saved; what was typed can be had back. */
  takeTheirs(): void {
    const [mine, theirs] = [this.texts, this.theirs!];
    this.#settle(theirs);
    this.#show(theirs);
    this.flush();
    didUndoable(m.lens_took_theirs, async () => {
      this.#show(mine);
      this.flush();
    });
  }

  /** Puts what was typed in the place of what somebody else saved; theirs can be had back. */
  async keepMine(): Promise<void> {
    this.#settle(this.theirs!);
    await this.save();
  }

  #settle(theirs: Texts & { tag: string }): void {
    this.#kept = textsIn(theirs);
    this.#tag = theirs.tag;
    this.theirs = undefined;
    this.isFromHere = false;
  }

  async #read(): Promise<(Texts & { tag: string }) | undefined> {
    try {
      const version = await readVersion(this.alias, draftNumber);
      return { ...textsOf(version), tag: version.tag };
    } catch (refused) {
      if (!(refused instanceof Refusal && refused.status === 404)) {
        this.failure = refused;
      }

      return undefined;
    }
  }

  async #understand(refused: unknown): Promise<void> {
    const isStale = refused instanceof Refusal && refused.status === 412;
    this.theirs = isStale ? await this.#read() : undefined;
    if (!this.theirs) {
      this.failure = refused;
      this.#tag = isStale ? '' : this.#tag;
    }
  }

  async #putBack(before: Texts, saved: Texts): Promise<void> {
    const { tag } = await readVersion(this.alias, draftNumber);
    this.#tag = await keepDraft(this.alias, before, tag);
    const isUntouched = isSame(this.texts, saved);
    this.#kept = before;
    if (isUntouched) {
      this.#show(before);
    }

    this.flush();
  }

  #show({ text, overlay }: Texts): void {
    this.text = text;
    this.overlay = overlay ?? '';
  }
}

const textsIn = ({ text, overlay }: Texts): Texts => ({ text, overlay });

const isSame = (one: Texts, other: Texts): boolean => one.text === other.text && (one.overlay ?? '') === (other.overlay ?? '');
