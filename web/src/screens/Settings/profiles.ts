import { createQuery } from '$lib/api/read.svelte';
import { allOf, api, bodyOf } from '$lib/api/client';
import { queries } from '$lib/api/queries';
import type { components } from '$lib/api/schema';
import { language } from '$lib/language.svelte';

type Schemas = components['schemas'];
export type Profile = Schemas['ProfileView'];
export type ProfileContent = Schemas['ProfileContent'];
export type ProfileSummary = Schemas['ProfileSummary'];

export const useProfiles = () =>
  createQuery(() => ({
    queryKey: ['list', 'profiles'],
    queryFn: () => allOf<ProfileSummary>(async (cursor) => bodyOf(await api.GET('/api/v1/profiles', { params: { query: { limit: 100, cursor } } }))),
  }));

export const useProfile = (id: () => string | undefined) =>
  createQuery(() => ({
    queryKey: ['profile', id(), language.now],
    queryFn: () => readProfile(id()!),
    enabled: id() !== undefined,
  }));

/** The questions of every profile, in both languages. */
export const useProfileQuestions = () =>
  createQuery(() => ({ queryKey: ['profile questions'], queryFn: async () => bodyOf(await api.GET('/api/v1/profile-questions')).items, staleTime: Infinity }));

export const readProfile = async (profile: string): Promise<Profile> => bodyOf(await api.GET('/api/v1/profiles/{profile}', { params: { path: { profile } } }));

export async function makeProfile(content: ProfileContent): Promise<Profile> {
  const made = bodyOf(await api.POST('/api/v1/profiles', { body: content }));
  await forgetProfiles();
  return made;
}

export async function changeProfile(profile: string, content: ProfileContent, version: number): Promise<Profile> {
  const changed = bodyOf(await api.PUT('/api/v1/profiles/{profile}', { params: { path: { profile } }, headers: { 'If-Match': `"${version}"` }, body: content }));
  await forgetProfiles();
  return changed;
}

export async function removeProfile(profile: string): Promise<void> {
  bodyOf(await api.DELETE('/api/v1/profiles/{profile}', { params: { path: { profile } } }));
  await forgetProfiles();
}

async function forgetProfiles(): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ['list', 'profiles'] }), queries.invalidateQueries({ queryKey: ['profile'] })]);
}
