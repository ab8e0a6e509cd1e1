import { createQuery } from '$lib/api/read.svelte';
import { allOf, api, bodyOf } from '$lib/api/client';
import { queries } from '$lib/api/queries';
import type { components } from '$lib/api/schema';
import { tell } from '$lib/frame/notices.svelte';
import { language } from '$lib/language.svelte';
import { m } from '$lib/paraglide/messages';

type Schemas = components['schemas'];
export type Lens = Schemas['LensView'];
export type LensVersion = Schemas['LensVersionView'];
export type Questionnaire = Schemas['QuestionnaireView'];
export type Pillar = Schemas['PillarView'];
export type Question = Schemas['QuestionView'];
export type Choice = Schemas['ChoiceView'];
export type Finding = Schemas['LintView'];
export type Change = Schemas['LensChangeView'];

/** The texts of a lens: what people edit. */
export interface Texts {
  text: string;
  overlay: string | null;
}

/** The number under which a version that is not published stands. */
export const draftNumber = 'draft';

/** All lenses of the shelf, by alias. */
export const useShelf = () =>
  createQuery(() => ({
    queryKey: ['lenses', 'shelf'],
    queryFn: ({ signal }) => allOf<Lens>(async (cursor) => bodyOf(await api.GET('/api/v1/lenses', { params: { query: { limit: 100, cursor } }, signal }))),
  }));

export const useQuestionnaire = (lens: () => string, number: () => string) =>
  createQuery(() => ({
    queryKey: ['lenses', lens(), 'questions', number(), language.now],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/lenses/{lens}/versions/{number}/questions', { params: { path: { lens: lens(), number: number() } }, signal })),
    enabled: lens() !== '' && number() !== '',
    staleTime: number() === draftNumber ? 0 : Infinity,
  }));

export const useFindings = (lens: () => string, number: () => string) =>
  createQuery(() => ({
    queryKey: ['lenses', lens(), 'lint', number()],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/lenses/{lens}/versions/{number}/lint', { params: { path: { lens: lens(), number: number() } }, signal })).items,
    enabled: number() !== '',
    staleTime: number() === draftNumber ? 0 : Infinity,
  }));

export const useChanges = (lens: () => string, from: () => string, to: () => string) =>
  createQuery(() => ({
    queryKey: ['lenses', lens(), 'changes', from(), to()],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/v1/lenses/{lens}/versions/{number}/changes/{later}', { params: { path: { lens: lens(), number: from(), later: to() } }, signal })).items,
  }));

/** A version's texts with the tag that an edit must name. */
export async function readVersion(lens: string, number: string): Promise<LensVersion & { tag: string }> {
  const read = await api.GET('/api/v1/lenses/{lens}/versions/{number}', { params: { path: { lens, number } } });
  return { ...bodyOf(read), tag: read.response.headers.get('ETag') ?? '"0"' };
}

/** What the linter says of texts that no server keeps. */
export async function lint(texts: Texts, signal: AbortSignal): Promise<Finding[]> {
  return bodyOf(await api.POST('/api/v1/lenses/lint', { body: texts, signal })).items;
}

/** Keeps a draft; without a tag there must be none yet. Answers with the tag of what is there now. */
export async function keepDraft(lens: string, texts: Texts, tag?: string): Promise<string> {
  const headers: Record<string, string> = tag ? { 'If-Match': tag } : { 'If-None-Match': '*' };
  const kept = await api.PUT('/api/v1/lenses/{lens}/draft', { params: { path: { lens } }, headers, body: texts });
  bodyOf(kept);
  await forgetLens(lens);
  return kept.response.headers.get('ETag') ?? '';
}

/** Puts a lens on the shelf, as a draft. */
export async function putOnShelf(alias: string, texts: Texts): Promise<void> {
  bodyOf(await api.POST('/api/v1/lenses', { body: { alias, ...texts } }));
  await forgetLens(alias);
}

export async function dropDraft(lens: string): Promise<void> {
  bodyOf(await api.DELETE('/api/v1/lenses/{lens}/draft', { params: { path: { lens } } }));
  await forgetLens(lens);
}

export async function publish(lens: string, isMajor: boolean): Promise<string> {
  const { number } = bodyOf(await api.POST('/api/v1/lenses/{lens}/versions', { params: { path: { lens } }, body: { isMajor } }));
  await forgetLens(lens);
  return number;
}

/** Removes a lens and says how to put it back, version by version: every text as it was, under the number that it had. */
export async function removeLens({ alias, versions, hasDraft }: Lens): Promise<() => Promise<void>> {
  const published: LensVersion[] = [];
  for (const number of versions) {
    published.push(await readVersion(alias, number));
  }

  const draft = hasDraft ? await readVersion(alias, draftNumber) : undefined;
  bodyOf(await api.DELETE('/api/v1/lenses/{lens}', { params: { path: { lens: alias } } }));
  await forgetLens(alias);
  return () => putBack(alias, published, draft);
}

async function putBack(alias: string, published: LensVersion[], draft: LensVersion | undefined): Promise<void> {
  for (const [at, version] of [...published, ...(draft ? [draft] : [])].entries()) {
    await (at === 0 ? putOnShelf(alias, textsOf(version)) : keepDraft(alias, textsOf(version)));
    if (version !== draft) {
      await publish(alias, at > 0 && version.number.endsWith('.0'));
    }
  }
}

export const textsOf = ({ text, overlay }: LensVersion): Texts => ({ text, overlay: overlay ?? null });

async function forgetLens(lens: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['lenses', 'shelf'] }),
    queries.invalidateQueries({ queryKey: ['lenses', lens] }),
  ]);
}

/** Hands a text over as a file, byte for byte. */
export function download(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Hands the lens file of a version over, and what stands beside it where there is something. */
export async function exportVersion(lens: string, number: string, part: 'text' | 'overlay'): Promise<void> {
  const version = await readVersion(lens, number);
  if (part === 'text') {
    download(version.text, `${lens}-${number}.json`, 'application/json');
  } else if (version.overlay === null) {
    tell({ words: m.lens_export_no_overlay });
  } else if (version.overlay !== undefined) {
    download(version.overlay, `${lens}-${number}.overlay.yaml`, 'application/yaml');
  }
}
