import { createQuery } from '$lib/api/read.svelte';
import { allOf, api, bodyOf } from '$lib/api/client';
import { queries } from '$lib/api/queries';
import type { components } from '$lib/api/schema';

type Schemas = components['schemas'];
export type Template = Schemas['TemplateView'];
export type TemplateAnswer = Schemas['TemplateAnswerView'];
export type AnswerContent = Schemas['AnswerContent'];

export const useTemplates = () =>
  createQuery(() => ({
    queryKey: ['list', 'templates'],
    queryFn: () => allOf<Template>(async (cursor) => bodyOf(await api.GET('/api/v1/templates', { params: { query: { limit: 100, cursor } } }))),
  }));

export const useTemplate = (id: () => string) =>
  createQuery(() => ({ queryKey: ['template', id()], queryFn: async () => bodyOf(await api.GET('/api/v1/templates/{template}', { params: { path: { template: id() } } })) }));

export const useTemplateAnswers = (id: () => string) =>
  createQuery(() => ({ queryKey: ['template', id(), 'answers'], queryFn: () => readAnswers(id()) }));

export const readAnswers = async (template: string): Promise<TemplateAnswer[]> => bodyOf(await api.GET('/api/v1/templates/{template}/answers', { params: { path: { template } } })).items;

export async function makeTemplate(name: string, description: string): Promise<Template> {
  const made = bodyOf(await api.POST('/api/v1/templates', { body: { name, description } }));
  await forgetTemplates();
  return made;
}

export async function renameTemplate({ id, version }: Template, name: string, description: string): Promise<void> {
  bodyOf(await api.PUT('/api/v1/templates/{template}', { params: { path: { template: id } }, headers: { 'If-Match': `"${version}"` }, body: { name, description } }));
  await forgetTemplates();
}

/** Answers a question in a template; version 0 where nobody had. */
export async function answerTemplate(template: string, at: { lens: string; question: string }, content: AnswerContent, version: number): Promise<void> {
  bodyOf(
    await api.PUT('/api/v1/templates/{template}/answers/{lens}/{question}', {
      params: { path: { template, ...at } },
      headers: version ? { 'If-Match': `"${version}"` } : { 'If-None-Match': '*' },
      body: content,
    }),
  );
  await queries.invalidateQueries({ queryKey: ['template', template, 'answers'] });
}

/** Removes a template and says how to put it back with its answers, under a new id. */
export async function removeTemplate({ id, name, description }: Template): Promise<() => Promise<void>> {
  const answers = await readAnswers(id);
  bodyOf(await api.DELETE('/api/v1/templates/{template}', { params: { path: { template: id } } }));
  await forgetTemplates();
  return async () => {
    const made = await makeTemplate(name, description);
    for (const { lens, question, content } of answers) {
      await answerTemplate(made.id, { lens, question }, content, 0);
    }
  };
}

async function forgetTemplates(): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ['list', 'templates'] }), queries.invalidateQueries({ queryKey: ['template'] })]);
}
